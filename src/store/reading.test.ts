/** The presets played at speed 1, and their sentences read along: is there time for each, and does none come too early? */
import { describe, expect, test } from 'vitest';
import { parseLink } from '../scenario/parse.ts';
import { presets } from '../scenario/presets.ts';
import { storyOf } from '../scene/story.ts';
import type { Story } from '../scene/story.ts';
import { packFrame } from '../simulation/frame/pack.ts';
import type { Run } from '../simulation/run.ts';
import { simulate } from '../simulation/simulation.ts';
import { View } from '../simulation/view.ts';
import { recoveryWords } from '../words/recovery.ts';
import { statusWords } from '../words/status.ts';
import { textOf } from '../words/words.ts';
import type { Moment } from '../worker/contract.ts';
import { placeAt } from './place.ts';

const stepSeconds = 1 / 30;
const leastSeconds = 0.8;

interface Told {
  readonly text: string;
  readonly from: number;
  readonly until: number;
}

/** As the worker picks it. */
function eventOf({ columns }: Run, moment: Moment): number {
  if (moment.type === 'event') return moment.event;
  return Math.min(moment.lastEvent, columns.lastAt(moment.timeMicroseconds));
}

function played(link: string): { readonly told: readonly Told[]; readonly story: Story } {
  const { scenario } = parseLink(link);
  const run = simulate(scenario);
  const view = new View(run);
  const story = storyOf(run.summary.phases, false);
  const told: Told[] = [];
  let shown = 0;
  for (let position = 0; position <= story.seconds; position += stepSeconds) {
    const place = placeAt(story, position);
    const event = eventOf(run, place.moment);
    expect(event).toBeGreaterThanOrEqual(shown);
    shown = event;
    view.seek(event);
    const frame = packFrame(view, place.timeMicroseconds, 0, run.settings.volumes);
    expect(frame.phaseIndex).toBe(place.phaseIndex);
    const facts = { frame, run: run.summary, settings: scenario };
    const text = textOf(recoveryWords(facts) ?? statusWords(facts));
    const last = told.at(-1);
    if (last?.text === text) told[told.length - 1] = { ...last, until: position + stepSeconds };
    else told.push({ text, from: position, until: position + stepSeconds });
  }
  return { told, story };
}

/** A knot's sentence takes the place of the one before at once. */
const isKnot = ({ knots }: Story, position: number): boolean =>
  knots.positions.some((knot) => Math.abs(knot - position) <= stepSeconds);

describe('a person who reads along', () => {
  // That one repeats the same group 130 times, for half an hour.
  test.each(presets.filter(({ name }) => name !== 'in-practice'))(
    'has time for each sentence of $name, but where a milestone brings the next',
    ({ link }) => {
      const { told, story } = played(link);
      // The first invites to press Play, and the last stays.
      const hasty = told
        .slice(1, -1)
        .filter(({ from, until }) => until - from < leastSeconds && !isKnot(story, until))
        .map(({ text }) => text);
      expect(hasty).toEqual([]);
      expect(told.length).toBeGreaterThan(20);
    },
  );

  test('hears the first scenario in little more than a minute, and its failure for two and a half seconds', () => {
    const { told, story } = played(presets[0].link);
    expect(story.seconds).toBeGreaterThan(55);
    expect(story.seconds).toBeLessThan(75);
    const failure = told.find(({ text }) =>
      text.startsWith('Volume 2 could not be prepared (command rejected); volume'),
    );
    expect((failure?.until ?? 0) - (failure?.from ?? 0)).toBeGreaterThan(2.4);
  });
});
