/**
 * How a track looks: what its group and its marks say, as one small number that can be
 * compared and looked up, and as the facts that drawing and legend read from it. The engine
 * decides the marks (frame.ts); here is only what each of them looks like in which array.
 */
import { marks as bits } from '../simulation/frame/frame.ts';

export const arrayNames = ['primary', 'source', 'target'] as const;
export type ArrayName = (typeof arrayNames)[number];

export interface Look {
  readonly group: number;
  /** full: the group's colour. tint: newer than expected. outline: read through from the source. */
  readonly fill: 'full' | 'tint' | 'outline';
  /** Belongs to no group. */
  readonly hatched: boolean;
  /** Written for the group; the initial copy was written for none. */
  readonly corner: boolean;
  /** Newer data where there must be none. */
  readonly alarm: boolean;
  /** Of the forming group, and not yet at the source. */
  readonly toDrain: boolean;
  /** A host write waits for it. */
  readonly awaited: boolean;
}

/** A track's group and marks in one number. */
export const lookCode = (group: number, marks: number): number => (group << 8) | marks;

export function lookOf(array: ArrayName, code: number): Look {
  const marks = code & 0xff;
  const has = (bit: number): boolean => (marks & bit) !== 0;
  const primary = array === 'primary';
  return {
    group: code >>> 8,
    fill:
      array === 'target' ? (has(bits.held) ? 'full' : 'outline') : has(bits.newer) || has(bits.alarm) ? 'tint' : 'full',
    hatched: has(bits.none),
    corner: has(bits.written) && code >>> 8 > 0,
    alarm: has(bits.alarm),
    toDrain: primary && has(bits.outOfSync),
    awaited: primary && has(bits.waiting),
  };
}
