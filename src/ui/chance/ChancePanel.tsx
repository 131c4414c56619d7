/**
 * What failures by chance cost: the share of groups that are committed with 1 to so many
 * volumes, counted, beside what is expected. Worked out when somebody comes to look.
 */
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { chanceLead, measuredNote, percentText, shareSentence } from '../../words/chance.ts';
import { numberText } from '../../words/numbers.ts';
import type { CommitShare } from '../../simulation/findings/commit-share.ts';
import { useShownScenario, VisuallyHidden } from '../parts/index.ts';
import { chartOf } from './chart.ts';
import { Drawing } from './Drawing.tsx';
import { useCommitShares } from './use-commit-shares.ts';
import './chance.css';

export function ChancePanel() {
  const { failRate, volumes } = useShownScenario();
  const section = useRef<HTMLElement>(null);
  const seen = useSeen(section);
  const { points, places } = useCommitShares(seen);
  const groups = points[0]?.groups ?? 0;
  return (
    <section ref={section} className="chance" aria-labelledby="chance-heading">
      <h2 id="chance-heading" className="panel-title">
        What chance costs
      </h2>
      <p className="chance-lead">{chanceLead(failRate)}</p>
      <Chart points={points} failRate={failRate} volumes={volumes} />
      {points.length < places && (
        <p className="chance-note">
          <progress aria-label="Counting" max={places} value={points.length} /> Counting: {points.length} of {places}
        </p>
      )}
      {groups > 0 && <p className="chance-note">{measuredNote(groups)}</p>}
      {points.length > 0 && <Table points={points} />}
    </section>
  );
}

interface ChartProps {
  readonly points: readonly CommitShare[];
  readonly failRate: number;
  readonly volumes: number;
}

function Chart({ points, failRate, volumes }: ChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const chart = useMemo(() => chartOf(points, width), [points, width]);
  const [chosen, setChosen] = useState<number | null>(null);
  // As long as nobody has chosen: the scenario's own.
  const own = points.findIndex((point) => point.volumes === volumes);
  const read = Math.min(chosen ?? Math.max(own, 0), points.length - 1);
  const sentence = read < 0 ? 'Counting…' : shareSentence(points[read]);
  return (
    <figure className="chance-figure">
      <figcaption className="chance-legend">
        <span className="chance-axis-name">Groups committed</span>
        <span className="chance-key chance-key-counted">counted</span>
        <span className="chance-key chance-key-expected">
          <span>
            expected: (1 − {failRate})<sup>volumes</sup>
          </span>
        </span>
        {own >= 0 && <span className="chance-key chance-key-own">this scenario</span>}
      </figcaption>
      <div ref={box} className="chance-box">
        <Drawing
          chart={chart}
          width={width}
          read={read}
          own={volumes <= chart.most ? volumes : null}
          onRead={setChosen}
        />
        <input
          type="range"
          className="chance-reader"
          aria-label="Number of volumes to read"
          aria-valuetext={sentence}
          min={0}
          max={Math.max(0, points.length - 1)}
          value={Math.max(0, read)}
          onChange={({ currentTarget }) => setChosen(Number(currentTarget.value))}
        />
      </div>
      <p className="chance-reading">{sentence}</p>
    </figure>
  );
}

function Table({ points }: { readonly points: readonly CommitShare[] }) {
  return (
    <details className="chance-table">
      <summary>As table</summary>
      <table>
        <caption>
          <VisuallyHidden>Share of groups committed, by number of volumes</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col">Volumes</th>
            <th scope="col">Committed</th>
            <th scope="col">Counted</th>
            <th scope="col">95 % interval</th>
            <th scope="col">Expected</th>
          </tr>
        </thead>
        <tbody>
          {points.map(({ volumes, committed, groups, share, low, high, expected }) => (
            <tr key={volumes}>
              <th scope="row">{volumes}</th>
              <td>
                {numberText(committed)} of {numberText(groups)}
              </td>
              <td>{percentText(share)}</td>
              <td>
                {percentText(low)} – {percentText(high)}
              </td>
              <td>{percentText(expected)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

/** Whether it has come into view, or nearly, once. */
function useSeen(element: RefObject<HTMLElement | null>): boolean {
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    if (element.current === null || seen) return undefined;
    const watch = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setSeen(true);
      },
      { rootMargin: '300px' },
    );
    watch.observe(element.current);
    return () => watch.disconnect();
  }, [element, seen]);
  return seen;
}

function useWidth(box: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(600);
  useEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const sizes = new ResizeObserver(() => setWidth(element.clientWidth));
    sizes.observe(element);
    return () => sizes.disconnect();
  }, [box]);
  return width;
}
