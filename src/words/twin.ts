/**
 * A run beside its twin, in sentences: where they part, what differs at the playhead, and which
 * group first had another outcome. Each is told as its own run tells it.
 */
import type { Differences, DifferingPart } from '../scene/differences.ts';
import type { Parting } from '../simulation/findings/parting.ts';
import type { LoggedEvent } from '../simulation/frame/log.ts';
import type { Settings } from '../simulation/settings.ts';
import type { GroupSummary } from '../simulation/summary.ts';
import { eventWords } from './events.ts';
import { endedGroups, type Facts } from './facts.ts';
import { outcomeLabel, volumeNames } from './names.ts';
import { countText, listText, momentText, numberText } from './numbers.ts';
import { groupName, say, startSentence, strong, textOf, type Words } from './words.ts';

/** What one run's events are told by. */
export interface Teller {
  readonly settings: Settings;
  readonly groups: readonly GroupSummary[];
}

/** “They part at 3.58 s. Here: … In the twin: …” */
export function partingWords(parting: Parting | null, here: Teller, twin: Teller): Words {
  if (parting === null) return say(strong('They never part'), ': event for event, both runs are the same.');
  const moment = strong(`They part at ${momentText(parting.timeMicroseconds)}`);
  const one = toldAt(parting.here, here);
  const other = toldAt(parting.twin, twin);
  const together = parting.here?.timeMicroseconds === parting.twin?.timeMicroseconds;
  if (together && textOf(one) === textOf(other)) return say(moment, ': the same event has other effects. ', one);
  if (together) return say(moment, '. Here: ', one, ' In the twin: ', other);
  // What comes first is told first, as the other may be the same.
  return parting.here?.timeMicroseconds === parting.timeMicroseconds
    ? say(moment, '. Here: ', one, ' In the twin: ', later(other, parting.twin, one))
    : say(moment, '. In the twin: ', other, ' Here: ', later(one, parting.here, other));
}

const toldAt = (event: LoggedEvent | null, { settings, groups }: Teller): Words =>
  event === null ? say('the run has ended.') : eventWords(event, settings, groups);

/** What comes later than the other run's event. */
function later(words: Words, event: LoggedEvent | null, earlier: Words): Words {
  if (event === null) return words;
  const moment = momentText(event.timeMicroseconds);
  if (textOf(words) === textOf(earlier)) return say(`the same, but only at ${moment}.`);
  return say(`nothing before ${moment}. `, words);
}

const partNames: Readonly<Record<DifferingPart, readonly [one: string, several: string]>> = {
  primary: ['the primary', 'the primaries'],
  source: ['the source', 'the sources'],
  gate: ['the gate', 'the gates'],
  relationship: ['the relationship', 'the relationships'],
  target: ['the target', 'the targets'],
};

const allParts = Object.keys(partNames) as DifferingPart[];

/** With more sets of volumes than these, what differs is told part by part. */
const mostSets = 2;

/** Volumes on which the same differs are named together. */
export function differenceWords(differences: Differences): Words {
  const { rows, compared, volumes, twinVolumes } = differences;
  const fewer = Math.min(volumes, twinVolumes);
  const others = Math.abs(volumes - twinVolumes);
  const beyond =
    others === 0
      ? ''
      : ` ${countText(others, 'volume')} ${others === 1 ? 'is' : 'are'} only ${volumes > twinVolumes ? 'here' : 'in the twin'}.`;
  const within =
    compared < fewer ? ` Of ${numberText(fewer)} volumes, the ${numberText(compared)} in view are compared.` : '';
  if (rows.length === 0) return say('Nothing differs now.', beyond, within);
  const sets = byVolumes(rows);
  const told = (sets.length > mostSets ? byPart(rows) : sets).map(({ parts, volumes: members }) => {
    const names = parts.map((part) => partNames[part][members.length === 1 ? 0 : 1]);
    const whose = members.length === fewer && fewer > 1 ? 'of every volume' : `of ${volumeNames(members)}`;
    return `${listText(names)} ${whose}`;
  });
  return say(strong('Differs now'), `: ${told.join('; ')}.`, beyond, within);
}

interface DifferingSet {
  readonly parts: readonly DifferingPart[];
  readonly volumes: readonly number[];
}

function byVolumes(rows: Differences['rows']): readonly DifferingSet[] {
  const found = new Map<string, { readonly parts: readonly DifferingPart[]; readonly volumes: number[] }>();
  for (const { volume, parts } of rows) {
    const same = found.get(parts.join()) ?? { parts, volumes: [] };
    same.volumes.push(volume);
    found.set(parts.join(), same);
  }
  return [...found.values()];
}

/** In the order of the picture's columns. */
const byPart = (rows: Differences['rows']): readonly DifferingSet[] =>
  allParts.flatMap((part) => {
    const volumes = rows.filter(({ parts }) => parts.includes(part)).map(({ volume }) => volume);
    return volumes.length === 0 ? [] : [{ parts: [part], volumes }];
  });

/** The first group that has ended in both runs by now, and differently; empty where there is none. */
export function outcomeWords(here: Facts, twin: Facts): Words {
  const others = endedGroups(twin);
  for (const { group, outcome } of endedGroups(here)) {
    const other = others.find((each) => each.group === group);
    if (other === undefined || other.outcome === outcome || outcome === null || other.outcome === null) continue;
    return say(
      startSentence(groupName(group)),
      ` is the first with another outcome: ${outcomeLabel(outcome, here.settings.copy)} here, `,
      `${outcomeLabel(other.outcome, twin.settings.copy)} in the twin.`,
    );
  }
  return [];
}
