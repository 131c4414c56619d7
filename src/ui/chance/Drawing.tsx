/** The drawing: the expected share as a line, what was counted as points with their bars, and which of them is read. */
import type { PointerEvent } from 'react';
import { type Chart, chartHeight, nearestMark } from './chart.ts';

interface DrawingProps {
  readonly chart: Chart;
  readonly width: number;
  /** Index of the mark that is read. */
  readonly read: number;
  /** Of the scenario's own number of volumes; null where the axis does not have it. */
  readonly own: number | null;
  readonly onRead: (mark: number) => void;
}

export function Drawing({ chart, width, read, own, onRead }: DrawingProps) {
  const { left, right, top, bottom, marks } = chart;
  const toPointer = ({ currentTarget, clientX }: PointerEvent<SVGSVGElement>) => {
    if (marks.length > 0) onRead(nearestMark(marks, clientX - currentTarget.getBoundingClientRect().left));
  };
  return (
    <svg
      className="chance-drawing"
      width={width}
      height={chartHeight}
      aria-hidden="true"
      onPointerMove={toPointer}
      onPointerDown={toPointer}
    >
      {chart.rows.map(({ y, text }) => (
        <g key={text}>
          <line className="chance-grid" x1={left} x2={right} y1={y} y2={y} />
          <text className="chance-tick" x={left - 8} y={y} dy="0.35em" textAnchor="end">
            {text}
          </text>
        </g>
      ))}
      {chart.columns.map(({ x, text }) => (
        <text key={text} className="chance-tick" x={x} y={bottom + 18} textAnchor="middle">
          {text}
        </text>
      ))}
      <text className="chance-axis" x={right} y={bottom + 38} textAnchor="end">
        volumes
      </text>
      {own !== null && <line className="chance-own" x1={chart.xOf(own)} x2={chart.xOf(own)} y1={top} y2={bottom} />}
      <path className="chance-expected" d={chart.expected} />
      {marks.map(({ point, x, y, lowY, highY }, index) => (
        <g key={point.volumes} className={index === read ? 'chance-mark is-read' : 'chance-mark'}>
          <path d={`M${x - 4},${highY}h8M${x},${highY}V${lowY}M${x - 4},${lowY}h8`} />
          <circle cx={x} cy={y} r={index === read ? 6 : 4} />
        </g>
      ))}
    </svg>
  );
}
