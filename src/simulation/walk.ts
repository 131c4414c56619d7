/**
 * A walk by chance through what the rules allow, from any moment of a history: each enabled
 * step is as likely as any other. It ends where an invariant breaks, for that is worth a look.
 */
import { drawBelow, purposes } from '../base/draw.ts';
import { enabledActions } from '../protocol/actions.ts';
import type { Exploration } from '../protocol/exploration.ts';
import { recoverable, settledWhenIdle } from '../protocol/invariants.ts';
import type { Step } from '../protocol/step.ts';
import { stepOf } from '../protocol/steps.ts';
import type { World } from '../protocol/world.ts';
import { worldAfter } from './history.ts';
import type { Settings } from './settings.ts';

const isSound = (world: World): boolean => recoverable(world) && settledWhenIdle(world);

/** The steps that follow the first `stepsTaken` of the path: `most` of them, or fewer where nothing more can happen. */
export function randomWalk(
  settings: Settings,
  exploration: Exploration,
  stepsTaken: number,
  most: number,
  seed: number,
): Step[] {
  const world = worldAfter(settings, exploration, stepsTaken);
  const steps: Step[] = [];
  let sound = isSound(world);
  while (steps.length < most) {
    const actions = enabledActions(world);
    if (actions.length === 0) break;
    const action = actions[drawBelow(seed, purposes.walk, stepsTaken + steps.length, actions.length)];
    action.rule.change(world, action.volume, action.track);
    steps.push(stepOf(action));
    const wasSound = sound;
    sound = isSound(world);
    if (wasSound && !sound) break;
  }
  return steps;
}
