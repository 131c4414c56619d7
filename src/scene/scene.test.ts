/** The picture in the moments that matter, drawn as text (drawn.fixture.ts says how to read it). */
import { describe, expect, it } from 'vitest';
import { drawn } from './drawn.fixture.ts';
import { frameOf, type VolumeDrawing } from './frames.fixture.ts';
import { layoutOf } from './layout.ts';

const layout = layoutOf({ width: 1440, height: 540 }, { volumes: 3, tracks: 3, groups: 5 });
const lines = (text: string): string => text.trim().replaceAll(/^ +/gm, '');

const atRest: VolumeDrawing = { primary: "2 2' 3~'", source: "2 2' 2", target: "2* 2' 2" };
const prepared: VolumeDrawing = {
  primary: "3 3' 4~'",
  source: "3 3' 3",
  target: '2 2* 2',
  row: { relationship: 'revertable', sequenceNumber: 3, priorSequenceNumber: 2, writeInhibit: true, answer: 'ok' },
};
const failed: VolumeDrawing = { ...prepared, row: { failure: 'inaccessible', answer: 'failed' } };

describe('the picture', () => {
  it('between groups: one number across the targets, newer updates quiet on their way', () => {
    const frame = frameOf([{ ...atRest, updates: '3@45' }, atRest, atRest], { group: 2, cuts: 2 });
    expect(drawn(frame, layout)).toBe(
      lines(`
        V1 => [2 2' 3~'] ....3.....: [2 2' 2] -- committed #2 -- [2 2°' 2°] 2┐
        V2 => [2 2' 3~'] ..........: [2 2' 2] -- committed #2 -- [2 2°' 2°] 2│
        V3 => [2 2' 3~'] ..........: [2 2' 2] -- committed #2 -- [2 2°' 2°] 2┘
        whole: 2`),
    );
  });

  it('the cut: host writes are held on all volumes at once', () => {
    const frame = frameOf([{ ...atRest, primary: "3. 3'. 3" }, atRest, atRest], {
      phase: 'coordinate',
      hostHeld: true,
    });
    expect(drawn(frame, layout)).toContain("V1 =| [3. 3'. 3] ..........: [2 2' 2] -- (committed #2) -- [2 2°' 2°] 2┐");
  });

  it('the drain: sources fill with 3, and a host write waits for a track that is still to go', () => {
    const draining: VolumeDrawing = {
      primary: "3 3'.? 4~'",
      source: "3 2' 3#",
      target: '2* 2 2',
      updates: '3@90',
      row: { hostWritesWaiting: 1 },
    };
    const frame = frameOf([draining, atRest, atRest], { phase: 'drain' });
    expect(drawn(frame, layout).split('\n')[0]).toBe(
      "V1 =1> [3 3'.? 4~'] ........3.: [3 2' 3#] -- (committed #2) -- [2 2° 2°] 2┐",
    );
  });

  it('prepare, with one answer missing: the others could hold 3 or keep 2, and their gates are closed', () => {
    const pending: VolumeDrawing = { ...prepared, row: { command: 'establish' } };
    const frame = frameOf([prepared, pending, prepared], { phase: 'prepare' });
    expect(drawn(frame, layout)).toBe(
      lines(`
        V1 => [3 3' 4~'] ..........# [3 3' 3] -- revertable 3?2 #3 -- [2° 2 2°] 2┐
        V2 => [3 3' 4~'] ..........: [3 3' 3] -- preparing #2 -- [2° 2 2°] 2│
        V3 => [3 3' 4~'] ..........# [3 3' 3] -- revertable 3?2 #3 -- [2° 2 2°] 2┘
        whole: 2`),
    );
  });

  it('the revert: updates queue at the gates that are still closed, and every target holds 2', () => {
    const reverted: VolumeDrawing = { ...prepared, updates: '4@20', row: { relationship: 'reverted' } };
    const reverting: VolumeDrawing = { ...prepared, updates: '4| 4|', row: { ...prepared.row, command: 'revert' } };
    const frame = frameOf([reverted, failed, reverting], { phase: 'revert' });
    expect(drawn(frame, layout)).toBe(
      lines(`
        V1 => [3 3' 4~'] ..4.......: [3 3' 3] -- reverted #2 -- [2° 2 2°] 2┐
        V2 => [3 3' 4~'] ..........: [3 3' 3] -- failed #2: inaccessible -- [2° 2 2°] 2│
        V3 => [3 3' 4~'] .......4.4# [3 3' 3] -- reverting #3 -- [2° 2 2°] 2┘
        whole: 2`),
    );
  });

  it('the commit half way: targets differ, but are merely on their way', () => {
    const committed: VolumeDrawing = { ...prepared, target: '3 3 3', row: { sequenceNumber: 3 } };
    const committing: VolumeDrawing = { ...prepared, row: { ...prepared.row, command: 'commit' } };
    const frame = frameOf([committed, committed, committing], { phase: 'commit' });
    expect(drawn(frame, layout)).toBe(
      lines(`
        V1 => [3 3' 4~'] ..........: [3 3' 3] -- committed #3 -- [3° 3° 3°] 3┐
        V2 => [3 3' 4~'] ..........: [3 3' 3] -- committed #3 -- [3° 3° 3°] 3┘
        (≠)
        V3 => [3 3' 4~'] ..........# [3 3' 3] -- committing #3 -- [2° 2 2°] 2]
        committing: 2 of 3`),
    );
  });

  it('plain FlashCopy, volume 2 failed: no group is whole, and that is for good', () => {
    const copied: VolumeDrawing = { ...prepared, target: "3 3' 3", row: { sequenceNumber: 3, copied: true } };
    const frame = frameOf([copied, failed, copied]);
    expect(drawn(frame, layout, 'plain')).toBe(
      lines(`
        V1 => [3 3' 4~'] ..........: [3 3' 3] -- committed -- [3° 3°' 3°] 3]
        ≠
        V2 => [3 3' 4~'] ..........: [3 3' 3] -- failed: inaccessible -- [2° 2 2°] 2]
        ≠
        V3 => [3 3' 4~'] ..........: [3 3' 3] -- committed -- [3° 3°' 3°] 3]
        torn`),
    );
  });

  it('plain FlashCopy, at the next cut: nothing is said of a volume before it is copied for this group', () => {
    const before: VolumeDrawing = { ...prepared, target: '3 3 3', row: { relationship: 'committed', copied: false } };
    const text = drawn(frameOf([before, before], { phase: 'drain', group: 4 }), layout, 'plain');
    expect(text.match(/-- .* --/g)).toEqual(['-- (none) --', '-- (none) --']);
  });

  it('without the inhibit: a target of 3 with alarming 4s in it is mixed, whatever the phase', () => {
    const leaked: VolumeDrawing = { ...prepared, source: '3 4! 3', target: '3 4! 3', row: { sequenceNumber: 3 } };
    const frame = frameOf([leaked, leaked, leaked], { phase: 'commit' });
    expect(drawn(frame, layout)).toBe(
      lines(`
        V1 => [3 3' 4~'] ..........: [3 4~! 3] -- committed #3 -- [3° 4°! 3°] mixed 3+4]
        ≠
        V2 => [3 3' 4~'] ..........: [3 4~! 3] -- committed #3 -- [3° 4°! 3°] mixed 3+4]
        ≠
        V3 => [3 3' 4~'] ..........: [3 4~! 3] -- committed #3 -- [3° 4°! 3°] mixed 3+4]
        torn`),
    );
  });

  it('a queue longer than the link tells how many more wait', () => {
    const crowded: VolumeDrawing = { ...prepared, updates: Array.from({ length: 30 }, () => '4|').join(' ') };
    expect(drawn(frameOf([crowded, prepared, prepared]), layout).split('\n')[0]).toMatch(/ \+2\d[.4]+# /);
  });

  it('a bracket goes on beyond the rows in the window', () => {
    const frame = frameOf([atRest, atRest], { firstRow: 10, rowCount: 2, volumes: 200 });
    expect(drawn(frame, layout).match(/2[┐│┘\]]$/gm)).toEqual(['2│', '2│']);
  });
});
