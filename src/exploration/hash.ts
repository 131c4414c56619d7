/** A state's hash: a number of 32 bits in which every bit of its packed words has a say. */
export function hashOf(packed: Int32Array, at: number, words: number): number {
  let mixed = 0;
  for (let word = 0; word < words; word++) {
    mixed = Math.imul(mixed ^ packed[at + word], 0x9e3779b1);
    mixed ^= mixed >>> 15;
  }
  mixed = Math.imul(mixed, 0x85ebca6b);
  return mixed ^ (mixed >>> 16);
}
