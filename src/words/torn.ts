/**
 * What a failure costs with plain FlashCopy, told when the run is over: the group that was
 * never whole on the targets, and from when to when no whole group was there at all. The end
 * alone, at which all targets hold one group again, reads as if nothing had happened.
 */
import type { GroupSummary } from '../simulation/summary.ts';
import { endedGroups, type Facts } from './facts.ts';
import { countWord, durationText, listText, momentText } from './numbers.ts';
import { alarm, groupName, say, startSentence, type Words } from './words.ts';

/** A time without any whole group on the targets. */
interface Gap {
  /** That failed in it. */
  readonly failed: readonly number[];
  /** What the first copy overwrote. */
  readonly prior: number;
  /** null: not known, of so many volumes. */
  readonly fromMicroseconds: number | null;
  /** The group that ended it; null: none did. */
  readonly next: number | null;
  readonly untilMicroseconds: number | null;
}

/** When the targets of a group were overwritten: the first and the last. */
function copiesOf({ run }: Facts, group: number): readonly number[] {
  const span = run.phases.find((each) => each.phase === 'prepare' && each.group === group);
  const copies = span?.milestones.filter(({ kind }) => kind === 'prepare' || kind === 'prepareAnswerLost') ?? [];
  return copies.map(({ timeMicroseconds }) => timeMicroseconds);
}

/** Whether the failed group has overwritten any target, where its events are not told one by one. */
function mustHaveCopied({ settings }: Facts, { failures }: GroupSummary): boolean {
  return settings.decide === 'each' ? (failures[0]?.volume ?? 0) > 0 : failures.length < settings.volumes;
}

function gapsOf(facts: Facts): readonly Gap[] {
  const gaps: Gap[] = [];
  let open: Gap | null = null;
  let prior = 0;
  for (const group of endedGroups(facts)) {
    const copies = copiesOf(facts, group.group);
    if (group.outcome === 'committed') {
      if (open !== null) gaps.push({ ...open, next: group.group, untilMicroseconds: copies.at(-1) ?? null });
      open = null;
      prior = group.group;
    } else if (group.outcome === 'failed' && (copies.length > 0 || mustHaveCopied(facts, group))) {
      const first: Gap = {
        failed: [],
        prior,
        fromMicroseconds: copies[0] ?? null,
        next: null,
        untilMicroseconds: null,
      };
      const before: Gap = open ?? first;
      open = { ...before, failed: [...before.failed, group.group] };
    }
  }
  return open === null ? gaps : [...gaps, open];
}

/** [] if a whole group was there all the time, but for the moments in which a copy was made on every volume. */
export function tornWords(facts: Facts): Words {
  const gaps = facts.settings.copy === 'plain' ? gapsOf(facts) : [];
  if (gaps.length === 0) return [];
  return say(neverWhole(gaps.flatMap(({ failed }) => failed)), gaps.length === 1 ? onceGone(gaps[0]) : oftenGone(gaps));
}

function neverWhole(failed: readonly number[]): Words {
  const one = failed.length === 1;
  const named = one ? startSentence(groupName(failed[0])) : say(`Groups ${listText(failed)}`);
  return alarm(named, one ? ' was never whole' : ' were never whole');
}

function onceGone({ prior, fromMicroseconds: from, untilMicroseconds: until, next }: Gap): Words {
  const since = from === null ? '' : ` from ${momentText(from)}${next === null ? ' on' : ''}`;
  const to = until === null ? '' : ` to ${momentText(until)}`;
  return say(', and ', groupName(prior), ` was gone${since}${to}. `);
}

function oftenGone(gaps: readonly Gap[]): Words {
  const lengths = gaps.map(({ fromMicroseconds: from, untilMicroseconds: until }) =>
    from === null || until === null ? null : until - from,
  );
  const times = `; ${countWord(gaps.length)} times no group was`;
  if (lengths.includes(null)) return say(`${times}. `);
  const all = lengths.reduce<number>((sum, length) => sum + (length ?? 0), 0);
  return say(`${times}, for ${durationText(Math.round(all / 10_000) * 10_000)} in all. `);
}
