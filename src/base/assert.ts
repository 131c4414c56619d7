/**
 * What must be true is asserted, in production too. A failed assertion is a fault of
 * Holdfast, never of a person's input (that is a Result, see result.ts): the page shows
 * a panel with the link that reproduces it.
 */
export class AssertionFailure extends Error {
  override readonly name = 'AssertionFailure';
}

export function assert(condition: boolean, message: string): asserts condition {
  if (!condition) throw new AssertionFailure(message);
}

/** Closes a switch over a union: a new variant breaks the build here. */
export function unreachable(value: never): never {
  throw new AssertionFailure(`Not a known variant: ${String(value)}`);
}
