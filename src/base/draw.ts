/**
 * Chance as an input: every draw is a hash of (seed, purpose, index), so that one change
 * elsewhere does not shift the others, and the same scenario draws the same everywhere.
 * Only 32-bit integer operations: bit for bit the same on any machine.
 */

/** What a draw is for; part of what is hashed. Never renumber: a saved link would change its meaning. */
export const purposes = {
  arrival: 1,
  track: 2,
  hotspot: 3,
  establish: 4,
  withdraw: 5,
  walk: 6,
  failure: 7,
  transaction: 8,
  page: 9,
} as const;
export type Purpose = (typeof purposes)[keyof typeof purposes];

function scramble(value: number): number {
  let mixed = value ^ (value >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

/** A whole number from 0 to 2^32 - 1. `index` is any safe whole number. */
export function draw(seed: number, purpose: Purpose, index: number): number {
  const low = index | 0;
  const high = Math.floor(index / 4294967296) | 0;
  let mixed = scramble((seed | 0) ^ Math.imul(purpose, 0x9e3779b1));
  mixed = scramble(mixed ^ Math.imul(low, 0x27d4eb2f));
  mixed = scramble(mixed + Math.imul(high, 0x165667b1) + low);
  return mixed >>> 0;
}

/** A whole number from 0 to `below` - 1, each as likely (to within 2^-32); `below` is at most 2^20. */
export function drawBelow(seed: number, purpose: Purpose, index: number, below: number): number {
  return Math.floor((draw(seed, purpose, index) * below) / 4294967296);
}
