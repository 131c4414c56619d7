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
    preset: 'in-practice',
    link: 'v=1&volumes=16&tracks=1024&groups=130&seed=7&rate=60&bandwidth=70&interval=15s&coordination=5ms&drain-limit=1min&command-latency=1s&fail-rate=0.001',
    stateHash: 'b727b7c52cfcd307',
  },
  {
    version: 1,
    preset: 'plain-flashcopy',
    link: 'v=1&seed=7&copy=plain&faults=fail@g3.v2',
    stateHash: '1aa9a36acdc601a8',
  },
  { version: 1, preset: 'without-write-inhibit', link: 'v=1&seed=7&inhibit=off', stateHash: '4cc63d8eac6f04a3' },
  {
    version: 1,
    preset: 'lost-during-drain',
    link: 'v=1&seed=7&workload=transactions&faults=disaster@9.6s',
    stateHash: '0b26ad749d7be1b5',
  },
  {
    version: 1,
    preset: 'lost-during-commit',
    link: 'v=1&groups=3&seed=5&workload=transactions&rate=12&bandwidth=20&interval=2s&command-latency=600ms&faults=retry@g2.v2:3,retry@g2.v3:3,retry@g2.v4:3,disaster@6.59s',
    stateHash: '0ab6cf885034d33d',
  },
  {
    version: 1,
    preset: 'lost-with-plain-flashcopy',
    link: 'v=1&groups=3&seed=5&workload=transactions&rate=12&bandwidth=20&interval=2s&command-latency=600ms&copy=plain&faults=retry@g2.v2:3,retry@g2.v3:3,retry@g2.v4:3,disaster@6.59s',
    stateHash: '26a45a9a67ff7d6d',
  },
  {
    version: 1,
    preset: 'lost-both-ways',
    link: 'v=1&groups=3&seed=5&workload=transactions&rate=12&bandwidth=20&interval=2s&command-latency=600ms&faults=retry@g2.v2:3,retry@g2.v3:3,retry@g2.v4:3,disaster@6.59s&twin=copy:plain',
    stateHash: '0ab6cf885034d33d',
  },
  {
    version: 1,
    preset: 'wrong-decision',
    link: 'v=1&groups=3&seed=5&workload=transactions&rate=12&bandwidth=20&interval=2s&command-latency=600ms&recover=revert&faults=retry@g2.v2:3,retry@g2.v3:3,retry@g2.v4:3,disaster@6.59s',
    stateHash: 'f3ecfccdb193044a',
  },
  {
    version: 1,
    preset: 'slow-link',
    link: 'v=1&seed=7&bandwidth=8&latency=250ms&interval=5s&drain-limit=8s&faults=drain@g3',
    stateHash: '20b537420b475dd5',
  },
  { version: 1, preset: 'answer-lost', link: 'v=1&groups=3&seed=7&faults=lost@g2.v2', stateHash: 'e59b8a411c7e74fc' },
  {
    version: 1,
    preset: 'restart-during-commit',
    link: 'v=1&groups=3&seed=7&faults=restart@g2.commit',
    stateHash: 'b3005936bf7ed67f',
  },
  {
    version: 1,
    preset: 'commit-retried',
    link: 'v=1&groups=3&seed=7&faults=retry@g2.v3:3',
    stateHash: '81a010954a7ae45a',
  },
  {
    version: 1,
    preset: 'long-outage',
    link: 'v=1&groups=7&seed=7&drain-limit=3s&faults=link@5s-26s',
    stateHash: '1cb226a821931816',
  },
  {
    version: 1,
    preset: 'failures-by-chance',
    link: 'v=1&volumes=16&groups=8&seed=7&fail-rate=0.03',
    stateHash: 'a1d85ef92ca97c8f',
  },
];
