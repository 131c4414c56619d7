/**
 * A run and its twin read along, moment by moment as the page shows them: nothing differs before
 * they part, and what differs afterwards is what the sentences say.
 */
import { describe, expect, it, test } from 'vitest';
import { assert } from '../base/assert.ts';
import { parseLink } from '../scenario/parse.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { twinOf } from '../scenario/twin.ts';
import { differencesOf } from '../scene/differences.ts';
import type { Differences } from '../scene/differences.ts';
import type { Frame } from '../simulation/frame/frame.ts';
import { packFrame } from '../simulation/frame/pack.ts';
import { compareRuns } from '../simulation/findings/parting.ts';
import type { Parting } from '../simulation/findings/parting.ts';
import type { Run } from '../simulation/run.ts';
import { simulate } from '../simulation/simulation.ts';
import { View } from '../simulation/view.ts';
import { differenceWords, outcomeWords, partingWords } from '../words/twin.ts';
import { textOf } from '../words/words.ts';
import type { Moment } from '../worker/contract.ts';
import { followed } from './following.ts';

/** As the worker answers. */
function frameAt(view: View, moment: Moment): Frame {
  const { columns, settings } = view.run;
  const time = moment.type === 'time' ? moment.timeMicroseconds : columns.time[moment.event];
  const event = moment.type === 'time' ? Math.min(moment.lastEvent, columns.lastAt(time)) : moment.event;
  view.seek(event);
  return packFrame(view, Math.max(time, columns.time[event]), 0, settings.volumes);
}

interface Seen {
  readonly event: number;
  readonly here: Frame;
  readonly twin: Frame;
  readonly differences: Differences;
}

interface Compared {
  readonly scenario: Scenario;
  readonly run: Run;
  readonly twinRun: Run;
  readonly parting: Parting | null;
  readonly at: (event: number) => Seen;
}

function compared(link: string): Compared {
  const { scenario, refusals } = parseLink(`v=1&seed=7&${link}`);
  const twin = twinOf(scenario);
  assert(refusals.length === 0 && twin !== null, `The link has a twin: ${link}`);
  const [run, twinRun] = [simulate(scenario), simulate(twin)];
  const [view, twinView] = [new View(run), new View(twinRun)];
  const comparison = compareRuns(run, true, twinRun, 0);
  const parting = comparison.type === 'parted' ? comparison.parting : null;
  const at = (event: number): Seen => {
    const here = frameAt(view, { type: 'event', event });
    const frame = frameAt(twinView, followed(here, twinRun.summary, parting));
    const differences = differencesOf({ frame: here, copy: scenario.copy }, { frame, copy: twin.copy });
    return { event, here, twin: frame, differences };
  };
  return { scenario, run, twinRun, parting, at };
}

const events = ({ run }: Compared): readonly number[] =>
  Array.from({ length: run.columns.length }, (_, event) => event);

describe('until they part', () => {
  it.each([
    'faults=fail@g3.v2&twin=copy:plain',
    'faults=fail@g3.v2&twin=inhibit:off',
    'faults=fail@g3.v2,drain@g2&twin=faults:',
    'faults=fail@g3.v2&twin=decide:each',
    'twin=hold:drained',
    'twin=groups:2',
    'twin=command-latency:400ms',
    'twin=latency:90ms',
    'twin=faults:link@7s-8s',
    'groups=2&twin=groups:4',
  ])('both pictures are the same, event for event: %s', (link) => {
    const both = compared(link);
    assert(both.parting !== null, 'They part.');
    const before = both.parting.event;
    expect(before).toBeGreaterThan(0);
    for (const event of events(both).filter((each) => each < before)) {
      const { here, twin, differences } = both.at(event);
      expect([twin.event, twin.timeMicroseconds]).toEqual([here.event, here.timeMicroseconds]);
      expect(differences.rows).toEqual([]);
    }
    if (before < both.run.columns.length)
      expect(both.at(before).twin.timeMicroseconds).toBeLessThanOrEqual(both.run.columns.time[before]);
  });

  it('which is to the end where a change is one for recovery alone', () => {
    const both = compared('faults=fail@g3.v2&twin=sequence:ignored');
    expect(both.parting).toBeNull();
    expect(events(both).flatMap((event) => both.at(event).differences.rows)).toEqual([]);
  });
});

test.each([
  ['copy:plain', [{ volume: 1, parts: ['relationship', 'target'] }]],
  ['inhibit:off', [{ volume: 1, parts: ['gate'] }]],
])('where they part, %s is seen on the volume that it meets first', (twin, rows) => {
  const both = compared(`twin=${twin}`);
  expect(both.at(both.parting?.event ?? 0).differences.rows).toEqual(rows);
});

test('from there on the twin is at the same time, and stays at its end', () => {
  const both = compared('twin=groups:2');
  const { endMicroseconds, events: last } = both.twinRun.summary;
  for (const event of events(both)) {
    const { here, twin } = both.at(event);
    expect(twin.timeMicroseconds).toBe(Math.min(here.timeMicroseconds, endMicroseconds));
    if (here.timeMicroseconds >= endMicroseconds) expect(twin.event).toBe(last);
  }
});

describe('in words', () => {
  it('plain FlashCopy: where they part, which targets differ in the end, and since which group', () => {
    const both = compared('faults=fail@g3.v2&twin=copy:plain');
    const { scenario, run, twinRun, parting } = both;
    const twinScenario = { ...scenario, copy: 'plain' as const };
    const tellers = [
      { settings: scenario, groups: run.summary.groups },
      { settings: twinScenario, groups: twinRun.summary.groups },
    ] as const;
    expect(textOf(partingWords(parting, ...tellers))).toBe(
      'They part at 3.58 s. Here: Volume 2 is prepared for group 1: its gate is closed, and its target keeps the ' +
        'initial copy. In the twin: Volume 2 is copied: its target now holds group 1.',
    );
    const seen = both.at(run.columns.lastAt(11_500_000));
    expect(seen.here.targetGroup).toBe(2);
    expect(seen.twin.consistent).toBe(false);
    expect(textOf(differenceWords(seen.differences))).toBe(
      'Differs now: the relationships and the targets of volumes 1, 3 and 4.',
    );
    const outcomes = (event: number): string => {
      const { here, twin } = both.at(event);
      const one = { frame: here, run: run.summary, settings: scenario };
      return textOf(outcomeWords(one, { frame: twin, run: twinRun.summary, settings: twinScenario }));
    };
    expect(outcomes(seen.event)).toBe('Group 3 is the first with another outcome: reverted here, failed in the twin.');
    const { endEvent } = run.summary.groups[2];
    expect(outcomes(endEvent - 1), 'not before it is known').toBe('');
  });

  it('the loss of the site, decided wrongly: only what recovery left is compared', () => {
    const both = compared(
      'groups=3&interval=2s&command-latency=600ms&faults=retry@g2.v2:3,disaster@5.8s&twin=recover:revert',
    );
    const { differences, here, twin } = both.at(both.run.columns.length - 1);
    expect([here.targetGroup, twin.targetGroup]).toEqual([2, -1]);
    expect(textOf(differenceWords(differences))).toMatch(
      /^Differs now: the sources?, the relationships? and the targets? of volumes? [\d, and]+\.$/,
    );
  });

  it.each([
    ['twin=sequence:ignored', 'They never part: event for event, both runs are the same.'],
    [
      'twin=rate:20',
      'They part at 0.05 s. In the twin: The host writes track 8 of volume 1 (write 1). Here: the same, but only at 0.10 s.',
    ],
    ['twin=groups:2', /^They part at \d.\d\d s\. Here: .+ In the twin: the run has ended\.$/],
    ['twin=decide:each', /^They part at 3.38 s: the same event has other effects\. Group 1 is drained/],
    [
      'twin=hold:drained',
      /^They part at 3.41 s\. In the twin: An update .+ Here: nothing before 3.58 s\. Volume 2 is prepared/,
    ],
  ])('%s', (link, words) => {
    const { scenario, run, twinRun, parting } = compared(link);
    const twin = twinOf(scenario) ?? scenario;
    const text = textOf(
      partingWords(
        parting,
        { settings: scenario, groups: run.summary.groups },
        { settings: twin, groups: twinRun.summary.groups },
      ),
    );
    if (typeof words === 'string') expect(text).toBe(words);
    else expect(text).toMatch(words);
  });

  it('other sizes: what both have is compared, and what only one has is said', () => {
    const both = compared('volumes=2&twin=volumes:3');
    const { differences } = both.at(both.run.columns.length - 1);
    expect(differences).toMatchObject({ compared: 2, volumes: 2, twinVolumes: 3 });
    expect(textOf(differenceWords(differences))).toMatch(/ 1 volume is only in the twin\.$/);
    const none = { rows: [], compared: 200, volumes: 1_000, twinVolumes: 1_000 };
    expect(textOf(differenceWords(none))).toBe('Nothing differs now. Of 1,000 volumes, the 200 in view are compared.');
  });
});
