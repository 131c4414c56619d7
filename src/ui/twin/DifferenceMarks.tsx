/** Over a picture's rows: a sign where the other picture shows otherwise what matters most. The line beside both tells all of it. */
import { type DifferingPart, markedParts } from '../../scene/differences.ts';
import type { Layout } from '../../scene/layout.ts';
import { type RowWindow, rowTop } from '../../scene/rows.ts';
import { useApp } from '../../store/react.ts';
import './twin.css';

interface DifferenceMarksProps {
  readonly view: { readonly layout: Layout; readonly rows: RowWindow };
}

export function DifferenceMarks({ view: { layout, rows } }: DifferenceMarksProps) {
  const differences = useApp((state) => state.comparison?.differences);
  const drawn = differences?.rows.filter(
    ({ volume }) => volume >= rows.firstRow && volume < rows.firstRow + rows.rowCount,
  );
  return drawn?.flatMap(({ volume, parts }) =>
    markedParts(parts).map((part) => (
      <span key={`${volume} ${part}`} className="twin-mark" aria-hidden="true" style={placeOf(layout, volume, part)}>
        Δ
      </span>
    )),
  );
}

/** On the lower right corner of an array, at the foot of a gate, on the line between a source and its target. */
function placeOf({ columns, rows, kind }: Layout, volume: number, part: DifferingPart) {
  const { x, width } = columns[part];
  const [top, height] = [rowTop(rows, volume), rows.panelHeight - (kind === 'compact' ? 5 : 0)];
  if (part === 'gate') return { top: top + height, left: x + width / 2 };
  if (part !== 'relationship') return { top: top + height, left: x + width - 4 };
  return kind === 'compact' ? { top: top + height, left: x + width / 2 } : { top: top + height / 2, left: x + 12 };
}
