/**
 * The causes that came in beside the first one, in words: what relationships had come to when
 * they were asked, the cut at which a limit began to count, the other failures.
 */
import type { FurtherTold } from '../simulation/findings/why.ts';
import type { LoggedEvent } from '../simulation/frame/log.ts';
import type { FoundAlike } from '../simulation/further-causes.ts';
import { causeClause, type Told } from './causes.ts';
import { countText, numberText } from './numbers.ts';
import { groupName, say, type Words } from './words.ts';

/** "volume 1 had been committed: not revertable, sequence number 3"; as a clause, to follow "and because". */
export function furtherClause({ event, found }: FurtherTold, effect: LoggedEvent, told: Told): Words {
  if (found !== null) return say(`${made(event, found, told)}: ${saidText(found)}`);
  if (event.kind !== 'coordinate') return causeClause(event, effect, told);
  const group = groupName(event.group);
  if (effect.kind === 'coordinationLimit') return say('hosts were held for the cut of ', group);
  const left = told.groups.find((each) => each.group === event.group)?.tracksToDrain ?? 0;
  return say(`${countText(left, 'track')} had not gone across yet at the cut of `, group);
}

/** What the event had made of the relationship. */
function made(event: LoggedEvent, { relationships }: FoundAlike, { settings }: Told): string {
  const volume = `volume ${numberText(event.volume + 1)}`;
  const prepared = event.plain ? 'copied' : 'prepared';
  switch (event.kind) {
    case 'start':
      return relationships === settings.volumes
        ? `no volume had been ${prepared} yet`
        : `${countText(relationships, 'volume')} had not been ${prepared} yet`;
    case 'prepareAnswerLost':
      return `${volume} had been ${prepared}, though nobody heard`;
    case 'prepare':
      return `${volume} had been ${prepared}`;
    case 'commit':
      return `${volume} had been committed`;
    default:
      return `${volume} had been reverted`;
  }
}

function saidText({ relationships, revertable, sequenceNumber }: FoundAlike): string {
  const alike = relationships > 1 ? `, like ${countText(relationships - 1, 'other')}` : '';
  return `${revertable ? '' : 'not '}revertable${alike}, sequence number ${numberText(sequenceNumber)}`;
}
