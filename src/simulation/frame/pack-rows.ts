/** One volume for a frame: what the table says of it. */
import { countOfVolume } from '../../protocol/bitmap.ts';
import { timeAt } from '../cells.ts';
import type { Reading } from './contents.ts';
import { marks, type ArrayTracks, type Shown, type VolumeRow } from './frame.ts';
import { answers, commands, failureReasonNames, relationships } from '../names.ts';

const numbersNamed = 8;

export interface WindowColumns {
  readonly primary: ArrayTracks;
  readonly source: ArrayTracks;
  readonly target: ArrayTracks;
}

export function packRow(
  { run, world, cells }: Reading,
  volume: number,
  row: number,
  columns: WindowColumns,
  nextPreparations: (volume: number) => number,
): VolumeRow {
  const { layout } = world;
  const more = run.cells;
  const failure = cells[more.failure + volume];
  return {
    volume,
    primary: shownBy(columns.primary, row, layout.tracks),
    source: shownBy(columns.source, row, layout.tracks),
    target: shownBy(columns.target, row, layout.tracks),
    writeInhibit: cells[layout.inhibited + volume] === 1,
    relationship: relationships[cells[more.relationship + volume]],
    sequenceNumber: cells[layout.sequence + volume],
    priorSequenceNumber: cells[layout.priorSequence + volume],
    answer: answers[cells[layout.answer + volume]],
    command: commands[cells[more.command + volume]],
    commandSentMicroseconds: timeAt(cells, more.commandSent + volume * 2),
    failure: failure === 0 ? '' : failureReasonNames[failure - 1],
    copied: cells[more.copied + volume] === 1,
    queued: cells[more.queued + volume],
    hostWritesWaiting: waitingOf(cells, more.waiting + volume * layout.tracks, layout.tracks),
    toDrain: countOfVolume(cells, layout.outOfSync, layout.volumeWords, volume),
    nextPreparationGroup: nextPreparations(volume),
  };
}

function waitingOf(cells: Int32Array, first: number, tracks: number): number {
  let waiting = 0;
  for (let cell = first; cell < first + tracks; cell++) waiting += cells[cell];
  return waiting;
}

/** Which numbers a row shows. A track that belongs to no group keeps it from being whole. */
function shownBy(array: ArrayTracks, row: number, tracks: number): Shown {
  const numbers: number[] = [];
  let whole = true;
  for (let place = row * tracks; place < (row + 1) * tracks; place++) {
    const group = array.groups[place];
    if (array.marks[place] & marks.none) whole = false;
    if (numbers.length < numbersNamed && !numbers.includes(group)) numbers.push(group);
  }
  numbers.sort((one, other) => one - other);
  return { whole: whole && numbers.length === 1 ? numbers[0] : -1, numbers };
}
