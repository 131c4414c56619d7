/**
 * Reads a link. Whatever stands in it, the answer is a scenario within the limits, and for each
 * part that could not be taken a sentence that says so: a link never blanks the page. Nothing
 * here throws on what a person typed.
 */
import type { Result } from '../base/result.ts';
import { placedExploration, readExploration } from './exploration.ts';
import { placedFaults, readFaults } from './fault-list.ts';
import { fieldNamed, fields } from './fields.ts';
import type { Field } from './fields.ts';
import { fitted } from './fit.ts';
import { longestFragment, pairsOf } from './fragment.ts';
import type { Pair } from './fragment.ts';
import { readAt, readCheck, readEngine } from './moment.ts';
import type { LinkMoment } from './moment.ts';
import { firstPreset, presetNamed, presets } from './presets.ts';
import { grouped, oneOf, quoted, refusedLink, refusedValue, shown } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import { linkNames, nameMeant, namesNotYet } from './reserved.ts';
import { defaultScenario } from './scenario.ts';
import type { Scenario } from './scenario.ts';
import { placedTwin, readTwin } from './twin.ts';
import { readVersion, upgraded } from './upgrade.ts';
import { readValue } from './values.ts';

export type { Refusal };

export interface ParsedLink {
  /** Within the limits, whatever the link says. */
  readonly scenario: Scenario;
  readonly moment: LinkMoment;
  /** One for each part of the link that could not be taken; none: all is as the link says. */
  readonly refusals: readonly Refusal[];
}

const mostRefusals = 50;

/** Reads a fragment, with or without its `#`. An empty one opens the first preset. */
export function parseLink(fragment: string): ParsedLink {
  if (fragment.length > longestFragment) {
    const reason = `The link is refused as a whole: it is longer than ${grouped(longestFragment)} characters.`;
    return { ...parseLink(''), refusals: [refusedLink(fragment, reason)] };
  }
  const pairs = pairsOf(fragment);
  const refusals: Refusal[] = [];
  const given = collect(pairs.length === 0 ? pairsOf(firstPreset.link) : current(pairs, refusals), refusals);
  const base = baseOf(given, refusals);
  const scenario = readScenario(given, base, refusals);
  const moment = readMoment(given, refusals);
  return { scenario, moment, refusals: atMost(refusals) };
}

/** The texts of the names that are known, each once. */
type Given = ReadonlyMap<string, string>;

function current(pairs: readonly Pair[], refusals: Refusal[]): readonly Pair[] {
  const text = pairs.find((pair) => pair.name === 'v')?.value ?? '1';
  const version = readVersion(text);
  if (version.ok) return upgraded(pairs, version.value);
  refusals.push(refusedValue('v', text, version.refusal));
  return pairs;
}

function collect(pairs: readonly Pair[], refusals: Refusal[]): Given {
  const given = new Map<string, string>();
  const seen = new Set<string>();
  for (const pair of pairs) {
    const refusal = refusalOf(pair, seen);
    if (refusal === null) given.set(pair.name, pair.value);
    else refusals.push(refusal);
    seen.add(pair.name);
  }
  return given;
}

function refusalOf({ name, value, broken }: Pair, seen: ReadonlySet<string>): Refusal | null {
  if (name === '') return refusedLink(value, `The link has a value, ${quoted(value)}, without the name of its field.`);
  if (namesNotYet.includes(name)) {
    const reason = `The field ${name} is not in this version, so ${quoted(value)} is left out.`;
    return { field: name, value: shown(value), reason };
  }
  if (fieldNamed(name) === null && !Object.hasOwn(linkNames, name)) {
    const meant = nameMeant(name);
    const hint = meant === null ? '' : ` Did you mean ${meant}?`;
    return {
      field: shown(name),
      value: shown(value),
      reason: `The field ${quoted(name)} does not exist, so ${quoted(value)} is left out.${hint}`,
    };
  }
  if (seen.has(name)) {
    const reason = `The field ${name} is given more than once: the first counts, and ${quoted(value)} is left out.`;
    return { field: name, value: shown(value), reason };
  }
  return broken ? refusedValue(name, value, 'its percent-encoding is broken') : null;
}

/** What the link's fields change: the preset that it names, else the defaults. */
function baseOf(given: Given, refusals: Refusal[]): Scenario {
  const story = given.get('story');
  if (story === undefined) return defaultScenario;
  const preset = presetNamed(story);
  if (preset !== null) return parseLink(preset.link).scenario;
  refusals.push(refusedValue('story', story, `it is ${oneOf(presets.map((each) => each.name))}`));
  return defaultScenario;
}

function readScenario(given: Given, base: Scenario, refusals: Refusal[]): Scenario {
  let scenario = base;
  const set: Field[] = [];
  for (const field of fields) {
    const text = given.get(field.name);
    if (text === undefined) continue;
    scenario = withField(scenario, field, text, refusals);
    set.push(field);
  }
  const fit = fitted(scenario, base, set);
  const placed = placedFaults(fit.scenario.faults, fit.scenario);
  const explored = placedExploration(fit.scenario.explore, fit.scenario);
  const twinned = placedTwin({ ...fit.scenario, faults: placed.faults, explore: explored.exploration });
  refusals.push(...fit.refusals, ...placed.refusals, ...explored.refusals, ...twinned.refusals);
  return twinned.scenario;
}

function withField(scenario: Scenario, field: Field, text: string, refusals: Refusal[]): Scenario {
  const { kind, key, name } = field;
  switch (kind.type) {
    case 'faults': {
      const read = readFaults(text);
      refusals.push(...read.refusals);
      return { ...scenario, faults: read.faults };
    }
    case 'exploration': {
      const read = readExploration(text);
      refusals.push(...read.refusals);
      return { ...scenario, explore: read.exploration };
    }
    case 'twin': {
      const read = readTwin(text);
      if (read.ok) return { ...scenario, twin: read.value };
      refusals.push(refusedValue(name, text, read.refusal));
      return scenario;
    }
    default: {
      const read = readValue(kind, text);
      if (read.ok) return { ...scenario, [key]: read.value };
      refusals.push(refusedValue(name, text, read.refusal));
      return scenario;
    }
  }
}

function readMoment(given: Given, refusals: Refusal[]): LinkMoment {
  const read = <Value>(name: keyof typeof linkNames, reader: (text: string) => Result<Value, string>): Value | null => {
    const text = given.get(name);
    if (text === undefined) return null;
    const result = reader(text);
    if (result.ok) return result.value;
    refusals.push(refusedValue(name, text, result.refusal));
    return null;
  };
  const at = read('at', readAt);
  const engine = read('engine', readEngine);
  const check = read('check', readCheck);
  return { at, engine, check };
}

function atMost(refusals: readonly Refusal[]): readonly Refusal[] {
  if (refusals.length <= mostRefusals) return refusals;
  const more = refusals.length - mostRefusals;
  const reason = `The link has ${grouped(more)} more parts that could not be taken.`;
  return [...refusals.slice(0, mostRefusals), refusedLink('', reason)];
}
