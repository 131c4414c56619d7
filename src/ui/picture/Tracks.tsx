/**
 * The tracks of one volume, large enough for their numbers, where the picture has no room
 * for them: on a phone, or with many tracks.
 */
import { useEffect, useRef } from 'react';
import { arrayNames } from '../../scene/looks.ts';
import { useApp, useFrames } from '../../store/react.ts';
import { volumeWords } from '../../words/rows.ts';
import { Parts, useShownScenario } from '../parts/index.ts';
import { arrayLabels } from './labels.ts';
import { Entries } from './Legend.tsx';
import { createTrackSheet } from './track-sheet.ts';
import type { GateParts } from './VolumeHead.tsx';

/** `volume` is counted from 0. */
export function Tracks({ volume, Gate }: { readonly volume: number; readonly Gate: GateParts | null }) {
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
