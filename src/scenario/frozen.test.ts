/*
 * Version 1 of the link, frozen: a saved link must never change its meaning. Until the release
 * a wanted change is taken over by `npx vitest run src/scenario/frozen.test.ts -u`; after it,
 * a change here means a version 2 with a step in upgrade.ts.
 */
import { expect, it } from 'vitest';
import { fieldTable } from './table.ts';
import { displayNamesNotYet, linkNames, namesNotYet } from './reserved.ts';
import { failureReasons } from '../protocol/faults.ts';

it('keeps the names, ranges, units and defaults of version 1', () => {
  const cells = fieldTable()
    .split('\n')
    .slice(2)
    .map((row) => row.split(' | '));
  const frozen = cells.map(([name, , range, standard]) => [name, range, standard].join(' | '));
  expect(`\n${frozen.join('\n')}\n`).toMatchInlineSnapshot(`
    "
    | \`title\` | a text of at most 120 characters | none |
    | \`volumes\` | a whole number from 1 to 10,000 | 4 |
    | \`tracks\` | a whole number from 1 to 4,096 | 16 |
    | \`groups\` | a whole number from 1 to 10,000 | 4 |
    | \`seed\` | a whole number from 0 to 4,294,967,295 | 7 |
    | \`workload\` | uniform, hotspot or transactions | uniform |
    | \`rate\` | a number from 0 to 1,000,000 (writes a second) | 10 |
    | \`bandwidth\` | a number from 0.001 to 1,000,000 (tracks a second) | 9 |
    | \`latency\` | a time from 0 s to 1 min | 80ms |
    | \`interval\` | a time from 0 s to 18 h | 3s |
    | \`coordination\` | a time from 0 s to 1 min | 3ms |
    | \`coordination-limit\` | a time from 0 s to 1 min | 50ms |
    | \`drain-limit\` | a time from 1 ms to 36 h | 30s |
    | \`command-latency\` | a time from 0 s to 1 min | 350ms |
    | \`answer-limit\` | a time from 1 ms to 10 min | 2s |
    | \`fail-rate\` | a number from 0 to 1 (of the preparations) | 0 |
    | \`copy\` | revertable or plain | revertable |
    | \`decide\` | each or all | all |
    | \`inhibit\` | on or off | on |
    | \`hold\` | prepared or drained | prepared |
    | \`sequence\` | used or ignored | used |
    | \`recover\` | table, commit, revert or none | table |
    | \`faults\` | at most 10,000 | none |
    | \`explore\` | \`bounds\` \`writes\` \`faults\` \`lost\` \`restarts\` \`drain-timeouts\` \`invariant\` \`symmetry\` \`case2\` \`case3\` \`case4\` \`path\` \`site-lost\`: at most 12 writes, 6 faults, 2,000 steps; with it at most 8 volumes, 16 tracks in all, 6 groups | none |
    | \`twin\` | one other field and its value; not of \`title\`, \`explore\` | none |
    "
  `);
});

it('keeps the names that stand beside the fields, and those that are reserved', () => {
  expect({
    built: Object.keys(linkNames).join(' '),
    reserved: namesNotYet.join(' '),
    display: displayNamesNotYet.join(' '),
    reasons: failureReasons.join(' '),
  }).toMatchInlineSnapshot(`
    {
      "built": "v story at engine check",
      "display": "embed present lang",
      "reasons": "rejected inaccessible relationship-withdrawn no-change-recording too-many-relationships flashcopy-inhibited full-volume-relationship target-online",
      "reserved": "lesson stops trace",
    }
  `);
});
