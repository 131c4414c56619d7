/** Chains of causes as a person reads them, of runs of the engine; and what may be asked when. */
import { describe, expect, it, test } from 'vitest';
import { faultSentence } from '../scenario/describe.ts';
import { parseLink } from '../scenario/parse.ts';
import { packFrame } from '../simulation/frame/pack.ts';
import type { EventKind } from '../simulation/names.ts';
import type { Run } from '../simulation/run.ts';
import { simulate } from '../simulation/simulation.ts';
import { View } from '../simulation/view.ts';
import { whyOf, type WhyAsked } from '../simulation/findings/why.ts';
import { questionsAboutVolume, questionsNow } from './asking.ts';
import { becauseWords, hasWhy } from './causes.ts';
import { furtherClause } from './further-causes.ts';
import { reasonText } from './names.ts';
import { originWords } from './origins.ts';
import { textOf } from './words.ts';
import { eventOf } from './words.fixture.ts';

const runOf = (link: string): Run => simulate(parseLink(link).scenario);

/** The clauses of a chain, and its origin. */
function told(run: Run, asked: WhyAsked, most = 20): string[] {
  const why = whyOf(run, asked);
  if (why === null) return ['nothing'];
  const { settings, summary } = run;
  const { chain, origin } = why;
  const clauses = chain
    .slice(1)
    .map((cause, index) => textOf(becauseWords(cause, chain[index], { settings, groups: summary.groups })));
  const sentence = origin.type === 'fault' ? faultSentence(origin.fault, reasonText) : '';
  const end = textOf(originWords(origin, chain[chain.length - 1], settings, sentence));
  return [...clauses.slice(0, most), end];
}

/** Of the last event of a kind. */
const lastOf = (run: Run, kind: EventKind, most?: number): string[] =>
  told(run, { type: 'last', kinds: [kind], volume: null, upTo: run.summary.events }, most);

/** What came in beside, at whatever event of the chain of the last event of a kind. */
function besides(link: string, kind: EventKind): string[] {
  const run = runOf(link);
  const { settings, summary } = run;
  const why = whyOf(run, { type: 'last', kinds: [kind], volume: null, upTo: summary.events });
  return (why?.further ?? []).flatMap(({ effect, causes }) => {
    const event = why?.chain.find((each) => each.event === effect) ?? eventOf('start');
    return causes.map((cause) => textOf(furtherClause(cause, event, { settings, groups: summary.groups })));
  });
}

const endOf = (run: Run, group: number): string[] =>
  told(run, { type: 'event', event: run.summary.groups[group - 1].endEvent });

describe('outcomes', () => {
  test('a group is reverted because of a planned fault', () =>
    expect(endOf(runOf('v=1&seed=7&faults=fail@g3.v2'), 3)).toEqual([
      'because volume 1 was reverted, the last one',
      'because not every preparation had succeeded: the decision was to revert',
      'because volume 2 could not be prepared: command rejected',
      'A planned fault: In group 3 the preparation of volume 2 fails: command rejected.',
    ]));

  test('decided after each, the failure is the decision', () =>
    expect(endOf(runOf('v=1&seed=7&groups=3&decide=each&faults=fail@g2.v2'), 2)).toEqual([
      'because volume 1 was reverted, the last one',
      'because volume 2 could not be prepared: command rejected',
      'A planned fault: In group 2 the preparation of volume 2 fails: command rejected.',
    ]));

  test('by chance', () =>
    expect(endOf(runOf('v=1&seed=7&groups=2&fail-rate=1'), 2).slice(-2)).toEqual([
      'because volume 3 could not be prepared: command rejected',
      'Chance: 100 % of preparations fail, and this was one (seed 7).',
    ]));

  test('a group is committed because its last update came across, which a host had written', () => {
    const clauses = endOf(runOf('v=1&seed=7'), 1);
    expect(clauses[0]).toMatch(/^because volume \d was committed, the last one$/);
    expect(clauses[1]).toBe('because every preparation had succeeded: the decision was to commit');
    expect(clauses[2]).toMatch(/^because volume \d was prepared, the last to answer$/);
    expect(clauses[3]).toBe('because group 1 was drained, and every source was to be prepared');
    expect(clauses[4]).toMatch(/^because the last of its updates entered its source: track \d+ of volume \d$/);
    expect(clauses.at(-1)).toBe('A host: hosts write when they like, here about 10 writes a second.');
  });

  test('a group is given up: a stuck update, a link that is down, too much to send, too long a hold', () => {
    expect(lastOf(runOf('v=1&seed=7&drain-limit=8s&interval=5s&faults=drain@g3'), 'drainTimeout').at(-1)).toBe(
      'A planned fault: In group 3 one update is stuck until the drain limit, and the group is given up.',
    );
    expect(endOf(runOf('v=1&seed=7&drain-limit=2s&faults=link@5s-9s'), 2)).toEqual([
      'because the link had gone down',
      'A planned fault: The link is down from 5 s to 9 s.',
    ]);
    expect(lastOf(runOf('v=1&seed=7&bandwidth=2&drain-limit=1s&rate=50'), 'drainTimeout')[0]).toMatch(
      /^because at the cut of group 4 \d+ tracks had not gone across, too many for the time$/,
    );
    expect(lastOf(runOf('v=1&seed=7&coordination=60ms'), 'coordinationLimit')).toEqual([
      'The parameters: hosts are to be held for 60 ms, but the limit is 50 ms.',
    ]);
  });
});

describe('refusals', () => {
  test('no answer in time: lost, or too slow', () => {
    expect(lastOf(runOf('v=1&seed=7&faults=lost@g2.v3'), 'prepareFails')).toEqual([
      'because volume 3 had not answered within 2 s',
      'because volume 3 was prepared, but its answer was lost',
      'A planned fault: In group 2 volume 3 is prepared, but its answer is lost.',
    ]);
    expect(lastOf(runOf('v=1&seed=7&command-latency=2s'), 'prepareFails').at(-1)).toBe(
      'The parameters: a command may take 3 s, but the answer limit is 2 s.',
    );
  });

  test('a commit that is tried again', () =>
    expect(lastOf(runOf('v=1&seed=7&groups=2&faults=retry@g2.v3:2'), 'commit', 2)).toContain(
      'because the try before had not taken effect',
    ));
});

describe('queues and waits', () => {
  const run = runOf('v=1&seed=7&faults=fail@g3.v2');

  test('an update waits at a gate, and is let in', () => {
    expect(lastOf(run, 'arriveAtGate')[0]).toMatch(/^because volume \d was prepared, and its gate closed$/);
    const released = [...run.columns.kind.keys()].find(
      (event) =>
        run.columns.kindOf(event) === 'sendChanged' && run.columns.kindOf(run.columns.cause[event]) === 'commit',
    );
    expect(told(run, { type: 'event', event: released ?? -1 })[0]).toMatch(
      /^because volume \d was committed, and its gate opened$/,
    );
  });

  test('a host write waits for the cut, or for its track', () => {
    const busy = runOf('v=1&seed=7&coordination=49ms&rate=200');
    const clauses = new Set<string>();
    for (let event = 0; event < busy.columns.length; event++) {
      if (busy.columns.kindOf(event) === 'hostWriteWaits') clauses.add(told(busy, { type: 'event', event })[0]);
    }
    expect(clauses).toContain('because hosts were held for the cut of group 2');
    expect(clauses).toContain('because at the cut of group 2 the version before had not gone across yet');
  });
});

test('after the loss of the site each step follows from the one before', () => {
  const run = runOf('v=1&seed=7&faults=disaster@5.3s');
  const steps = lastOf(run, 'startHosts');
  expect(steps[0]).toBe('because the targets had been copied back to their sources');
  expect(steps.slice(-3)).toEqual([
    'because the secondary site had taken over',
    'because the primary site was lost',
    'A planned fault: The primary site is lost at 5.3 s.',
  ]);
  expect(lastOf(runOf('v=1&seed=7&faults=disaster@4.3s&recover=commit'), 'commit')[0]).toMatch(
    /^because the relationships were case \d of the recovery table, and a person decided to commit$/,
  );
});

describe('what came in beside the first cause', () => {
  const found = (link: string): string[] => besides(link, 'startHosts');

  test('the relationships that recovery found, each kind with what had made the last of them so', () => {
    expect(found('v=1&seed=7&faults=disaster@10.5s')).toEqual([
      'volume 4 had been committed: not revertable, sequence number 3',
      'volume 3 had been prepared: revertable, like 2 others, sequence number 3',
    ]);
    expect(found('v=1&seed=7&faults=disaster@1s')).toEqual([
      'no volume had been prepared yet: not revertable, sequence number 0',
    ]);
    expect(found('v=1&seed=7&faults=disaster@4s')).toEqual([
      'volume 1 had been prepared: revertable, like all others, sequence number 1',
    ]);
    expect(found('v=1&seed=7&faults=disaster@3.8s')).toEqual([
      'volume 3 had been prepared: revertable, like 2 others, sequence number 1',
      '1 volume had not been prepared yet: not revertable, sequence number 0',
    ]);
    expect(found('v=1&seed=7&copy=plain&faults=fail@g2.v2,disaster@8s')).toEqual([
      'volume 3 had been released: not revertable, like all others, sequence number 1',
    ]);
    expect(found('v=1&seed=7&volumes=1&faults=lost@g1.v1,disaster@4.5s')).toEqual([
      'volume 1 had been prepared, though nobody heard: revertable, sequence number 1',
    ]);
  });

  test('what a restart found', () =>
    expect(besides('v=1&seed=7&groups=2&faults=fail@g2.v2,restart@g2.revert', 'restart')).toEqual([
      'volume 4 had been reverted: not revertable, like 1 other, sequence number 1',
      'volume 1 had been prepared: revertable, like 1 other, sequence number 2',
    ]));

  test('other failures, and the cut of a group that was given up', () => {
    expect(besides('v=1&seed=7&groups=2&faults=fail@g2.v2,lost@g2.v4', 'decide')).toEqual([
      'volume 4 could not be prepared: no answer in time',
    ]);
    expect(besides('v=1&seed=7&groups=2&drain-limit=2s&faults=link@5s-9s', 'drainTimeout')).toEqual([
      '17 tracks had not gone across yet at the cut of group 2',
    ]);
    expect(besides('v=1&seed=7&groups=2&coordination=60ms', 'coordinationLimit')).toEqual([
      'hosts were held for the cut of group 2',
    ]);
  });
});

it('explains what was decided, refused, queued or kept waiting, and not what goes its way', () => {
  expect(hasWhy(eventOf('finish', 'reverted'))).toBe(true);
  expect(hasWhy(eventOf('hostWrite'))).toBe(false);
  expect(hasWhy({ ...eventOf('hostWrite'), causeKind: 'drain' })).toBe(true);
  expect(hasWhy({ ...eventOf('sendChanged'), causeKind: 'depart' })).toBe(false);
  expect(hasWhy({ ...eventOf('sendChanged'), causeKind: 'commit' })).toBe(true);
});

test('what may be asked follows the playhead', () => {
  const run = runOf('v=1&seed=7&faults=fail@g3.v2');
  const view = new View(run);
  const factsAt = (event: number) => {
    view.seek(event);
    const frame = packFrame(view, run.columns.time[event], 0, 4);
    return { frame, run: run.summary, settings: run.settings };
  };
  const asksAt = (event: number) => questionsNow(factsAt(event)).map(({ text }) => text);
  expect(asksAt(0)).toEqual([]);
  expect(asksAt(run.summary.groups[2].endEvent)).toEqual(['Why was group 3 reverted?']);
  expect(asksAt(run.summary.groups[2].decisionEvent)).toContain('Why is group 3 being reverted?');
  const queued = run.columns.kind.findIndex((_, event) => run.columns.kindOf(event) === 'arriveAtGate');
  expect(asksAt(queued)).toContain('Why do updates wait at the gates?');
  const volume = Math.floor(run.columns.subject[queued] / run.settings.tracks);
  expect(questionsAboutVolume(factsAt(queued), volume).map(({ text }) => text)).toEqual([
    `Why do updates wait at the gate of volume ${volume + 1}?`,
  ]);
  expect(questionsAboutVolume(factsAt(0), volume)).toEqual([]);
});
