/**
 * Which number a track shows (design, section 2). A version belongs to the groups `first` to
 * `last`, or to none; a volume expects a group; the track shows the expected one if it
 * belongs to it, else the nearest that it belongs to, and is marked where that means something.
 */
import { marks } from './frame.ts';

/** The number that a version shows where `expected` is expected. */
export function shownGroup(first: number, last: number, expected: number): number {
  if (last < first) return first;
  if (expected < first) return first;
  return expected > last ? last : expected;
}

/** newer, alarm, none and written; `prepared` says whether something newer is an alarm there. */
export function marksOf(first: number, last: number, expected: number, prepared: boolean): number {
  let bits = 0;
  if (last < first) bits |= marks.none;
  if (first > expected) bits |= prepared ? marks.alarm : marks.newer;
  if (first === expected && last >= first) bits |= marks.written;
  return bits;
}
