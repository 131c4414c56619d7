/** The facts of one volume as the table of volumes says them. */
import type { Shown, VolumeRow } from '../simulation/frame.ts';
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
