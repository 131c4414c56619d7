/** The facts of one volume as the table of volumes says them. */
import type { Shown, VolumeRow } from '../simulation/frame/frame.ts';
import { unreachable } from '../base/assert.ts';
import { reasonText } from './names.ts';
import { listText, numberText } from './numbers.ts';
import { type Part, say, type Words } from './words.ts';

/** "3", "initial copy" for 0, else "mixed (3 and 4)". */
export function shownWords(shown: Shown): Words {
  if (shown.whole > 0) return [{ text: String(shown.whole), group: shown.whole }];
  if (shown.whole === 0) return [{ text: 'initial copy' }];
  return say(`mixed (${listText(shown.numbers.map((group) => (group === 0 ? 'initial copy' : numberText(group))))})`);
}

/** The relationship's state, and a failed preparation beside it. */
export function relationshipWords(row: VolumeRow, copy: 'revertable' | 'plain'): Words {
  if (row.failure === '') return [{ text: row.relationship }];
  const failure: Part = {
    text: `${copy === 'plain' ? 'copy' : 'preparation'} failed: ${reasonText(row.failure)}`,
    tone: 'alarm',
  };
  return say(row.relationship, ', ', failure);
}

/** The same facts as a line: "Relationship: revertable. Write inhibit: on. Sequence number: 3. Target: group 2." */
export function volumeWords(row: VolumeRow, copy: 'revertable' | 'plain'): Words {
  const pending = pendingText(row, copy);
  return say(
    { text: 'Relationship', term: 'relationship' },
    ': ',
    relationshipWords(row, copy),
    pending === '' ? '' : `, ${pending}`,
    '. ',
    { text: 'Write inhibit', term: 'write-inhibit' },
    `: ${row.writeInhibit ? 'on' : 'off'}. `,
    // Plain FlashCopy's goes back when the group is given up, whatever the target holds.
    copy === 'plain'
      ? ''
      : say({ text: 'Sequence number', term: 'sequence-number' }, `: ${numberText(row.sequenceNumber)}. `),
    { text: 'Target', term: 'target-volume' },
    ': ',
    row.target.whole > 0 ? 'group ' : '',
    shownWords(row.target),
    '.',
  );
}

/** The command that the volume has been sent and has not answered yet, as what it is doing; '' for none. */
export function pendingText(row: VolumeRow, copy: 'revertable' | 'plain'): string {
  switch (row.command) {
    case 'none':
      return '';
    case 'establish':
      return copy === 'plain' ? 'copying' : 'preparing';
    case 'commit':
      return copy === 'plain' ? '' : 'committing';
    case 'revert':
      return copy === 'plain' ? '' : 'reverting';
    default:
      return unreachable(row.command);
  }
}
