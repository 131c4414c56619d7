/** The line under a phone's picture. */
import { describe, expect, it } from 'vitest';
import type { Frame, VolumeRow } from '../../simulation/frame/frame.ts';
import { statesOf } from './states.ts';

const settled = { relationship: 'committed', sequenceNumber: 2, failure: '', command: 'none', copied: false };
const prepared = { ...settled, relationship: 'revertable', sequenceNumber: 3 };
const asked = { ...settled, command: 'establish' };
const failed = { ...settled, failure: 'inaccessible' };

function textsOf(rows: readonly object[], over: Partial<Frame> = {}, copy: 'revertable' | 'plain' = 'revertable') {
  const frame = {
    phase: 'prepare',
    group: 3,
    volumes: rows.length,
    rowCount: rows.length,
    rows: rows.map((row, volume) => ({ ...row, volume }) as VolumeRow),
    ...over,
  };
  return statesOf(frame as unknown as Frame, copy).map(({ text }) => text);
}

describe('where the relationships stand, in a line', () => {
  it('names the volumes of each state, a failure first', () => {
    expect(textsOf([prepared, failed, asked, prepared])).toEqual([
      'V2 preparation failed',
      'V3 preparing…',
      'V1, V4 revertable',
    ]);
  });

  it('is short where all are alike', () => {
    expect(textsOf([prepared, prepared])).toEqual(['All revertable']);
  });

  it('says nothing of what an earlier group has left', () => {
    expect(textsOf([settled, settled], { phase: 'drain' })).toEqual([]);
    expect(textsOf([settled, settled], { phase: 'drain' }, 'plain')).toEqual([]);
  });

  it('counts many volumes, and leaves it to the sentence where not all are known', () => {
    const rows = [prepared, prepared, asked, asked, asked, failed];
    expect(textsOf(rows)).toEqual(['1 preparation failed', '3 preparing…', '2 revertable']);
    expect(textsOf(rows, { volumes: 600 })).toEqual([]);
  });
});
