/**
 * The address bar: a history entry for each edit of the scenario, so that Back is undo, and
 * never one for the playhead. Each entry knows its position, so that undo and redo are right
 * after a reload too. An entry without our mark is one that a person has typed.
 */
import * as v from 'valibot';

/** The part of the browser that is used, so that a test can stand in for it. */
export interface AddressBar {
  /** Without the `#`. */
  fragment(): string;
  state(): unknown;
  push(state: unknown, fragment: string): void;
  replaceState(state: unknown): void;
  go(delta: number): void;
  /** Calls back when the person goes back or forward, or types a fragment. */
  onMove(listener: () => void): void;
}

const entrySchema = v.object({
  holdfast: v.literal(1),
  index: v.pipe(v.number(), v.integer(), v.minValue(0)),
  last: v.pipe(v.number(), v.integer(), v.minValue(0)),
});

export interface History {
  /** The page was here before: it has been reloaded, or come back to. */
  readonly returned: boolean;
  readonly canUndo: () => boolean;
  readonly canRedo: () => boolean;
  /** A new entry after this one; those that were ahead are gone. */
  readonly push: (fragment: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

export type Move = { readonly type: 'traversed' | 'typed'; readonly fragment: string };

export function makeHistory(bar: AddressBar, moved: (move: Move) => void): History {
  const found = v.safeParse(entrySchema, bar.state());
  let index = found.success ? found.output.index : 0;
  let last = found.success ? Math.max(found.output.last, index) : 0;
  let fragment = bar.fragment();
  const mark = (): unknown => ({ holdfast: 1, index, last });
  bar.replaceState(mark());

  bar.onMove(() => {
    const entry = v.safeParse(entrySchema, bar.state());
    const now = bar.fragment();
    // One change of the fragment is told twice; the second time the entry is marked and known.
    if (entry.success && entry.output.index === index && now === fragment) return;
    fragment = now;
    if (entry.success) {
      index = entry.output.index;
      last = Math.max(last, index);
      bar.replaceState(mark());
      moved({ type: 'traversed', fragment });
      return;
    }
    index += 1;
    last = index;
    bar.replaceState(mark());
    moved({ type: 'typed', fragment });
  });

  return {
    returned: found.success,
    canUndo: () => index > 0,
    canRedo: () => index < last,
    push: (next) => {
      index += 1;
      last = index;
      fragment = next;
      bar.push(mark(), next);
    },
    undo: () => {
      if (index > 0) bar.go(-1);
    },
    redo: () => {
      if (index < last) bar.go(1);
    },
  };
}
