/**
 * The state hash: two 32-bit sums over the cells that are not 0, so that a change of one
 * cell changes the sums by what that cell contributes, wherever it is and in whatever order.
 */
export function lowContribution(cell: number, value: number): number {
  if (value === 0) return 0;
  let mixed = Math.imul(cell + 0x3c6ef372, 0x85ebca6b) ^ value;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x7feb352d);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b);
  return mixed ^ (mixed >>> 16);
}

export function highContribution(cell: number, value: number): number {
  if (value === 0) return 0;
  let mixed = Math.imul(value, 0x27d4eb2f) ^ Math.imul(cell + 0x1b873593, 0x165667b1);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  mixed = Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39);
  return mixed ^ (mixed >>> 15);
}

const eightDigits = (half: number): string => (half >>> 0).toString(16).padStart(8, '0');

/** 16 hexadecimal digits. */
export const hashText = (low: number, high: number): string => eightDigits(high) + eightDigits(low);

/** The hash of these cells from scratch: what the running sums must come to. */
export function hashOfCells(cells: Int32Array): string {
  let low = 0;
  let high = 0;
  for (let cell = 0; cell < cells.length; cell++) {
    const value = cells[cell];
    low = (low + lowContribution(cell, value)) | 0;
    high = (high + highContribution(cell, value)) | 0;
  }
  return hashText(low, high);
}
