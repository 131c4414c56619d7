/**
 * The words of a search: what is asked, what came of it, and what it costs. The verdict is one
 * large sentence, so it says first whether the method holds.
 */
import { unreachable } from '../base/assert.ts';
import type { Known } from '../exploration/export/reference-counts.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Estimate, SearchFigures, SearchVerdict } from '../worker/exploration-contract.ts';
import { countText, listText, numberText } from './numbers.ts';
import { alarm, say, strong, textOf, type Words } from './words.ts';

const broken: Readonly<Record<string, string>> = {
  Recoverable: 'lose the primary site then, and the targets hold no whole group',
  SettledWhenIdle: 'a volume is left prepared, or its gate closed, when no group is being formed',
  InhibitFreezes: 'a source changes although its gate is closed',
  WriteOrder: 'lose the primary site then, and a write is there whose predecessor is missing',
};

/** "Holds in 555,915 states." */
export function verdictWords(verdict: SearchVerdict, { states }: SearchFigures): Words {
  const seen = countText(states, 'state');
  switch (verdict.type) {
    case 'holds':
      return say({ text: `Holds in ${seen}.`, tone: 'good' });
    case 'broken':
      return say(
        alarm(`Broken in ${countText(verdict.path.length, 'step')}:`),
        ` ${broken[verdict.violates] ?? verdict.violates}.`,
      );
    case 'full':
      return say(strong(`No violation in ${seen}, not finished:`), ' the memory is used up.');
    case 'cancelled':
      return say(strong(`No violation in ${seen}, not finished:`), ' the search was cancelled.');
    default:
      return unreachable(verdict);
  }
}

/** The same in a few words: "Broken in 9 steps", "Holds in 5,081 states". */
export const verdictText = (verdict: SearchVerdict, figures: SearchFigures): string =>
  textOf(verdictWords(verdict, figures).slice(0, 1)).replace(/[:.]$/, '');

/** "TLC finds 555,915 too."; '' where TLC was not asked the same, or the search has no answer. */
export function referenceText(known: Known | null, verdict: SearchVerdict, figures: SearchFigures): string {
  if (known === null || (verdict.type !== 'holds' && verdict.type !== 'broken')) return '';
  if (known.type === 'holds') {
    const same = verdict.type === 'holds' && known.states === figures.states;
    return `TLC finds ${numberText(known.states)}${same ? ' too' : ''}.`;
  }
  const same = verdict.type === 'broken' && known.steps === verdict.path.length;
  return `TLC’s shortest has ${countText(known.steps, 'step')}${same ? ' too' : ''}.`;
}

/** What was asked, in a line: "2 volumes of 1 track, 3 writes, 2 groups, 1 fault; write inhibit off". */
export function questionText(asked: Scenario): string {
  const { volumes, tracks, groups, explore } = asked;
  if (explore === null) return '';
  const bounds = [
    `${countText(volumes, 'volume')} of ${countText(tracks, 'track')}`,
    countText(explore.writes, 'write'),
    countText(groups, 'group'),
    countText(explore.faults, 'fault'),
  ].join(', ');
  const others = [...rulesOff(asked), ...settingsOf(asked)];
  return others.length === 0 ? bounds : `${bounds}; ${others.join(', ')}`;
}

/** Which rules of the method are not kept. */
function rulesOff({ copy, inhibit, hold, sequence, explore }: Scenario): string[] {
  const table = explore?.recoveryTable;
  return [
    ...(copy === 'plain' ? ['plain FlashCopy'] : []),
    ...(inhibit === 'off' ? ['write inhibit off'] : []),
    ...(hold === 'drained' ? ['hold until drained only'] : []),
    ...(sequence === 'ignored' ? ['sequence numbers ignored'] : []),
    ...(table?.[2] === 'commit' ? ['commit in case 2'] : []),
    ...(table?.[3] === 'commit' ? ['commit in case 3'] : []),
    ...(table?.[4] === 'revert' ? ['revert in case 4'] : []),
  ];
}

function settingsOf({ decide, explore }: Scenario): string[] {
  if (explore === null) return [];
  const kinds = [
    ...(explore.lostAnswers ? ['lost answers'] : []),
    ...(explore.restarts ? ['restarts'] : []),
    ...(explore.drainTimeouts ? ['drain time-outs'] : []),
  ];
  return [
    ...(decide === 'each' ? ['decide after each'] : []),
    ...(kinds.length > 0 ? [`with ${listText(kinds)}`] : []),
    ...(explore.invariant === 'write-order' ? ['judged by write order'] : []),
    ...(explore.symmetry ? ['volumes interchangeable'] : []),
  ];
}

const byteUnits = ['bytes', 'kB', 'MB', 'GB'] as const;

/** "312 MB"; a kilobyte has 1,024 bytes here, as memory has. */
export function bytesText(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 1_000 && unit < byteUnits.length - 1) {
    value /= 1_024;
    unit += 1;
  }
  const rounded = value < 10 && unit > 0 ? Math.round(value * 10) / 10 : Math.round(value);
  return `${numberText(rounded)} ${byteUnits[unit]}`;
}

/** "less than 1 s", "7 s", "4 min". */
export function secondsText(seconds: number): string {
  if (seconds < 1) return 'less than 1 s';
  if (seconds < 100) return `${numberText(Math.round(seconds))} s`;
  if (seconds < 5_400) return `${numberText(Math.round(seconds / 60))} min`;
  const hours = Math.round(seconds / 3_600);
  return hours < 48 ? `${numberText(hours)} h` : `${numberText(Math.round(hours / 24))} days`;
}

/** To two digits: what is only about right should not look exact. */
export function roughText(count: number): string {
  const size = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, count))) - 1);
  const rounded = Math.round(count / size) * size;
  if (rounded >= 1e9) return `${numberText(Math.round(rounded / 1e8) / 10)} billion`;
  return rounded >= 1e6 ? `${numberText(Math.round(rounded / 1e5) / 10)} million` : numberText(rounded);
}

/** More than anybody can wait for. */
const hopelessStates = 1e12;

/** "About 580,000 states: 2 s, 25 MB." and what that means for the search. */
export function estimateText({ states, endsEarly, seconds, bytes }: Estimate, limitBytes: number): string {
  if (states > hopelessStates) return 'More states than any search can look at: lower a bound.';
  const about = `About ${roughText(states)} states: ${secondsText(seconds)}, ${bytesText(bytes)}`;
  if (endsEarly) return `${about}, but a violation will most likely end it long before.`;
  return bytes > limitBytes ? `${about}. That is more than it may use: it will stop unfinished.` : `${about}.`;
}

export interface Figure {
  readonly name: string;
  readonly text: string;
}

/** What the search has come to, name by name. */
export function searchFigures({ states, transitions, depth, bytes, seconds }: SearchFigures): readonly Figure[] {
  return [
    { name: 'States', text: numberText(states) },
    { name: 'States a second', text: seconds < 0.01 ? '–' : numberText(Math.round(states / seconds)) },
    { name: 'Transitions', text: numberText(transitions) },
    { name: 'Depth', text: countText(depth, 'step') },
    { name: 'Memory', text: bytesText(bytes) },
    { name: 'Time', text: `${numberText(Math.round(seconds * 100) / 100)} s` },
  ];
}
