/** What is asked of a run as a whole, by a page whose playhead moves meanwhile. */
import { expect, test, vi } from 'vitest';
import { defaultScenario } from '../scenario/scenario.ts';
import { Gates, volumesUpTo } from '../simulation/findings/gates.ts';
import { simulate } from '../simulation/simulation.ts';
import { WholeRun } from './whole-run.ts';

/** Its events take several slices. */
const run = simulate({ ...defaultScenario, groups: 20, rate: 400, bandwidth: 400 });
const last = run.columns.length - 1;
const gatesAt = (event: number) => ({ type: 'gates', moment: { type: 'event', event } }) as const;

test('the gates of a playhead that goes on cost the events that it passes', async () => {
  expect(last).toBeGreaterThan(50_000);
  const whole = new WholeRun(run, () => true);
  await whole.answer(gatesAt(last - 10));
  const passed = vi.spyOn(Gates.prototype, 'pass');
  expect(await whole.answer(gatesAt(last))).toEqual({ type: 'gates', figures: volumesUpTo(run, last) });
  // Once for the answer, all of them for what it is compared with.
  expect(passed).toHaveBeenCalledTimes(10 + run.columns.length);
  passed.mockRestore();
});

test('of questions about the gates that come faster than they are answered, the newest is, wherever it is', async () => {
  const whole = new WholeRun(run, () => true);
  const answers = await Promise.all([last, 10, last - 1].map((event) => whole.answer(gatesAt(event))));
  // The second one takes a step back and is there at once.
  expect(answers).toEqual([
    null,
    { type: 'gates', figures: volumesUpTo(run, 10) },
    { type: 'gates', figures: volumesUpTo(run, last - 1) },
  ]);
});

test('a run that is replaced while its gates or its lanes are gone through tells nothing more of them', async () => {
  const lanes = { type: 'lanes', firstVolume: 0, count: 4 } as const;
  for (const about of [gatesAt(last), lanes]) {
    let asked = 0;
    expect(await new WholeRun(run, () => asked++ < 1).answer(about)).toBeNull();
    expect(asked).toBe(2);
  }
});
