/**
 * Frames drawn by hand, for tests: a volume is three strings of tracks, each a group number
 * and its marks. ' written for the group, ~ newer, ! alarm, # in no group, * held by the
 * target, . still to drain, ? a host write waits. Updates: 4@50 is half way, 4| is at the gate.
 */
import {
  type ArrayTracks,
  type Frame,
  marks,
  type Shown,
  type UpdateColumns,
  type VolumeRow,
} from '../simulation/frame/frame.ts';

const signs: Readonly<Record<string, number>> = {
  "'": marks.written,
  '~': marks.newer,
  '!': marks.newer | marks.alarm,
  '#': marks.none,
  '*': marks.held,
  '.': marks.outOfSync,
  '?': marks.waiting,
};

export interface VolumeDrawing {
  readonly primary: string;
  readonly source: string;
  readonly target: string;
  readonly updates?: string;
  readonly row?: Partial<VolumeRow>;
}

const second = 1_000_000;
const timeMicroseconds = 8 * second;
const tokensOf = (drawing: string): string[] => drawing.split(' ').filter((token) => token !== '');

function arrayOf(drawings: readonly string[]): ArrayTracks {
  const tokens = drawings.flatMap(tokensOf);
  return {
    groups: Uint16Array.from(tokens, (token) => Number.parseInt(token, 10)),
    marks: Uint8Array.from(tokens, (token) =>
      Array.from(token.replace(/^\d+/, '')).reduce((all, sign) => all | (signs[sign] ?? 0), 0),
    ),
  };
}

/** What an array shows, quiet newer tracks left out. */
function shownIn(drawing: string): Shown {
  const shown = tokensOf(drawing).filter((token) => !token.includes('~'));
  const numbers = [...new Set(shown.map((token) => Number.parseInt(token, 10)))].toSorted((one, other) => one - other);
  return { whole: numbers.length === 1 ? numbers[0] : -1, numbers };
}

function updatesOf(drawings: readonly VolumeDrawing[], tracks: number): UpdateColumns {
  const all = drawings.flatMap(({ updates = '' }, row) => tokensOf(updates).map((token) => ({ row, token })));
  const way = (token: string): number => Number(token.split('@')[1] ?? 100) / 100;
  return {
    count: all.length,
    track: Uint32Array.from(all, ({ row }) => row * tracks),
    group: Uint16Array.from(all, ({ token }) => Number.parseInt(token, 10)),
    departedMicroseconds: Float64Array.from(all, ({ token }) => timeMicroseconds - way(token) * 60_000),
    arrivesMicroseconds: Float64Array.from(all, ({ token }) => timeMicroseconds + (1 - way(token)) * 60_000),
    atGate: Uint8Array.from(all, ({ token }) => (token.endsWith('|') ? 1 : 0)),
  };
}

const settledRow: Omit<VolumeRow, 'volume' | 'primary' | 'source' | 'target' | 'queued'> = {
  writeInhibit: false,
  relationship: 'committed',
  sequenceNumber: 2,
  priorSequenceNumber: 1,
  answer: 'none',
  command: 'none',
  commandSentMicroseconds: 0,
  failure: '',
  copied: false,
  hostWritesWaiting: 0,
  toDrain: 0,
  nextPreparationGroup: 4,
};

function targetFacts(rows: readonly VolumeRow[]): Pick<Frame, 'targets' | 'targetGroup' | 'consistent'> {
  const groups = [...new Set(rows.map((row) => row.target.whole))];
  const targets = groups.map((group) => {
    const members = rows.filter((row) => row.target.whole === group).map((row) => row.volume);
    return { group, count: members.length, volumes: members.slice(0, 8) };
  });
  const targetGroup = groups.length === 1 ? groups[0] : -1;
  return {
    targets: targets.toSorted((one, other) => other.count - one.count),
    targetGroup,
    consistent: targetGroup >= 0,
  };
}

/** A frame of the volumes drawn; `over` replaces whatever the drawing does not say. */
export function frameOf(drawings: readonly VolumeDrawing[], over: Partial<Frame> = {}): Frame {
  const tracks = tokensOf(drawings[0]?.primary ?? '').length;
  const firstRow = over.firstRow ?? 0;
  const updates = updatesOf(drawings, tracks);
  const rows = drawings.map(
    (drawing, row): VolumeRow => ({
      ...settledRow,
      volume: firstRow + row,
      primary: shownIn(drawing.primary),
      source: shownIn(drawing.source),
      target: shownIn(drawing.target),
      queued: tokensOf(drawing.updates ?? '').filter((token) => token.endsWith('|')).length,
      ...drawing.row,
    }),
  );
  return {
    event: 100,
    timeMicroseconds,
    stateHash: '0123456789abcdef',
    phaseIndex: 10,
    phase: 'between groups',
    group: 3,
    cuts: 3,
    writes: 200,
    linkUp: true,
    siteLost: false,
    hostHeld: false,
    volumes: drawings.length,
    tracks,
    firstRow,
    rowCount: drawings.length,
    primary: arrayOf(drawings.map(({ primary }) => primary)),
    source: arrayOf(drawings.map(({ source }) => source)),
    target: arrayOf(drawings.map(({ target }) => target)),
    rows,
    updates,
    totals: {
      toDrain: 0,
      onLink: updates.atGate.filter((atGate) => atGate === 0).length,
      queued: updates.atGate.filter((atGate) => atGate === 1).length,
      hostWritesWaiting: 0,
      writeInhibited: rows.filter((row) => row.writeInhibit).length,
      revertable: rows.filter((row) => row.relationship === 'revertable').length,
      prepared: rows.filter((row) => row.answer === 'ok').length,
      failed: rows.filter((row) => row.failure !== '').length,
      pending: rows.filter((row) => row.command === 'establish').length,
      unsettled: rows.filter((row) => row.relationship === 'revertable').length,
    },
    ...targetFacts(rows),
    failures: rows.filter((row) => row.failure !== '').map(({ volume, failure }) => ({ volume, reason: failure })),
    ...over,
  };
}
