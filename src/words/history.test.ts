/** A broken rule's history told from its first sentence to its last, and what can happen on the way. */
import { describe, expect, test } from 'vitest';
import { defaultExploration, type RecoveryTable } from '../protocol/exploration.ts';
import type { Step, StepKey } from '../protocol/step.ts';
import { defaultScenario, type Scenario } from '../scenario/scenario.ts';
import { nextSteps, playHistory } from '../simulation/history.ts';
import { packFrame } from '../simulation/frame/pack.ts';
import { View } from '../simulation/view.ts';
import { choicesByComponent } from './next-steps.ts';
import { recoveryWords } from './recovery.ts';
import { statusTime, statusWords } from './status.ts';
import { textOf } from './words.ts';

/** "write 2" is a write to volume 2. */
const steps = (text: string): readonly Step[] =>
  text.split(', ').map((step) => {
    const [key, volume = '1'] = step.split(' ');
    return { key: key as StepKey, volume: Number(volume) - 1, track: 0 };
  });

/** What the page says after each event. */
function told(path: readonly Step[], change: Partial<Scenario> = {}, table: Partial<RecoveryTable> = {}): string[] {
  const settings = { ...defaultScenario, volumes: 2, tracks: 1, groups: 2, ...change };
  const recoveryTable = { ...defaultExploration.recoveryTable, ...table };
  const played = playHistory(settings, { ...defaultExploration, recoveryTable, path, siteLost: true });
  if (!played.ok) throw new Error(played.refusal.reason);
  const view = new View(played.value);
  return Array.from({ length: played.value.summary.events + 1 }, (_, event) => {
    view.seek(event);
    const frame = packFrame(view, played.value.columns.time[event], 0, 2);
    const facts = { frame, run: played.value.summary, settings, path };
    return `${statusTime(facts.frame, facts.run.kind)}: ${textOf(recoveryWords(facts) ?? statusWords(facts))}`;
  });
}

const halfPrepared = steps('write 1, write 2, send 1, send 2, cut, drained, prepare 2');

describe('a history', () => {
  test('with the sequence numbers ignored is told to the write that is missing', () => {
    const sentences = told(halfPrepared, { sequence: 'ignored' });
    expect(sentences[0]).toContain('Press Play: a history of 7 steps, and then the primary site is lost.');
    expect(sentences[2]).toBe(
      'Step 2: Write 2: the host writes to volume 2. Every target still holds the initial copy.',
    );
    expect(sentences[7]).toContain('If the primary site were lost now, no whole group could be recovered.');
    expect(sentences[8]).toContain('Step 8: The primary site is lost: hosts, primary volumes and the link are gone.');
    expect(sentences[10]).toBe(
      'Step 10: Volume 2 is revertable (sequence number 1), volume 1 is not (sequence number 0). Case 2 of the recovery table: some are prepared, the others not begun; but the sequence numbers are ignored, so it is taken for case 4, and what is revertable is committed.',
    );
    expect(sentences.at(-1)).toContain(
      'Write 2, to volume 2, is there; write 1, to volume 1, which came before it, is missing.',
    );
  });

  test('by the rules ends with the group that is whole', () => {
    const sentences = told(halfPrepared);
    expect(sentences[10]).toContain('Case 2 of the recovery table: some are prepared, the others not begun, so');
    expect(sentences[11]).toContain('Volume 2 is reverted: its target keeps the initial copy.');
    expect(sentences.at(-1)).toContain(
      'The hosts start at the secondary site from the initial copy, which is whole. 2 host writes are missing.',
    );
  });

  test('with a wrong decision says what the table would have', () => {
    const decided = steps('write 1, write 2, send 1, send 2, cut, drained, prepare 1, prepare 2, decide, commit 2');
    const sentences = told(decided, {}, { 4: 'revert' });
    expect(sentences[13]).toContain(
      'some are committed already, so commit. But it is decided otherwise: what is revertable is reverted.',
    );
  });
});

test('what can happen next stands under the component that would act', () => {
  const settings = { ...defaultScenario, volumes: 2, tracks: 1, groups: 2 };
  const after = (path: readonly Step[], size = settings): string[] =>
    choicesByComponent(nextSteps(size, { ...defaultExploration, path }, path.length), size).map(
      ({ component, choices }) => `${component}: ${choices.map(({ text }) => text).join(', ')}`,
    );
  expect(after(steps('write 1'))).toEqual([
    'Hosts and primary storage controller: The host writes to volume 1, The host writes to volume 2, All volumes hold writes: the cut',
    'Link: An update of volume 1 arrives',
  ]);
  expect(after(halfPrepared)).toEqual([
    'Hosts and primary storage controller: The host writes to volume 1, The host writes to volume 2',
    'Secondary storage controller: Volume 1 is prepared, Volume 1 cannot be prepared',
  ]);
  const prepared = steps('write 2, cut, drain 2, drained, prepare 1, prepare 2');
  expect(after(prepared).at(-1)).toBe('Application: It decides by the answers');
  expect(after([...prepared, ...steps('decide')], { ...settings, copy: 'plain' }).at(-1)).toBe(
    'Secondary storage controller: The gate of volume 1 opens, The gate of volume 2 opens',
  );
});
