/**
 * A link of each version for each preset, as they were when that version was released, with the
 * state hash at the end of the run: what was sent once must open as it was. A line that stands
 * here is never changed after its release.
 */
export interface SavedLink {
  readonly version: 1;
  /** The preset that it was made from. */
  readonly preset: string;
  readonly link: string;
  readonly stateHash: string;
}

export const savedLinks: readonly SavedLink[] = [
  { version: 1, preset: 'one-preparation-fails', link: 'v=1&seed=7&faults=fail@g3.v2', stateHash: '02297f6938e54e57' },
  { version: 1, preset: 'all-committed', link: 'v=1&seed=7', stateHash: '77d49751b8e04460' },
  {
    version: 1,
    preset: 'decide-after-each',
    link: 'v=1&groups=3&seed=7&decide=each&faults=fail@g2.v2',
    stateHash: 'cabe94780c7add2b',
  },
  {
    version: 1,
    preset: 'decide-after-all',
    link: 'v=1&groups=3&seed=7&faults=fail@g2.v2',
    stateHash: '7e6a234f765498e7',
  },
  {
    version: 1,
    preset: 'plain-flashcopy',
    link: 'v=1&seed=7&copy=plain&faults=fail@g3.v2',
    stateHash: '1aa9a36acdc601a8',
  },
  {
    version: 1,
    preset: 'without-write-inhibit',
    link: 'v=1&seed=7&inhibit=off',
    stateHash: '4cc63d8eac6f04a3',
  },
  {
    version: 1,
    preset: 'slow-link',
    link: 'v=1&seed=7&bandwidth=8&latency=250ms&interval=5s&drain-limit=8s&faults=drain@g3',
    stateHash: '20b537420b475dd5',
  },
];
