/**
 * A step of a history as data: which rule, on what. Links, the search, the played history and
 * the words all name a rule by its key here; steps.ts says which rule each is.
 */

/** As they stand in links. Never rename: a saved link would change its meaning. */
export const stepKeys = [
  'write',
  'send',
  'cut',
  'drain',
  'drained',
  'timeout',
  'prepare',
  'fail',
  'lost',
  'decide',
  'commit',
  'revert',
  'finish',
  'restart',
] as const;
export type StepKey = (typeof stepKeys)[number];

/** What a step is about: one track, one volume, or the whole. */
export const stepScopes: Readonly<Record<StepKey, 'track' | 'volume' | 'whole'>> = {
  write: 'track',
  send: 'track',
  cut: 'whole',
  drain: 'track',
  drained: 'whole',
  timeout: 'whole',
  prepare: 'volume',
  fail: 'volume',
  lost: 'volume',
  decide: 'whole',
  commit: 'volume',
  revert: 'volume',
  finish: 'whole',
  restart: 'whole',
};

/** Volume and track are counted from 0; 0 where the step is not about one. */
export interface Step {
  readonly key: StepKey;
  readonly volume: number;
  readonly track: number;
}
