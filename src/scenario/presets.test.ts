import { describe, expect, it, test } from 'vitest';
import { expectedEvents } from './limits.ts';
import { parseLink } from './parse.ts';
import { firstPreset, presetNamed, presetOf, presets, titleOf } from './presets.ts';
import { presetList } from './preset-list.ts';
import { savedLinks } from './saved-links.ts';
import { linkOf } from './write.ts';

describe('each preset', () => {
  it.each(presets)('$name: its link is taken whole, is as links are made, and tells which preset it is', (preset) => {
    const { scenario, refusals } = parseLink(preset.link);
    expect(refusals).toEqual([]);
    expect(linkOf(scenario)).toBe(preset.link);
    expect(presetOf(scenario)).toBe(preset);
    expect(titleOf(scenario)).toBe(preset.title);
    expect(parseLink(`story=${preset.name}`)).toEqual(parseLink(preset.link));
    expect(expectedEvents(scenario)).toBeLessThan(preset.name === 'in-practice' ? 400_000 : 10_000);
  });

  it('is no longer that preset once anything is changed', () => {
    const { scenario } = parseLink('');
    expect(presetOf(scenario)).toBe(firstPreset);
    expect(presetOf({ ...scenario, seed: 8 })).toBeNull();
    expect(titleOf({ ...scenario, seed: 8 })).toBe('');
    expect(titleOf({ ...scenario, title: 'Tuesday' })).toBe('Tuesday');
  });

  it('decides after each beside after all with the same fault', () => {
    const each = parseLink('story=decide-after-each').scenario;
    expect({ ...each, decide: 'all' }).toEqual(parseLink('story=decide-after-all').scenario);
    expect(each.faults).not.toEqual([]);
  });
});

test('the menu lists all of them, in their order', () => {
  const listed = presetList.flatMap(({ presets: under }) => under);
  expect(listed.map(({ name }) => name)).toEqual(presets.map(({ name }) => name));
  expect(listed.filter(({ summary }) => summary.length < 20)).toEqual([]);
});

describe('the saved links of version 1', () => {
  it.each(savedLinks)('$preset still opens as it was', ({ link, preset }) => {
    const { scenario, refusals } = parseLink(link);
    expect(refusals).toEqual([]);
    expect(linkOf(scenario)).toBe(link);
    expect(presetNamed(preset)).not.toBeNull();
  });

  it('are one for each preset', () => {
    expect(savedLinks.map((saved) => saved.preset)).toEqual(presets.map((preset) => preset.name));
  });
});
