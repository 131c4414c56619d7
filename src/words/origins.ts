/** Where a chain of causes ends, in words: what came from outside of the run. */
import { unreachable } from '../base/assert.ts';
import { slowestCommand } from '../protocol/parameters.ts';
import type { LoggedEvent } from '../simulation/frame/log.ts';
import type { Origin } from '../simulation/findings/why.ts';
import type { Settings } from '../simulation/settings.ts';
import { countText, durationText, numberText } from './numbers.ts';
import { say, strong, type Words } from './words.ts';

/** `first` is the event at which the chain ends; `faultSentence` says of a planned fault what it does. */
export function originWords(origin: Origin, first: LoggedEvent, settings: Settings, faultSentence: string): Words {
  switch (origin.type) {
    case 'start':
      return say(strong('The start'), ' of the run.');
    case 'host':
      return say(
        strong('A host'),
        `: hosts write when they like, here about ${countText(settings.rate, 'write')} a second.`,
      );
    case 'interval':
      return settings.intervalMicroseconds === 0
        ? say(strong('The clock'), ': the next group is due as soon as the one before is finished.')
        : say(strong('The clock'), `: a group is due every ${durationText(settings.intervalMicroseconds)}.`);
    case 'chance':
      return say(
        strong('Chance'),
        `: ${numberText(settings.failRate * 100)} % of preparations fail, and this was one (seed ${settings.seed}).`,
      );
    case 'slowAnswer':
      return say(
        strong('The parameters'),
        `: a command may take ${durationText(settings.commandLatencyMicroseconds * slowestCommand)}, but the answer limit is ${durationText(settings.answerLimitMicroseconds)}.`,
      );
    case 'longCoordination':
      return say(
        strong('The parameters'),
        `: hosts are to be held for ${durationText(settings.coordinationMicroseconds)}, but the limit is ${durationText(settings.coordinationLimitMicroseconds)}.`,
      );
    case 'step':
      return first.kind === 'siteLost'
        ? say(strong('This history'), ' ends with the loss of the primary site.')
        : say(strong('This history'), ' takes its steps in the order in which they were found or picked.');
    case 'fault':
      return say(strong('A planned fault'), `: ${faultSentence}`);
    default:
      return unreachable(origin);
  }
}
