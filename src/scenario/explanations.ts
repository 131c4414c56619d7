/**
 * What each field of a link means, in a sentence: for the scenario panel and the README's table.
 * Beside the table of fields, and not in it, so that a page that only reads a link need not fetch it.
 */
const explanations: Readonly<Record<string, string>> = {
  title: 'A name for this scenario.',
  volumes: 'Each is a primary volume with its FlashCopy source and FlashCopy target volume: one row of the picture.',
  tracks: 'How many tracks each volume has.',
  groups: 'How many consistency groups are attempted, one after the other.',
  seed: 'What chance starts from: the same seed gives the same run, everywhere.',
  workload:
    'Where host writes go. Transactions: log records to volume 1, data to the others, each write after the answer to the one before.',
  rate: 'How many writes the host sends a second, to all primary volumes together.',
  bandwidth: 'How many updates a second the link between the two storage controllers takes.',
  latency: 'The time from an update’s departure to its arrival at the secondary storage controller.',
  interval: 'From the start of one group to the start of the next, if the one is finished by then; 0 is continuously.',
  coordination: 'How long host writes are held while all primary volumes make the cut.',
  'coordination-limit': 'A group whose coordination takes longer is given up.',
  'drain-limit': 'A group whose drain takes longer is given up; after five in a row the next drain has no limit.',
  'command-latency':
    'The middle of the time from a FlashCopy command to its answer: each is between half and one and a half of it.',
  'answer-limit': 'How long a preparation’s answer is waited for; one that has not come by then counts as failed.',
  'fail-rate':
    'The share of preparations that fail by chance, beside the planned ones: 0.02 is one in fifty. The chart What chance costs shows how many groups that lets through.',
  copy: 'Revertable: the prior group can be had back until the new one is committed. Plain: it is gone at once.',
  decide: 'Whether the first failed preparation stops the others, or all are attempted before the decision.',
  inhibit: 'On: a prepared FlashCopy source volume takes no update until its FlashCopy is committed or reverted.',
  hold: 'How long the updates of the next group stay at the primary storage controller.',
  sequence: 'Whether recovery reads them: they tell a volume that has not begun from one that is committed already.',
  recover:
    'How what is revertable is settled after the loss of the primary site: by the table, or as a person wrongly decides.',
  faults:
    'What goes wrong, and where: fail@g3.v2, fail@g3.v2:inaccessible, lost@g3.v2, retry@g3.v2:3, coordination@g4, drain@g4, restart@g5.commit, link@5s-7s, link@5s-, disaster@12.5s.',
  explore:
    'Every interleaving of so much is explored (writes:4,faults:2,lost), and a path is shown step by step instead of a simulation.',
  twin: 'The same scenario with one thing changed runs beside it, to compare: copy:plain, inhibit:off, rate:20, faults: (none).',
};

export const explanationOf = (field: { readonly name: string }): string => explanations[field.name] ?? '';
