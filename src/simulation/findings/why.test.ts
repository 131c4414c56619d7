/** What is asked for with "Why?": a chain of causes, event by event, to its origin. */
import { describe, expect, it } from 'vitest';
import { defaultScenario } from '../../scenario/scenario.ts';
import { parseLink } from '../../scenario/parse.ts';
import { presetNamed } from '../../scenario/presets.ts';
import type { EventKind } from '../names.ts';
import { simulate } from '../simulation.ts';
import { whyOf } from './why.ts';

const scenarioOf = (link: string) => parseLink(link).scenario;
const first = simulate(scenarioOf('v=1&seed=7&faults=fail@g3.v2'));
const kindsOf = (why: ReturnType<typeof whyOf>) => why?.chain.map(({ kind }) => kind);

describe('the first scenario', () => {
  const [, , third] = first.summary.groups;

  it('says why group 3 was reverted: the planned fault', () => {
    const why = whyOf(first, { type: 'event', event: third.endEvent });
    expect(kindsOf(why)).toEqual(['finish', 'revert', 'decide', 'prepareFails']);
    expect(why?.chain.at(-1)).toMatchObject({ volume: 1, detail: 'rejected' });
    expect(why?.origin).toMatchObject({ type: 'fault', fault: { type: 'fail', group: 3, volume: 2 } });
  });

  it('says why an update queues: the preparation that closed the gate, and what led to that', () => {
    const asked = { type: 'last', kinds: ['arriveAtGate'], volume: null, upTo: third.endEvent } as const;
    const why = whyOf(first, asked);
    expect(kindsOf(why)?.slice(0, 3)).toEqual(['arriveAtGate', 'prepare', 'drained']);
    const [queued, prepared] = why?.chain ?? [];
    expect(prepared.volume).toBe(queued.volume);
    expect(why?.origin).toEqual({ type: 'host' });
  });

  it('asks about one volume where that is wanted, and has no answer where there is none', () => {
    const asked = { type: 'last', kinds: ['prepare'], volume: 2, upTo: third.endEvent } as const;
    expect(whyOf(first, asked)?.chain[0]).toMatchObject({ kind: 'prepare', volume: 2, group: 3 });
    expect(whyOf(first, { ...asked, upTo: 5 })).toBeNull();
    expect(whyOf(first, { type: 'event', event: 1_000_000 })).toBeNull();
  });
});

describe('where more than one cause came together', () => {
  const further = (link: string, kind: EventKind) => {
    const run = simulate(scenarioOf(link));
    const asked = { type: 'last', kinds: [kind], volume: null, upTo: run.summary.events } as const;
    const why = whyOf(run, asked);
    const told = why?.further.find(({ effect }) => effect === why.chain[0].event);
    return { run, why, causes: told?.causes ?? [], more: told?.more ?? 0 };
  };

  it('says why a loss during commit is settled so: the commit before the loss, and from there the decision', () => {
    const run = simulate(scenarioOf(presetNamed('lost-during-commit')?.link ?? ''));
    const { recovery, events } = run.summary;
    const why = whyOf(run, { type: 'event', event: events });
    const looked = why?.chain.find(({ kind }) => kind === 'lookAtRelationships');
    expect(why?.further.map(({ effect }) => effect)).toEqual([looked?.event]);
    const [committed, prepared] = why?.further[0].causes ?? [];
    expect(committed).toMatchObject({
      event: { kind: 'commit', volume: 0 },
      found: { relationships: 1, revertable: false, sequenceNumber: 2 },
    });
    expect(prepared).toMatchObject({
      event: { kind: 'prepare' },
      found: { relationships: 3, revertable: true, sequenceNumber: 2 },
    });
    expect(committed.event.event).toBeLessThan(recovery?.lossEvent ?? 0);
    const before = whyOf(run, { type: 'event', event: committed.event.event });
    expect(kindsOf(before)?.slice(0, 3)).toEqual(['commit', 'decide', 'prepare']);
    expect(structuredClone(why), 'it can be sent to the page').toEqual(why);
  });

  it('has the start of the run where nothing was prepared yet', () =>
    expect(further('v=1&seed=7&faults=disaster@1s', 'lookAtRelationships').causes).toMatchObject([
      { event: { event: 0 }, found: { relationships: 4, revertable: false, sequenceNumber: 0 } },
    ]));

  it('tells every failure of a group, the first of them as the cause', () => {
    const { why, causes } = further('v=1&seed=7&groups=2&faults=fail@g2.v2,lost@g2.v4', 'decide');
    expect(why?.chain[1]).toMatchObject({ kind: 'prepareFails', volume: 1 });
    expect(causes).toMatchObject([{ event: { kind: 'prepareFails', volume: 3, detail: 'no-answer' }, found: null }]);
  });

  it('counts those beyond four', () => {
    const { causes, more } = further('v=1&seed=7&groups=1&volumes=20&fail-rate=1', 'decide');
    expect([causes.length, more]).toEqual([4, 15]);
  });

  it('tells what an application that restarts has found', () => {
    const { why, causes } = further('v=1&seed=7&groups=2&faults=restart@g2.commit', 'restart');
    expect(why?.chain[0].detail).toBe('commit');
    expect(causes.map(({ event, found }) => [event.kind, found?.sequenceNumber])).toEqual([
      ['commit', 2],
      ['prepare', 2],
    ]);
  });

  it('tells the cut of a group that was given up, but once', () => {
    const stuck = further('v=1&seed=7&groups=2&drain-limit=2s&faults=link@5s-9s', 'drainTimeout');
    expect(stuck.why?.chain[1].kind).toBe('linkDown');
    expect(stuck.causes).toMatchObject([{ event: { kind: 'coordinate', group: 2 } }]);
    const tooMuch = further('v=1&seed=7&bandwidth=2&drain-limit=1s&rate=50', 'drainTimeout');
    expect(tooMuch.why?.chain[1].kind).toBe('coordinate');
    expect(tooMuch.causes).toEqual([]);
  });

  it('says nothing more of what one thing brought about', () =>
    expect(whyOf(first, { type: 'event', event: first.summary.groups[2].endEvent })?.further).toEqual([]));
});

it('tells a hold at the cut from a track that has to go across first', () => {
  const run = simulate(scenarioOf('v=1&seed=7&coordination=49ms&rate=200'));
  const details = new Set<string>();
  for (let event = 0; event < run.columns.length; event++) {
    if (run.columns.kindOf(event) !== 'hostWriteWaits') continue;
    details.add(whyOf(run, { type: 'event', event })?.chain[0].detail ?? '?');
  }
  expect([...details].toSorted()).toEqual(['', 'held']);
});

it('leaves out the middle of a chain that goes on for ever', () => {
  const endless = { ...defaultScenario, rate: 0, groups: 200, intervalMicroseconds: 0 };
  const run = simulate(endless);
  const why = whyOf(run, { type: 'event', event: run.summary.events });
  expect(why?.chain).toHaveLength(43);
  expect(why?.leftOut).toBeGreaterThan(500);
  expect(why?.chain.at(-1)).toMatchObject({ kind: 'coordinate', group: 1 });
  expect(why?.origin).toEqual({ type: 'interval' });
});
