/**
 * What can happen next, in words: a short sentence for each step that is possible, under the
 * component that takes it. Volumes and tracks are numbered from 1.
 */
import { unreachable } from '../base/assert.ts';
import type { Step, StepKey } from '../protocol/step.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { numberText } from './numbers.ts';

type Size = Pick<Scenario, 'tracks' | 'copy'>;

const primary = 'Hosts and primary storage controller';
const link = 'Link';
const secondary = 'Secondary storage controller';
const application = 'Application';

const componentOf: Readonly<Record<StepKey, string>> = {
  write: primary,
  cut: primary,
  drained: primary,
  send: link,
  drain: link,
  prepare: secondary,
  fail: secondary,
  lost: secondary,
  commit: secondary,
  revert: secondary,
  decide: application,
  finish: application,
  timeout: application,
  restart: application,
};

export interface Choice {
  readonly step: Step;
  readonly text: string;
}

export interface ComponentChoices {
  readonly component: string;
  readonly choices: readonly Choice[];
}

/** The steps by component, those of the secondary storage controller volume by volume. */
export function choicesByComponent(steps: readonly Step[], size: Size): readonly ComponentChoices[] {
  return [primary, link, secondary, application]
    .map((component) => ({
      component,
      choices: steps
        .filter(({ key }) => componentOf[key] === component)
        .toSorted((one, other) => (component === secondary ? one.volume - other.volume : 0))
        .map((step) => ({ step, text: stepText(step, size) })),
    }))
    .filter(({ choices }) => choices.length > 0);
}

/** One step as something that happens. */
function stepText({ key, volume, track }: Step, { tracks, copy }: Size): string {
  const theVolume = `olume ${numberText(volume + 1)}`;
  const where = tracks === 1 ? `v${theVolume}` : `track ${numberText(track + 1)} of v${theVolume}`;
  const plain = copy === 'plain';
  switch (key) {
    case 'write':
      return `The host writes to ${where}`;
    case 'cut':
      return 'All volumes hold writes: the cut';
    case 'drained':
      return 'The drain is finished';
    case 'timeout':
      return 'The drain takes too long: the group is given up';
    case 'send':
      return `An update of ${where} arrives`;
    case 'drain':
      return `${tracks === 1 ? `V${theVolume}` : `T${where.slice(1)}`} is drained`;
    case 'prepare':
      return `V${theVolume} is ${plain ? 'copied' : 'prepared'}`;
    case 'fail':
      return `V${theVolume} cannot be ${plain ? 'copied' : 'prepared'}`;
    case 'lost':
      return `V${theVolume} is ${plain ? 'copied' : 'prepared'}, its answer is lost`;
    case 'commit':
      return plain ? `The gate of v${theVolume} opens` : `V${theVolume} is committed`;
    case 'revert':
      return plain ? `The gate of v${theVolume} opens` : `V${theVolume} is reverted`;
    case 'decide':
      return 'It decides by the answers';
    case 'finish':
      return 'It finishes the group';
    case 'restart':
      return 'It restarts, and asks every volume';
    default:
      return unreachable(key);
  }
}
