/** The log's sentences, and what each event stands for outside the page. */
import { describe, expect, it } from 'vitest';
import { eventKinds } from '../simulation/names.ts';
import { failureReasons } from '../protocol/faults.ts';
import { rules } from '../protocol/rules.ts';
import type { GroupSummary } from '../simulation/summary.ts';
import { claimsOf, claimsText, commandOf } from './commands.ts';
import { eventWords } from './events.ts';
import { reasonText } from './names.ts';
import { eventOf, settings } from './words.fixture.ts';
import { textOf } from './words.ts';

/** Group 2 is the last that was committed before group 3. */
const groups = [
  { group: 1, outcome: 'committed' },
  { group: 2, outcome: 'committed' },
  { group: 3, outcome: 'reverted' },
  { group: 4, outcome: 'committed' },
] as unknown as readonly GroupSummary[];

const plain = { ...settings, copy: 'plain' } as const;

describe('an event in the log', () => {
  it.each([
    ['start', '', 'The run starts: every primary, source and target holds the initial copy.'],
    ['hostWrite', '', 'The host writes track 5 of volume 2 (write 17).'],
    [
      'hostWriteWaits',
      '',
      'A host write to track 5 of volume 2 waits until the old version has gone across for group 3.',
    ],
    ['depart', '', 'An update of track 5 of volume 2 leaves (write 17).'],
    ['sendChanged', '', 'The source takes track 5 of volume 2 (write 17).'],
    ['drain', '', 'The source takes track 5 of volume 2 for group 3 (write 17).'],
    ['arriveAtGate', '', 'An update of track 5 of volume 2 waits at the closed gate (write 17).'],
    ['updateLost', '', 'An update of track 5 of volume 2 is lost with the link, and will be sent again (write 17).'],
    ['coordinate', '', 'Hosts wait for 3 ms: the cut of group 3.'],
    ['coordinationLimit', '', 'Group 3 is given up: hosts may wait for 50 ms at most.'],
    ['drained', '', 'Group 3 is drained: all of it is on the sources.'],
    ['drainTimeout', '', 'Group 3 is given up: the drain took longer than 30 s.'],
    ['prepare', '', 'Volume 2 is prepared for group 3: its gate is closed, and its target keeps group 2.'],
    ['prepareFails', 'inaccessible', 'Volume 2 could not be prepared: volume inaccessible.'],
    ['answerLimit', '', 'Volume 2 has not answered within 2 s: it counts as failed.'],
    ['prepareAnswerLost', 'no-answer', 'Volume 2 is prepared, but its answer is lost: it counts as failed.'],
    ['prepareAnswerLost', '', 'Volume 2 is prepared, but its answer is lost: nobody knows yet.'],
    ['commitFails', '2', 'The commit of volume 2 does not take effect (try 2): it is sent again.'],
    ['restart', 'revert', 'The application restarts, asks every volume, and finds that group 3 is to be reverted.'],
    ['decide', 'commit', 'Every preparation succeeded: group 3 is to be committed.'],
    ['decide', 'revert', 'Not every preparation succeeded: group 3 is to be reverted.'],
    ['commit', '', 'Volume 2 is committed: its target now holds group 3.'],
    ['revert', '', 'Volume 2 is reverted: its target keeps group 2.'],
    ['finish', 'committed', 'Group 3 is committed on every volume.'],
    ['finish', 'reverted', 'Group 3 is reverted: every target keeps group 2.'],
    ['siteLost', '2', 'The primary site is lost: hosts, primaries and link are gone, with 2 updates on the way.'],
    ['siteLost', '0', 'The primary site is lost: hosts, primaries and link are gone.'],
    ['failOver', '', 'The session is ended, and the secondary site takes over.'],
    ['lookAtRelationships', '4', 'Every relationship is asked: case 4 of the recovery table.'],
    ['reverseRestore', '', 'The targets are copied back to their sources.'],
    ['startHosts', '', 'The hosts start at the secondary site.'],
    ['linkDown', '', 'The link goes down.'],
    ['linkUp', '', 'The link is up again.'],
  ] as const)('%s %s', (kind, detail, sentence) => {
    expect(textOf(eventWords(eventOf(kind, detail), settings, groups))).toBe(sentence);
  });

  it.each([
    ['prepare', '', 'Volume 2 is copied: its target now holds group 3.'],
    ['prepareFails', 'rejected', 'Volume 2 could not be copied: command rejected.'],
    ['decide', 'revert', 'Not every volume could be copied, and what was copied stays.'],
    ['revert', '', 'The gate of volume 2 opens again: plain FlashCopy has nothing to revert.'],
    ['finish', 'failed', 'Group 3 has failed, and there is nothing to revert.'],
  ] as const)('with plain FlashCopy, %s %s', (kind, detail, sentence) => {
    expect(textOf(eventWords(eventOf(kind, detail), plain, groups))).toBe(sentence);
  });

  it.each([
    ['log record', 'Transaction 12 writes its log record to track 5 of volume 2 (write 17).'],
    ['data', 'Transaction 12 writes data to track 5 of volume 2 (write 17).'],
    ['commit record', 'Transaction 12 writes its commit record to track 5 of volume 2 (write 17).'],
  ] as const)('says what a write is to its transaction: %s', (part, sentence) => {
    const event = eventOf('hostWrite', '', { number: 12, part });
    expect(textOf(eventWords(event, settings, groups))).toBe(sentence);
  });

  it.each(eventKinds)('is a sentence, and a short one: %s', (kind) => {
    const text = textOf(eventWords(eventOf(kind, kind === 'finish' ? 'committed' : ''), settings, groups));
    expect(text).toMatch(/^[A-Z].{10,118}\.$/);
  });

  it('has words for every reason that a link may give', () => {
    for (const reason of [...failureReasons, 'no-answer'])
      expect(reasonText(reason)).not.toMatch(/-[a-z]+-|^no-answer$/);
  });
});

describe('what an event stands for', () => {
  const ruleOf = {
    hostWrite: 'HostWrite',
    coordinate: 'Coordinate',
    drain: 'Drain',
    prepare: 'Prepare',
    decide: 'Decide',
    commit: 'Commit',
    revert: 'Revert',
  } as const;

  it.each(Object.entries(ruleOf))('names the claims of the rule that fires: %s', (kind, name) => {
    const { all } = claimsOf(eventOf(kind as keyof typeof ruleOf), settings);
    expect(all).toEqual(rules.find((rule) => rule.name === name)?.claims);
  });

  it('tells the two ways of deciding apart, by their claims', () => {
    expect(claimsText(claimsOf(eventOf('decide'), settings).method)).toBe('claim 8');
    expect(claimsText(claimsOf(eventOf('prepareFails'), { ...settings, decide: 'each' }).method)).toBe(
      'claims 1 and 7',
    );
  });

  it('shows the command that would do it', () => {
    expect(commandOf(eventOf('prepare'), settings)).toEqual({
      claimed: 'Establish-FlashCopy-revertable',
      commandLine: 'mkflash -record -persist -nocp -tgtinhibit -seqnum 3 S2:T2, then setflashrevertible S2:T2',
      tso: 'FCESTABL … MODE(ASYNC)',
    });
    expect(commandOf(eventOf('revert'), settings)).toEqual({
      claimed: 'Withdraw-FlashCopy-revert',
      commandLine: 'revertflash -seqnum 3 S2',
      tso: 'FCWITHDR SDEVN(…) TDEVN(…) ACTION(REVERT)',
    });
  });

  it('claims nothing for plain FlashCopy', () => {
    for (const kind of ['prepare', 'prepareFails', 'decide', 'commit', 'revert', 'finish'] as const) {
      expect(claimsOf(eventOf(kind), plain).all).toEqual([]);
    }
    expect(commandOf(eventOf('prepare'), plain)?.commandLine).toBe(
      'mkflash -record -persist -nocp -tgtinhibit -seqnum 3 S2:T2',
    );
    expect(commandOf(eventOf('revert'), plain)).toBeNull();
  });
});
