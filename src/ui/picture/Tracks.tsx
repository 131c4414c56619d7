/**
 * The tracks of one volume, large enough for their numbers, where the picture has no room
 * for them: on a phone, or with many tracks.
 */
import { useEffect, useRef } from 'react';
import { arrayNames } from '../../scene/looks.ts';
import { useActions, useApp, useFrames } from '../../store/react.ts';
import { volumeWords } from '../../words/rows.ts';
import { Button, Parts, useShownScenario } from '../parts/index.ts';
import { arrayLabels } from './labels.ts';
import { Entries } from './Legend.tsx';
import { createTrackSheet } from './track-sheet.ts';
import type { GateParts } from './VolumeHead.tsx';

interface TracksProps {
  /** Counted from 0. */
  readonly volume: number;
  readonly Gate: GateParts | null;
  /** Closes what it stands in; null where nothing can be changed. */
  readonly onClose: (() => void) | null;
}

export function Tracks({ volume, Gate, onClose }: TracksProps) {
  const sheet = useRef<HTMLDivElement>(null);
  const frames = useFrames();
  useEffect(() => {
    if (sheet.current === null) return undefined;
    const drawing = createTrackSheet(sheet.current, volume);
    const stop = frames.subscribe((frame) => drawing.update(frame));
    return () => {
      stop();
      drawing.destroy();
    };
  }, [frames, volume]);
  return (
    <div className="tracks-sheet" ref={sheet}>
      <Facts volume={volume} />
      {Gate && <Gate volume={volume} />}
      {onClose !== null && <MoreFaults volume={volume} onClose={onClose} />}
      {arrayNames.map((array) => (
        <div key={array}>
          <h3>{arrayLabels[array]}</h3>
          <div className="tracks-array" data-array={array} aria-hidden="true" />
        </div>
      ))}
      <Entries compact />
    </div>
  );
}

function Facts({ volume }: { readonly volume: number }) {
  const row = useApp(({ frame }) => frame?.rows[volume - frame.firstRow]);
  const { copy } = useShownScenario();
  return <p className="tracks-facts">{row !== undefined && <Parts words={volumeWords(row, copy)} />}</p>;
}

/** Where the picture has no room for that button. The menu opens once the dialog has given the focus back. */
function MoreFaults({ volume, onClose }: { readonly volume: number; readonly onClose: () => void }) {
  const isOff = useApp(({ frame, summary }) => {
    const row = frame?.rows[volume - frame.firstRow];
    return summary?.kind === 'history' || row === undefined || row.nextPreparationGroup === 0;
  });
  const { askForFaults } = useActions();
  const open = () => {
    onClose();
    setTimeout(() => {
      const { activeElement: opener } = document;
      if (opener instanceof HTMLElement) askForFaults({ subject: { type: 'volume', volume }, opener, at: null });
    });
  };
  return (
    <Button disabled={isOff} onClick={open}>
      More faults for volume {volume + 1}
    </Button>
  );
}
