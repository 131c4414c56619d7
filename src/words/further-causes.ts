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
  if (found !== null) return say(foundText(event, found, told));
  if (event.kind !== 'coordinate') return causeClause(event, effect, told);
  const group = groupName(event.group);
  if (effect.kind === 'coordinationLimit') return say('hosts were held for the cut of ', group);
  const left = told.groups.find((each) => each.group === event.group)?.tracksToDrain ?? 0;
  return say(`${countText(left, 'track')} had not gone across yet at the cut of `, group);
}

/** What the event had made of the relationship, and how many said so. */
function foundText(event: LoggedEvent, found: FoundAlike, { settings }: Told): string {
  const prepared = event.plain ? 'copied' : 'prepared';
  const all = found.relationships === settings.volumes;
  const said = `${found.revertable ? '' : 'not '}revertable`;
  const numbered = `sequence number ${numberText(found.sequenceNumber)}`;
  if (event.kind === 'start') {
    const who = all ? 'no volume had' : `${countText(found.relationships, 'volume')} had not`;
    return `${who} been ${prepared} yet: ${said}, ${numbered}`;
  }
  const others = all ? 'all others' : countText(found.relationships - 1, 'other');
  const alike = found.relationships > 1 ? `, like ${others}` : '';
  return `volume ${numberText(event.volume + 1)} had been ${made(event, prepared)}: ${said}${alike}, ${numbered}`;
}

function made({ kind, plain }: LoggedEvent, prepared: string): string {
  if (kind === 'prepareAnswerLost') return `${prepared}, though nobody heard`;
  if (kind === 'prepare') return prepared;
  // Plain FlashCopy has nothing to revert: only the gate opens.
  if (plain) return 'released';
  return kind === 'commit' ? 'committed' : 'reverted';
}
