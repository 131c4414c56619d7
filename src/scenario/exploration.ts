/**
 * The `explore` of a link: comma-separated parts (`writes:4,faults:2,lost,case2:commit,path:…`)
 * of which each bad one is refused by itself, and the rest is taken. Parts that are default
 * are left out; `bounds` stands where all are. The size and the switches are fields of their own.
 */
import { refused, taken } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import { defaultExploration, explorationInvariants } from '../protocol/exploration.ts';
import type { Exploration, RecoveryTable } from '../protocol/exploration.ts';
import { explorationLimits, tooLargeToExplore } from './exploration-limits.ts';
import { pathFrom, pathMisplacement, pathText } from './history-path.ts';
import { oneOf, refusedPart, refusedValue } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import type { Scenario } from './scenario.ts';

interface Part {
  readonly name: string;
  /** What stands after its colon in a link; '' for a part without one, null where it is default. */
  readonly text: (exploration: Exploration) => string | null;
  /** The exploration with what a link says; `value` is null where it has no colon. Refused in words that follow on “is refused: ”. */
  readonly read: (exploration: Exploration, value: string | null) => Result<Exploration, string>;
}

const allDefault = 'bounds';

/** In the order in which links are written. */
const parts: readonly Part[] = [
  count('writes'),
  count('faults'),
  flag('lost', 'lostAnswers'),
  flag('restarts', 'restarts'),
  flag('drain-timeouts', 'drainTimeouts'),
  choice(
    'invariant',
    explorationInvariants,
    (exploration) => exploration.invariant,
    (exploration, invariant) => ({ ...exploration, invariant }),
  ),
  flag('symmetry', 'symmetry'),
  settlement(2),
  settlement(3),
  settlement(4),
  {
    name: 'path',
    text: ({ path }) => (path === null ? null : pathText(path)),
    read: (exploration, value) => {
      const path = pathFrom(value ?? '');
      return path.ok ? taken({ ...exploration, path: path.value }) : path;
    },
  },
  flag('site-lost', 'siteLost'),
];
/** As parts begin in a link. */
export const explorationNames: readonly string[] = [allDefault, ...parts.map((part) => part.name)];

export interface ReadExploration {
  /** null: none, or nothing of the text could be taken. */
  readonly exploration: Exploration | null;
  readonly refusals: readonly Refusal[];
}

/** The exploration of a link's text; '' is none. Whether it fits the scenario's size is asked when that is settled. */
export function readExploration(text: string): ReadExploration {
  const refusals: Refusal[] = [];
  const seen = new Set<string>();
  let exploration: Exploration | null = null;
  const texts = text.split(',').filter((each) => each.trim() !== '');
  for (const each of texts.slice(0, explorationNames.length)) {
    const read = withPart(exploration ?? defaultExploration, each.trim(), seen);
    if (read.ok) exploration = read.value;
    else refusals.push(refusedPart(each.trim(), read.refusal));
  }
  if (texts.length > explorationNames.length) {
    const because = `an exploration has at most ${explorationNames.length} parts, so all from there on are left out`;
    refusals.push(refusedPart(texts[explorationNames.length].trim(), because));
  }
  if (exploration === null) return { exploration, refusals };
  const agreeing = inAgreement(exploration, seen.has('path'));
  return { exploration: agreeing.exploration, refusals: [...refusals, ...agreeing.refusals] };
}

/** As in a link, before anything is escaped; '' for none. */
export function writeExploration(exploration: Exploration | null): string {
  if (exploration === null) return '';
  const texts = parts.flatMap(({ name, text }) => {
    const value = text(exploration);
    if (value === null) return [];
    return value === '' && name !== 'path' ? name : `${name}:${value}`;
  });
  return texts.length === 0 ? allDefault : texts.join(',');
}

function withPart(exploration: Exploration, text: string, seen: Set<string>): Result<Exploration, string> {
  const colon = text.indexOf(':');
  const name = colon < 0 ? text : text.slice(0, colon).trim();
  if (name === allDefault && colon < 0) return taken(exploration);
  const part = parts.find((each) => each.name === name);
  if (part === undefined) return refused(`a part of it is ${oneOf(explorationNames)}`);
  if (seen.has(name)) return refused(`${name} is given more than once, and the first counts`);
  seen.add(name);
  return part.read(exploration, colon < 0 ? null : text.slice(colon + 1).trim());
}

/** An exploration, if a scenario of this size can have it, and its path, if that lies within the scenario. */
export function placedExploration(
  exploration: Exploration | null,
  size: Pick<Scenario, 'volumes' | 'tracks' | 'groups'>,
): ReadExploration {
  if (exploration === null) return { exploration, refusals: [] };
  const tooLarge = tooLargeToExplore(size);
  if (tooLarge !== null) {
    const because = `${tooLarge.because}; lower ${oneOf(tooLarge.fields)}`;
    return { exploration: null, refusals: [refusedValue('explore', writeExploration(exploration), because)] };
  }
  const because = pathMisplacement(exploration.path ?? [], size);
  if (because === null) return { exploration, refusals: [] };
  const refusals = [refusedPart(`path:${pathText(exploration.path ?? [])}`, because)];
  return { exploration: { ...exploration, path: null, siteLost: false }, refusals };
}

/** Leaves out what cannot stand beside the rest. A loss of the site after a path that was refused is not worth a sentence more. */
function inAgreement(exploration: Exploration, hadPath: boolean): ReadExploration & { exploration: Exploration } {
  const refusals: Refusal[] = [];
  let agreeing = exploration;
  if (agreeing.symmetry && agreeing.invariant === 'write-order') {
    agreeing = { ...agreeing, symmetry: false };
    refusals.push(refusedPart('symmetry', 'with invariant:write-order volumes are not interchangeable'));
  }
  if (agreeing.siteLost && agreeing.path === null) {
    agreeing = { ...agreeing, siteLost: false };
    if (!hadPath) refusals.push(refusedPart('site-lost', 'it needs a path after which the site is lost'));
  }
  return { exploration: agreeing, refusals };
}

function count(name: 'writes' | 'faults'): Part {
  const { minimum, maximum } = explorationLimits[name];
  return {
    name,
    text: (exploration) => (exploration[name] === defaultExploration[name] ? null : String(exploration[name])),
    read: (exploration, value) => {
      const number = /^\d{1,9}$/.test(value ?? '') ? Number(value) : Number.NaN;
      if (number >= minimum && number <= maximum) return taken({ ...exploration, [name]: number });
      return refused(`it is a whole number from ${minimum} to ${maximum}, as in ${name}:${defaultExploration[name]}`);
    },
  };
}

function flag(name: string, key: 'lostAnswers' | 'restarts' | 'drainTimeouts' | 'symmetry' | 'siteLost'): Part {
  return {
    name,
    text: (exploration) => (exploration[key] ? '' : null),
    read: (exploration, value) =>
      value === null ? taken({ ...exploration, [key]: true }) : refused(`it is only ${name}, or left out`),
  };
}

function choice<Value extends string>(
  name: string,
  values: readonly Value[],
  chosen: (exploration: Exploration) => Value,
  withChosen: (exploration: Exploration, value: Value) => Exploration,
): Part {
  return {
    name,
    text: (exploration) => {
      const value = chosen(exploration);
      return value === chosen(defaultExploration) ? null : value;
    },
    read: (exploration, text) => {
      const value = values.find((each) => each === text);
      if (value !== undefined) return taken(withChosen(exploration, value));
      return refused(`it is ${oneOf(values.map((each) => `${name}:${each}`))}`);
    },
  };
}

function settlement(recoveryCase: keyof RecoveryTable): Part {
  return choice(
    `case${recoveryCase}`,
    ['commit', 'revert'] as const,
    ({ recoveryTable }) => recoveryTable[recoveryCase],
    (exploration, value) => ({
      ...exploration,
      recoveryTable: { ...exploration.recoveryTable, [recoveryCase]: value },
    }),
  );
}
