import { describe, expect, it } from 'vitest';
import { faultText } from './faults.ts';
import { parseLink } from './parse.ts';
import { defaultScenario } from './scenario.ts';

const reasonsOf = (link: string): readonly string[] => parseLink(link).refusals.map((refusal) => refusal.reason);
const faultsOf = (link: string): string => parseLink(link).scenario.faults.map(faultText).join(',');

/** A link, and what is said of the part of it that cannot be taken. */
const sentences: readonly (readonly [string, string])[] = [
  ['volumes=0', 'The field volumes cannot be “0”: it is a whole number from 1 to 10,000.'],
  ['volumes=-4', 'The field volumes cannot be “-4”: it is a whole number from 1 to 10,000.'],
  ['volumes=2.5', 'The field volumes cannot be “2.5”: it is a whole number from 1 to 10,000.'],
  ['volumes=four', 'The field volumes cannot be “four”: it is a whole number from 1 to 10,000.'],
  ['volumes=1e3', 'The field volumes cannot be “1e3”: it is a whole number from 1 to 10,000.'],
  ['volumes', 'The field volumes cannot be “”: it has no value; it is a whole number from 1 to 10,000.'],
  ['seed=4294967296', 'The field seed cannot be “4294967296”: it is a whole number from 0 to 4,294,967,295.'],
  ['rate=many', 'The field rate cannot be “many”: it is a number from 0 to 1,000,000.'],
  ['bandwidth=0', 'The field bandwidth cannot be “0”: it is a number from 0.001 to 1,000,000.'],
  ['interval=19h', 'The field interval cannot be “19h”: it is a time from 0 s to 18 h.'],
  ['interval=5', 'The field interval cannot be “5”: a time needs its unit, us, ms, s, min or h.'],
  [
    'latency=soon',
    'The field latency cannot be “soon”: it is a time from 0 s to 1 min, written as 250us, 60ms, 2.5s, 4min or 1h.',
  ],
  ['copy=both', 'The field copy cannot be “both”: it is revertable or plain.'],
  [
    'workload=sequential',
    'The field workload cannot be “sequential”: that is not in this version; it is uniform, hotspot or transactions.',
  ],
  [
    `title=${'long '.repeat(30)}`,
    'The field title cannot be “long long long long long long long long…”: it is a text of at most 120 characters.',
  ],
  ['title=%00', 'The field title cannot be “�”: it has characters that cannot be shown.'],
  ['title=%E2%80%AEdesrever', 'The field title cannot be “�desrever”: it has characters that cannot be shown.'],
  ['title=%zz', 'The field title cannot be “%zz”: its percent-encoding is broken.'],
  ['tracks=16&tracks=32', 'The field tracks is given more than once: the first counts, and “32” is left out.'],
  ['lesson=first', 'The field lesson is not in this version, so “first” is left out.'],
  ['fail-rate=1.5', 'The field fail-rate cannot be “1.5”: it is a number from 0 to 1.'],
  ['recover=maybe', 'The field recover cannot be “maybe”: it is table, commit, revert or none.'],
  ['Volume=3', 'The field “Volume” does not exist, so “3” is left out. Did you mean volumes?'],
  ['=3', 'The link has a value, “3”, without the name of its field.'],
  ['colour=red', 'The field “colour” does not exist, so “red” is left out.'],
  ['__proto__=1', 'The field “__proto__” does not exist, so “1” is left out.'],
  [
    'v=2',
    "The field v cannot be “2”: this page reads links up to version 1, and a later version's link may say what it does not know; the rest of the link is read as version 1.",
  ],
  ['v=new', "The field v cannot be “new”: it is the version of the link's format, and this one is 1."],
  [
    'story=a-lie',
    'The field story cannot be “a-lie”: it is one-preparation-fails, all-committed, decide-after-each, decide-after-all, in-practice, plain-flashcopy, without-write-inhibit, lost-during-drain, lost-during-commit, lost-with-plain-flashcopy, lost-both-ways, wrong-decision, slow-link, answer-lost, restart-during-commit, commit-retried, long-outage or failures-by-chance.',
  ],
  ['at=soon', 'The field at cannot be “soon”: it is a time with its unit (at=8.25s), or an event (at=e412).'],
  [
    'check=e12:xyz',
    'The field check cannot be “e12:xyz”: it is an event and 16 hexadecimal digits (check=e123:0123456789abcdef).',
  ],
  [
    'engine=%3Cb%3E',
    'The field engine cannot be “<b>”: it is the name of a version, of at most 40 letters, digits, points and dashes.',
  ],
  [
    'faults=fail@g9.v2',
    'The fault “fail@g9.v2” is refused: there is no group 9, as the groups are numbered from 1 to 4.',
  ],
  [
    'faults=fail@g3.v7',
    'The fault “fail@g3.v7” is refused: there is no volume 7, as the volumes are numbered from 1 to 4.',
  ],
  ['faults=drain@g0', 'The fault “drain@g0” is refused: there is no group 0, as the groups are numbered from 1 to 4.'],
  [
    'faults=fail@g3.v2:boredom',
    'The fault “fail@g3.v2:boredom” is refused: the reason is rejected, inaccessible, relationship-withdrawn, no-change-recording, too-many-relationships, flashcopy-inhibited, full-volume-relationship or target-online.',
  ],
  [
    'faults=fail@g3.v2,fail@g3.v2:inaccessible',
    'The fault “fail@g3.v2:inaccessible” is refused: the preparation of volume 2 in group 3 fails already.',
  ],
  ['faults=drain@g3,drain@g3', 'The fault “drain@g3” is refused: the drain of group 3 is stuck already.'],
  ['faults=link@7s-5s', 'The fault “link@7s-5s” is refused: it ends before it has begun.'],
  ['faults=link@5s-7s,link@6s-9s', 'The fault “link@6s-9s” is refused: it overlaps or touches link@5s-7s.'],
  ['faults=link@5s-7s,link@7s-9s', 'The fault “link@7s-9s” is refused: it overlaps or touches link@5s-7s.'],
  ['bandwidth=0.0004', 'The field bandwidth cannot be “0.0004”: it is a number from 0.001 to 1,000,000.'],
  ['faults=link@5s-,link@6s-9s', 'The fault “link@6s-9s” is refused: it overlaps or touches link@5s-.'],
  [
    'faults=link@5-7',
    'The fault “link@5-7” is refused: its times are written as in link@5s-7s, or link@5s- for a link that stays down.',
  ],
  ['faults=lost@g3', 'The fault “lost@g3” is refused: it is written as lost@g3.v2.'],
  [
    'faults=fail@g3.v2,lost@g3.v2',
    'The fault “lost@g3.v2” is refused: the preparation of volume 2 in group 3 fails already.',
  ],
  [
    'faults=retry@g3.v2:1',
    'The fault “retry@g3.v2:1” is refused: it says how many tries the commit needs, from 2 to 20, as in retry@g3.v2:3.',
  ],
  ['faults=restart@g3.lunch', 'The fault “restart@g3.lunch” is refused: the phase is prepare, commit or revert.'],
  [
    'faults=restart@g5.commit',
    'The fault “restart@g5.commit” is refused: there is no group 5, as the groups are numbered from 1 to 4.',
  ],
  ['faults=coordination@g3.v1', 'The fault “coordination@g3.v1” is refused: it is written as coordination@g4.'],
  ['faults=disaster@soon', 'The fault “disaster@soon” is refused: its time is written as in disaster@12.5s.'],
  ['faults=disaster@1s,disaster@2s', 'The fault “disaster@2s” is refused: it cannot stand beside disaster@1s.'],
  [
    'faults=disaster@900h',
    'The fault “disaster@900h” is refused: the run would have about 124 million events, and at most 20 million are possible; an earlier time may do.',
  ],
  [
    'faults=fire',
    'The fault “fire” is refused: a fault is written as one of fail@g3.v2:reason, lost@g3.v2, retry@g3.v2:3, coordination@g4, drain@g4, restart@g5.commit, link@5s-7s or disaster@12.5s.',
  ],
  [
    'volumes=2000&tracks=1000',
    'The field volumes cannot be “2000”: there would be 2,000,000 tracks in all, and at most 1,000,000 are possible; lower it.',
  ],
];

describe('a part of a link that cannot be taken is refused in a sentence', () => {
  it.each(sentences)('%s', (link, sentence) => {
    expect(reasonsOf(link)).toEqual([sentence]);
  });

  it('and the rest of the link is taken', () => {
    const { scenario, refusals } = parseLink('v=1&volumes=0&tracks=8&faults=fail@g9.v1,drain@g2,x&seed=99&lesson=2');
    expect(scenario).toEqual({ ...defaultScenario, tracks: 8, seed: 99, faults: [{ type: 'drain', group: 2 }] });
    expect(refusals.map(({ field, value }) => `${field}: ${value}`)).toEqual([
      'lesson: 2',
      'volumes: 0',
      'faults: x',
      'faults: fail@g9.v1',
    ]);
  });

  it('but with few sentences, however much cannot be', () => {
    const refusals = parseLink('x=1&'.repeat(200_000)).refusals;
    expect(refusals).toHaveLength(51);
    expect(refusals.at(-1)?.reason).toBe('The link has 199,950 more parts that could not be taken.');
  });

  it('and a link that is far too long as a whole', () => {
    expect(reasonsOf(`title=${'x'.repeat(1_000_000)}`)).toEqual([
      'The link is refused as a whole: it is longer than 1,000,000 characters.',
    ]);
  });
});

describe('a link', () => {
  it.each(['', '#', ' ', '&&', '#&'])('that is empty (%j) opens “One preparation fails”', (link) => {
    expect(parseLink(link)).toEqual(parseLink('story=one-preparation-fails'));
    expect(faultsOf(link)).toBe('fail@g3.v2');
    expect(parseLink(link).refusals).toEqual([]);
  });

  it('may come with or without its #, percent-encoded in part, or as a whole', () => {
    const plain = parseLink('#v=1&title=A+slow+day&faults=fail@g3.v2:inaccessible,link@5s-7s&at=8.25s');
    expect(plain.refusals).toEqual([]);
    expect(plain.scenario.title).toBe('A slow day');
    for (const link of [
      'v=1&title=A%20slow%20day&faults=fail%40g3.v2%3Ainaccessible%2Clink%405s-7s&at=8.25s',
      '#v=1&title=A slow day&faults=fail@g3.v2:inaccessible, link@5s-7s&at=8.25 s',
      encodeURIComponent('v=1&title=A slow day&faults=fail@g3.v2:inaccessible,link@5s-7s&at=8.25s'),
    ]) {
      expect(parseLink(link)).toEqual(plain);
    }
  });

  it('that names a preset changes it by its other fields', () => {
    const { scenario, refusals } = parseLink('story=plain-flashcopy&seed=9');
    expect(refusals).toEqual([]);
    expect(scenario).toMatchObject({ copy: 'plain', seed: 9, faults: [{ type: 'fail', group: 3, volume: 2 }] });
  });

  it('says the moment, the engine and what the sender saw', () => {
    expect(parseLink('at=e412&engine=0.1.0&check=e412:0123456789abcdef').moment).toEqual({
      at: { type: 'event', event: 412 },
      engine: '0.1.0',
      check: { event: 412, stateHash: '0123456789abcdef' },
    });
    expect(parseLink('at=1.0000005s').moment.at).toEqual({ type: 'time', timeMicroseconds: 1_000_001 });
    expect(parseLink('seed=1').moment).toEqual({ at: null, engine: null, check: null });
  });

  it('takes every unit of time, rounded to whole microseconds, and 0 without one', () => {
    const intervals = ['250us', '60ms', '2.5s', '4min', '1.5h', '0', '0.0000014s'];
    expect(intervals.map((text) => parseLink(`interval=${text}`).scenario.intervalMicroseconds)).toEqual([
      250, 60_000, 2_500_000, 240_000_000, 5_400_000_000, 0, 1,
    ]);
  });

  it('takes decimals, rounded to thousandths', () => {
    expect(['1200', '0.5', '1.23456', '0'].map((text) => parseLink(`rate=${text}`).scenario.rate)).toEqual([
      1200, 0.5, 1.235, 0,
    ]);
  });

  it('lists equal sets of faults in one order', () => {
    const sorted = 'fail@g1.v2,fail@g3.v1,fail@g3.v4:inaccessible,drain@g2,drain@g4,link@1s-2s,link@5s-';
    expect(faultsOf(`faults=${sorted}`)).toBe(sorted);
    expect(faultsOf(`faults=${sorted.split(',').toReversed().join(',')}`)).toBe(sorted);
    expect(faultsOf('faults=fail@g1.v2:rejected')).toBe('fail@g1.v2');
  });
});
