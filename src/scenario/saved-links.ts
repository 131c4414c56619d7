/**
 * A link of each version for each preset, as they were when that version was released, with the
 * state hash at the end of the run: what was sent once must open as it was. A line that stands
 * here is never changed after its release; null: the hash is not settled before it.
 */
export interface SavedLink {
  readonly version: 1;
  /** The preset that it was made from. */
  readonly preset: string;
  readonly link: string;
  readonly stateHash: string | null;
}

export const savedLinks: readonly SavedLink[] = [
  { version: 1, preset: 'one-preparation-fails', link: 'v=1&seed=7&faults=fail@g3.v2', stateHash: null },
  { version: 1, preset: 'all-committed', link: 'v=1&seed=7', stateHash: null },
  {
    version: 1,
    preset: 'decide-after-each',
    link: 'v=1&groups=3&seed=7&decide=each&faults=fail@g2.v2',
    stateHash: null,
  },
  { version: 1, preset: 'decide-after-all', link: 'v=1&groups=3&seed=7&faults=fail@g2.v2', stateHash: null },
  { version: 1, preset: 'plain-flashcopy', link: 'v=1&seed=7&copy=plain&faults=fail@g3.v2', stateHash: null },
  {
    version: 1,
    preset: 'slow-link',
    link: 'v=1&seed=7&bandwidth=8&latency=250ms&interval=5s&drain-limit=8s&faults=drain@g3',
    stateHash: null,
  },
];
