/** What targets hold, in groups: their contents are compared with every cut there was, track by track. */
import { sameVolume, type Contents } from './contents.ts';
import { groupPromised, type Relationship } from './relationships.ts';

export interface Shown {
  /** The one group that every volume shows; null: they show none, or not the same. */
  readonly group: number | null;
  /** All groups whose cut the contents equal, rising; empty: torn. */
  readonly whole: readonly number[];
  /** The one of these that the contents are called by; null: torn. */
  readonly called: number | null;
}

/**
 * `cuts`: by group, the initial copy first; the last is the coming group, as if it were cut now.
 * A volume shows the group that its relationship promises, if that is what it holds; else the newest
 * that it holds and that has been cut; else the coming one. All volumes together are called the same way,
 * by the newest that one of them promises.
 */
export function shownBy(contents: Contents, relationships: readonly Relationship[], cuts: readonly Contents[]): Shown {
  const held = contents.map((volume, index) =>
    cuts.flatMap((cut, group) => (sameVolume(volume, cut[index]) ? [group] : [])),
  );
  const coming = cuts.length - 1;
  const newest = (groups: readonly number[]): number | null =>
    groups.findLast((group) => group < coming) ?? groups.at(-1) ?? null;
  const promises = relationships.map(groupPromised);
  const numbers = held.map((groups, volume) => (groups.includes(promises[volume]) ? promises[volume] : newest(groups)));
  const [first] = numbers;
  const whole = held[0].filter((group) => held.every((groups) => groups.includes(group)));
  return {
    group: numbers.every((number) => number === first) ? first : null,
    whole,
    called: whole.findLast((group) => promises.includes(group)) ?? newest(whole),
  };
}
