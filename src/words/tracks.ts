/**
 * One track of one array in a sentence, for whoever points at it: why it has the number that
 * it has. A track that was not written since has one number on the target and another on the
 * source, and it is the same track.
 */
import { unreachable } from '../base/assert.ts';
import { numberText } from './numbers.ts';

export interface TrackFacts {
  readonly array: 'primary' | 'source' | 'target';
  /** Both counted from 0. */
  readonly volume: number;
  readonly track: number;
  /** The number that it shows. */
  readonly group: number;
  readonly isNewer: boolean;
  readonly isAlarming: boolean;
  readonly isInNoGroup: boolean;
  readonly isWritten: boolean;
  readonly isToDrain: boolean;
  readonly isAwaited: boolean;
  /** Of a target: it has its own copy. */
  readonly isHeld: boolean;
  /** The number that the source shows for it. */
  readonly sourceGroup: number;
}

const nameOf = (group: number): string => (group === 0 ? 'the initial copy' : `group ${numberText(group)}`);

export function trackText(facts: TrackFacts): string {
  const name = `Track ${numberText(facts.track + 1)} of volume ${numberText(facts.volume + 1)}`;
  if (facts.isAlarming) return `${name}: ${nameOf(facts.group)}, newer than what may be here.`;
  if (facts.isInNoGroup)
    return `${name}: in no group, for it was overwritten again before the next cut. A newer version is on its way.`;
  switch (facts.array) {
    case 'primary':
    case 'source':
      return `${name}: ${asWritten(facts)}`;
    case 'target':
      return `${name}: ${asKept(facts)}`;
    default:
      return unreachable(facts.array);
  }
}

function asWritten({ group, isNewer, isWritten, isToDrain, isAwaited }: TrackFacts): string {
  if (isNewer) return `written after the last cut, so it belongs to ${nameOf(group)}, the next one.`;
  const since =
    group === 0 ? '' : isWritten ? ', written since the group before' : ', and the group before too: not written since';
  const waiting = isAwaited ? ' The next host write to it waits for that.' : '';
  return `${nameOf(group)}${since}.${isToDrain ? ` It has still to reach the source.${waiting}` : ''}`;
}

function asKept({ group, isHeld, sourceGroup }: TrackFacts): string {
  if (isHeld) return `${nameOf(group)}, the target’s own copy.`;
  const both = sourceGroup === group ? '' : `. It was not written since, so it counts for ${nameOf(sourceGroup)} too`;
  return `${nameOf(group)}, read through from the source${both}.`;
}
