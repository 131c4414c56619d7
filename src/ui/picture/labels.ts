/**
 * The few words that stand in the picture itself, in the terms of the glossary. Sentences
 * about the run are made in words/; here are only labels that must fit a column.
 */
import { unreachable } from '../../base/assert.ts';
import type { Copy } from '../../scene/brackets.ts';
import type { ArrayName } from '../../scene/looks.ts';
import type { RelationState } from '../../scene/relation.ts';
import { textWidth } from '../../scene/text-width.ts';
import type { Verdict } from '../../scene/verdict.ts';
import type { Frame } from '../../simulation/frame/frame.ts';
import { numberText } from '../../words/numbers.ts';

export function relationTitle(state: RelationState, copy: Copy): string {
  switch (state) {
    case 'none':
      return '';
    case 'preparing':
      return copy === 'plain' ? 'copying…' : 'preparing…';
    case 'revertable':
      return 'revertable';
    case 'committing':
      return 'committing…';
    case 'reverting':
      return 'reverting…';
    case 'committed':
      return copy === 'plain' ? 'copied' : 'committed';
    case 'reverted':
      return 'reverted';
    case 'failed':
      return copy === 'plain' ? 'copy failed' : 'preparation failed';
    default:
      return unreachable(state);
  }
}

export const sequenceText = (sequenceNumber: number): string => `sequence ${sequenceNumber}`;

/** What all targets hold together. */
export function verdictText(verdict: Verdict, volumes: number): string {
  const everyTarget = volumes === 1 ? 'the target' : 'every target';
  switch (verdict.type) {
    case 'whole':
      return `${verdict.group === 0 ? 'the initial copy' : `group ${verdict.group}`} is whole on ${everyTarget}`;
    case 'equal':
      return 'the targets equal one cut';
    case 'committing':
      return `committing: ${numberText(verdict.done)} of ${numberText(verdict.of)}`;
    case 'unsettled':
      return `not settled: ${numberText(verdict.left)} of ${numberText(verdict.of)}`;
    case 'torn':
      return 'no whole group';
    case 'unrecoverable':
      return 'no group could be recovered';
    default:
      return unreachable(verdict);
  }
}

export const arrayLabels: Readonly<Record<ArrayName, string>> = {
  primary: 'Primary volume',
  source: 'FlashCopy source volume',
  target: 'FlashCopy target volume',
};

/** A heading may reach this far beyond its column. */
const headingSlack = 3;

/** Headings of the columns, as long as they fit. */
export function headingTexts(columnPixels: number, sizePixels: number) {
  const long = textWidth('FlashCopy source volumes', sizePixels, true) <= columnPixels + headingSlack;
  const controllers = textWidth('Primary storage controller', sizePixels * 0.8) <= columnPixels;
  return {
    primary: long ? 'Primary volumes' : 'Primary',
    source: long ? 'FlashCopy source volumes' : 'Source',
    target: long ? 'FlashCopy target volumes' : 'Target',
    primaryController: controllers ? 'Primary storage controller' : '',
    secondaryController: controllers ? 'Secondary storage controller' : '',
  };
}

/** What the link is busy with, in two words; '' for nothing that one must know. */
export function linkCaption({ phase, totals }: Frame): string {
  if (totals.queued > 0) return totals.queued === 1 ? '1 waits' : `${numberText(totals.queued)} wait`;
  if (phase === 'drain') return `${numberText(totals.toDrain)} to drain`;
  return '';
}

/** What pressing a fail toggle does. `planned`: the next group in which the preparation is planned to fail; 0 for none. */
export function toggleTitle(volumeNumber: number, group: number, planned: number): string {
  if (group === 0) return `No preparation of volume ${volumeNumber} follows`;
  if (planned === group)
    return `The preparation of volume ${volumeNumber} in group ${group} will fail. Press to let it succeed.`;
  const later = planned === 0 ? '' : ` (in group ${planned} it will fail already)`;
  return `Make the preparation of volume ${volumeNumber} in group ${group} fail${later}`;
}

/** Why a fail toggle does nothing in a history. */
export const noToggleTitle = 'In a history you choose what happens next: see below whether the preparation can fail';
