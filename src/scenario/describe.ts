/**
 * What a link contains, in a few short sentences, for whoever is about to send it: the size,
 * what is not as usual, the faults, and the moment.
 */
import { unreachable } from '../base/assert.ts';
import type { FailureReason, Fault } from '../protocol/faults.ts';
import { explorationSentences } from './describe-exploration.ts';
import { twinTold } from './describe-twin.ts';
import { defaultOf, fields, isScalar } from './fields.ts';
import { noMoment } from './moment.ts';
import type { LinkMoment } from './moment.ts';
import { titleOf } from './presets.ts';
import { counted, grouped } from './refusal.ts';
import type { Scenario } from './scenario.ts';
import { timeFrom } from './time.ts';
import { valueInWords } from './values-in-words.ts';

const mostFaultsTold = 8;
/** Told in a sentence of their own, or not worth one. */
const toldOtherwise: ReadonlySet<keyof Scenario> = new Set([
  'title',
  'volumes',
  'tracks',
  'groups',
  'seed',
  'faults',
  'explore',
  'twin',
]);

/** `reasonText` gives the page's words for a reason: “command rejected”. */
export function linkContents(
  scenario: Scenario,
  reasonText: (reason: FailureReason) => string,
  moment: LinkMoment = noMoment,
): readonly string[] {
  const title = titleOf(scenario);
  const twin = twinTold(scenario);
  const usual = fields
    .filter(isScalar)
    .filter((field) => !toldOtherwise.has(field.key) && scenario[field.key] !== defaultOf(field));
  return [
    ...(title === '' ? [] : [`The scenario is called “${title}”.`]),
    sizeSentence(scenario),
    ...(scenario.explore === null ? [] : explorationSentences(scenario.explore, scenario.groups)),
    ...usual.map((field) => `${field.label}: ${valueInWords(field, scenario[field.key])}.`),
    ...simulationSentences(scenario, reasonText),
    ...(twin === null ? [] : [`Beside it runs its twin: ${twin.name}.`]),
    ...momentSentences(moment),
  ];
}

/** The faults and the seed; where a history is shown, nothing is simulated, so only what is there all the same. */
function simulationSentences(
  { faults, seed, explore }: Scenario,
  reasonText: (reason: FailureReason) => string,
): readonly string[] {
  const told = faults.slice(0, mostFaultsTold).map((fault) => faultSentence(fault, reasonText));
  const more = faults.length - told.length;
  const rest = more > 0 ? [`And ${counted(more, 'more fault')}.`] : [];
  if (explore !== null && explore.path !== null) return [...told, ...rest];
  return [...(faults.length === 0 ? ['No fault is planned.'] : told), ...rest, `The seed is ${seed}.`];
}

function sizeSentence({ volumes, tracks, groups }: Scenario): string {
  return `${counted(volumes, 'volume')} of ${counted(tracks, 'track')}, ${counted(groups, 'group')}.`;
}

/** “In group 3 the preparation of volume 2 fails: command rejected.” */
export function faultSentence(fault: Fault, reasonText: (reason: FailureReason) => string): string {
  switch (fault.type) {
    case 'fail':
      return `In group ${fault.group} the preparation of volume ${fault.volume} fails: ${reasonText(fault.reason)}.`;
    case 'lost':
      return `In group ${fault.group} volume ${fault.volume} is prepared, but its answer is lost.`;
    case 'retry':
      return `In group ${fault.group} the commit of volume ${fault.volume} needs ${fault.tries} tries.`;
    case 'coordination':
      return `The coordination of group ${fault.group} takes longer than its limit, and the group is given up.`;
    case 'restart':
      return `The application restarts in the ${fault.phase} phase of group ${fault.group}, after its first command.`;
    case 'disaster':
      return `The primary site is lost at ${timeFrom(fault.atMicroseconds, ' ')}.`;
    case 'drain':
      return `In group ${fault.group} one update is stuck until the drain limit, and the group is given up.`;
    case 'link': {
      const from = timeFrom(fault.fromMicroseconds, ' ');
      if (fault.untilMicroseconds === null) return `The link is down from ${from} on, for good.`;
      return `The link is down from ${from} to ${timeFrom(fault.untilMicroseconds, ' ')}.`;
    }
    default:
      return unreachable(fault);
  }
}

function momentSentences({ at, check }: LinkMoment): readonly string[] {
  const sentences: string[] = [];
  if (at?.type === 'event') sentences.push(`The moment shown: event ${grouped(at.event)}.`);
  if (at?.type === 'time') sentences.push(`The moment shown: ${timeFrom(at.timeMicroseconds, ' ')}.`);
  if (check !== null)
    sentences.push(`The state that you see at event ${grouped(check.event)}, to compare: ${check.stateHash}.`);
  return sentences;
}
