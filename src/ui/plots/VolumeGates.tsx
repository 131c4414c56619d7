/** Volume by volume up to the playhead: how long it was under write inhibit, and how many updates queued at once. */
import { useMemo, useState } from 'react';
import type { GateFigures } from '../../simulation/findings/gates.ts';
import { countText, durationText, numberText } from '../../words/numbers.ts';
import { Button, Dialog } from '../parts/index.ts';
import { useAnswer } from '../parts/use-answer.ts';
import '../parts/data-table.css';

/** Of more volumes, those that were inhibited longest. */
const mostRows = 100;

export function VolumeGates({ playhead: { event } }: { readonly playhead: { readonly event: number } }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>Gates, volume by volume</Button>
      <Dialog title="Gates, volume by volume" open={open} onClose={() => setOpen(false)}>
        <Figures event={event} />
      </Dialog>
    </>
  );
}

function Figures({ event }: { readonly event: number }) {
  const figures = useFigures(event);
  if (figures === null) return null;
  const rows = figures
    .map((figure, volume) => ({ ...figure, volume }))
    .toSorted((one, other) => other.inhibitSeconds - one.inhibitSeconds)
    .slice(0, mostRows);
  const shown = rows.length < figures.length ? rows : rows.toSorted((one, other) => one.volume - other.volume);
  return (
    <>
      <p className="data-table-note">
        Up to the playhead
        {rows.length < figures.length &&
          `: of ${countText(figures.length, 'volume')}, the ${numberText(mostRows)} that were inhibited longest`}
        .
      </p>
      <div className="data-table-scroll">
        <table className="data-table" aria-label="Gates, volume by volume">
          <thead>
            <tr>
              <th scope="col">Volume</th>
              <th scope="col">Time under write inhibit</th>
              <th scope="col">Most updates queued</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ volume, inhibitSeconds, queueMax }) => (
              <tr key={volume}>
                <th scope="row">{numberText(volume + 1)}</th>
                <td>{durationText(Math.round(inhibitSeconds * 1_000_000))}</td>
                <td>{numberText(queueMax)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** Those at the playhead, or just before it while it moves; null until they are there. */
function useFigures(event: number): readonly GateFigures[] | null {
  const question = useMemo(() => ({ type: 'gates', moment: { type: 'event', event } }) as const, [event]);
  return useAnswer(question)?.answer.figures ?? null;
}
