/**
 * A history's steps as a link has them: `write@v1.t1/cut/drain@v1.t1/drained/prepare@v1`.
 * Whether each can happen there is asked where the history is played.
 */
import { refused, taken } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import { stepKeys, stepScopes } from '../protocol/step.ts';
import type { Step } from '../protocol/step.ts';
import { explorationLimits } from './exploration-limits.ts';
import { grouped, oneOf, quoted } from './refusal.ts';
import type { Scenario } from './scenario.ts';

/** Where a step says on what it is; volumes and tracks are numbered from 1. */
const places = { track: '@v1.t1', volume: '@v1', whole: '' } as const;

/** As in a link: `write@v1.t2`, `prepare@v1`, `cut`. */
export function stepText({ key, volume, track }: Step): string {
  switch (stepScopes[key]) {
    case 'track':
      return `${key}@v${volume + 1}.t${track + 1}`;
    case 'volume':
      return `${key}@v${volume + 1}`;
    case 'whole':
      return key;
    default:
      return stepScopes[key] satisfies never;
  }
}

export const pathText = (path: readonly Step[]): string => path.map(stepText).join('/');

/** The steps of a text, none for '', or why there are none, in words that follow on “is refused: ”. */
export function pathFrom(text: string): Result<readonly Step[], string> {
  if (text === '') return taken([]);
  const texts = text.split('/');
  const most = explorationLimits.steps.maximum;
  if (texts.length > most) {
    return refused(`a path has at most ${grouped(most)} steps, and this one has ${grouped(texts.length)}`);
  }
  const path: Step[] = [];
  for (const [index, each] of texts.entries()) {
    const read = stepFrom(each.trim());
    if (!read.ok) return refused(`step ${grouped(index + 1)}, ${quoted(each.trim())}, ${read.refusal}`);
    path.push(read.value);
  }
  return taken(path);
}

function stepFrom(text: string): Result<Step, string> {
  const parts = /^([a-z]+)(?:@v(\d{1,9})(?:\.t(\d{1,9}))?)?$/.exec(text);
  const key = stepKeys.find((each) => each === (parts?.[1] ?? text.split('@', 1)[0]));
  if (key === undefined) return refused(`is not one: a step is ${oneOf(stepKeys)}`);
  const [volume, track] = [parts?.[2], parts?.[3]];
  const scope = track !== undefined ? 'track' : volume !== undefined ? 'volume' : 'whole';
  if (parts === null || scope !== stepScopes[key]) return refused(`is written ${key}${places[stepScopes[key]]}`);
  return taken({ key, volume: Number(volume ?? 1) - 1, track: Number(track ?? 1) - 1 });
}

/** Why a step of the path points outside a scenario of this size, or null. */
export function pathMisplacement(
  path: readonly Step[],
  { volumes, tracks }: Pick<Scenario, 'volumes' | 'tracks'>,
): string | null {
  const outside = (index: number, count: number): boolean => index < 0 || index >= count;
  for (const [index, step] of path.entries()) {
    const name = `step ${grouped(index + 1)}, ${quoted(stepText(step))}, names`;
    if (outside(step.volume, volumes)) {
      return `${name} volume ${step.volume + 1}, and the volumes are numbered from 1 to ${volumes}`;
    }
    if (outside(step.track, tracks)) {
      return `${name} track ${step.track + 1}, and the tracks of a volume are numbered from 1 to ${tracks}`;
    }
  }
  return null;
}
