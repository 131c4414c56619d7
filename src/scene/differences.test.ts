/** What differs between a run and its twin, and what of it is marked: little enough to stand out, and never nothing. */
import { expect, test } from 'vitest';
import { parseLink } from '../scenario/parse.ts';
import { presetNamed } from '../scenario/presets.ts';
import { twinOf } from '../scenario/twin.ts';
import { packFrame } from '../simulation/frame/pack.ts';
import { simulate } from '../simulation/simulation.ts';
import { View } from '../simulation/view.ts';
import { differencesOf, differingParts, markedParts, type Pictured } from './differences.ts';

test('target and relationship are marked, and what lies before them only where they agree', () => {
  expect(markedParts(differingParts)).toEqual(['relationship', 'target']);
  expect(markedParts(['source', 'gate', 'target'])).toEqual(['target']);
  expect(markedParts(['primary', 'source', 'gate'])).toEqual(['source', 'gate']);
  expect(markedParts(['primary'])).toEqual(['primary']);
  expect(markedParts([])).toEqual([]);
});

test('after the site is lost in both, a gate that is closed in one of them differs still', () => {
  const { scenario } = parseLink(presetNamed('lost-both-ways')?.link ?? '');
  const twin = twinOf(scenario);
  if (twin === null) throw new Error('the preset has a twin');
  const [here, there] = [scenario, twin].map((settings): Pictured => {
    const run = simulate(settings);
    const { endMicroseconds } = run.summary;
    return { frame: packFrame(new View(run), endMicroseconds, 0, 4), copy: settings.copy };
  });
  expect([here, there].map(({ frame }) => frame.rows[0].writeInhibit)).toEqual([false, true]);
  expect(differencesOf(here, there).rows[0]).toEqual({ volume: 0, parts: ['source', 'gate', 'target'] });
});
