/** What can happen next: every rule that is enabled, with the volume and the track that it is about. */
import { rules, type Rule } from './rules.ts';
import type { World } from './world.ts';

export interface Action {
  readonly rule: Rule;
  readonly volume: number;
  readonly track: number;
}

export function enabledActions(world: World): Action[] {
  const { volumes, tracks } = world.layout;
  const actions: Action[] = [];
  for (const rule of rules) {
    const lastVolume = rule.scope === 'whole' ? 1 : volumes;
    const lastTrack = rule.scope === 'track' ? tracks : 1;
    for (let volume = 0; volume < lastVolume; volume++) {
      for (let track = 0; track < lastTrack; track++) {
        if (rule.guard(world, volume, track)) actions.push({ rule, volume, track });
      }
    }
  }
  return actions;
}
