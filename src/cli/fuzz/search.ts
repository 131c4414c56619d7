/**
 * Looks for a run that does not stand before the oracle, and makes the shortest that it can of it.
 * The link of what it finds plays that run again, in the page and in every command.
 */
import fc from 'fast-check';
import type { Flaw } from '../../oracle/oracle.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { linkOf } from '../../scenario/write.ts';
import { anyScenario, soundMethod, type Chosen } from './any-scenario.ts';
import { judge, type Judgement } from './judge.ts';

/** Which runs, and what they are asked. */
export interface Asked {
  readonly chosen: Chosen;
  /** Why this run does not stand, each a sentence; empty: it does. */
  readonly objections: (judgement: Judgement) => readonly string[];
}

const flawTexts = ({ flaws }: Judgement): string[] =>
  flaws.map(({ event, flaw }) => `event ${event}: a loss of the site leaves: ${flaw}`);

/** All switches and all faults: engine and oracle agree. */
export const agreement: Asked = { chosen: {}, objections: ({ differences }) => differences };

/** The sound method, all faults: they agree, and every loss is survived. */
export const promise: Asked = {
  chosen: soundMethod,
  objections: (judgement) => [...judgement.differences, ...flawTexts(judgement)],
};

/** A method that is not sound: it breaks the promise, and one looks for a run that shows it so. */
export const breach = (chosen: Chosen, sought: Flaw): Asked => ({
  chosen: { ...soundMethod, ...chosen },
  objections: (judgement) => flawTexts({ ...judgement, flaws: judgement.flaws.filter(({ flaw }) => flaw === sought) }),
});

export interface Searched {
  readonly runs: number;
  readonly events: number;
  /** The smallest that was found; null: every run stood. */
  readonly found: Found | null;
}

export interface Found {
  readonly scenario: Scenario;
  readonly link: string;
  readonly objections: readonly string[];
}

/** So many runs from a seed, and the same again from the same seed. */
export function search({ chosen, objections }: Asked, runs: number, seed: number): Searched {
  let events = 0;
  const stands = (scenario: Scenario): boolean => {
    const judgement = judge(scenario);
    events += judgement.events;
    return objections(judgement).length === 0;
  };
  const { counterexample, numRuns } = fc.check(fc.property(anyScenario(chosen), stands), { numRuns: runs, seed });
  return { runs: numRuns, events, found: counterexample === null ? null : foundIn(counterexample[0], objections) };
}

const foundIn = (scenario: Scenario, objections: Asked['objections']): Found => ({
  scenario,
  link: linkOf(scenario),
  objections: objections(judge(scenario)),
});
