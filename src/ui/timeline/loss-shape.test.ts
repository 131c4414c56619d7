/** The loss of the site in the timeline: no group's, quiet as long as it is planned, and told when it is there. */
import { expect, it } from 'vitest';
import { parseLink } from '../../scenario/parse.ts';
import { storyOf } from '../../scene/story.ts';
import { withOutcome } from '../../simulation/findings/outcome.ts';
import { simulate } from '../../simulation/simulation.ts';
import { lossShape } from './loss-shape.ts';
import { groupShape, groupSpans, tellingEvents, type TimelineRun } from './shapes.ts';

function runOf(link: string): TimelineRun {
  const { scenario } = parseLink(link);
  const { summary } = withOutcome(simulate(scenario));
  return { summary, story: storyOf(summary.phases, false), copy: scenario.copy, faults: scenario.faults };
}

const lost = runOf('v=1&seed=7&faults=disaster@8.5s');
const recover = lost.story.phases.findIndex(({ phase }) => phase === 'recover');
const lossEvent = lost.summary.recovery?.lossEvent ?? -1;

it('is quiet before the playhead is there', () => {
  expect(lossShape(lost, 10, { event: lossEvent - 1, phaseIndex: recover - 1 })).toMatchObject({
    x: lost.story.bounds[recover] * 10,
    state: 'future',
    title: 'Planned: the primary site is lost',
  });
  expect(lossShape(lost, 10, { event: lossEvent, phaseIndex: recover })).toMatchObject({
    state: 'now',
    title: 'The primary site is lost',
  });
});

it('is told at the very event, and belongs to no group', () => {
  expect([...tellingEvents(lost.summary)]).toContain(lossEvent);
  expect(groupSpans(lost.story.phases).map(({ group, last }) => [group, last < recover])).toEqual([
    [1, true],
    [2, true],
  ]);
});

it('is not there where the site is not lost', () => {
  const run = runOf('v=1&seed=7');
  expect(lossShape(run, 10, { event: 5, phaseIndex: 0 })).toBe(null);
});

it('changes nothing of the past before it, whatever recovery does; what became of the group is told when it is settled', () => {
  /** Group 3 at an event: how its boxes look, their names, and what became of it. */
  const thirdAt = (decision: string, event: (loss: number, settled: number) => number): string => {
    const run = runOf(`v=1&seed=7&faults=fail@g3.v2,disaster@10.3s&recover=${decision}`);
    const { recovery } = run.summary;
    const at = event(recovery?.lossEvent ?? -1, (recovery?.copiedBackEvent ?? -1) - 1);
    const phaseIndex = run.story.phases.findLastIndex(({ startEvent }) => startEvent <= at);
    const { fate, phases, outcome } = groupShape(run, groupSpans(run.story.phases)[2], 10, { event: at, phaseIndex });
    return `${fate} [${phases.map(({ label }) => label).join(' ')}] ${outcome?.label}`;
  };
  const past = 'bad [coordinate drain prepare revert]';
  for (const decision of ['table', 'commit', 'revert', 'none']) {
    expect(thirdAt(decision, (loss) => loss - 1)).toBe(`${past} undefined`);
    expect(thirdAt(decision, (_, settled) => settled - 1)).toBe(`${past} undefined`);
  }
  expect(thirdAt('table', (_, settled) => settled)).toBe(`${past} reverted by recovery`);
  expect(thirdAt('commit', (_, settled) => settled)).toBe(`${past} torn`);
  expect(thirdAt('none', (_, settled) => settled)).toBe(`${past} left open by recovery`);
});
