/** What is asked for with "Why?": a chain of causes, event by event, to its origin. */
import { describe, expect, it } from 'vitest';
import { defaultScenario } from '../../scenario/scenario.ts';
import { parseLink } from '../../scenario/parse.ts';
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
