/**
 * The table Volumes: what each primary, source and target holds, and how far its relationship
 * is. With many volumes it shows the rows that the picture shows, and finds any other.
 */
import { memo, useEffect, useRef } from 'react';
import { useApp } from '../../store/react.ts';
import type { VolumeRow } from '../../simulation/frame/frame.ts';
import type { TermKey } from '../../words/terms.ts';
import { numberText } from '../../words/numbers.ts';
import { pendingText, relationshipWords, shownWords } from '../../words/rows.ts';
import { alarm, textOf, type Words } from '../../words/words.ts';
import { Parts, Term, useShownScenario } from '../parts/index.ts';
import { FindVolume } from './FindVolume.tsx';
import './table.css';

const columns: readonly { readonly name: string; readonly term: TermKey | null }[] = [
  { name: 'Volume', term: null },
  { name: 'Primary', term: 'primary-volume' },
  { name: 'Source', term: 'source-volume' },
  { name: 'Write inhibit', term: 'write-inhibit' },
  { name: 'Relationship', term: 'relationship' },
  { name: 'Sequence number', term: 'sequence-number' },
  { name: 'Target group', term: 'target-volume' },
];

export function VolumeTable() {
  const frame = useApp((state) => state.frame);
  const selected = useApp((state) => state.selectedVolume);
  const { copy } = useShownScenario();
  const scroller = useRef<HTMLDivElement>(null);
  const firstRow = frame?.firstRow;
  useEffect(() => {
    // Only the table is scrolled, never the page: the volume may have been selected in the picture.
    if (scroller.current !== null && selected !== null && firstRow !== undefined) showRow(scroller.current, selected);
  }, [selected, firstRow]);
  if (frame === null) return null;
  const windowed = frame.rowCount < frame.volumes;
  return (
    <div className="table-panel">
      <div className="table-head">
        <h2 className="panel-title" id="volumes-heading">
          Volumes
        </h2>
        {windowed && <FindVolume frame={frame} />}
      </div>
      <div ref={scroller} className="table-scroll">
        <table
          className="volume-table"
          aria-labelledby="volumes-heading"
          aria-rowcount={windowed ? frame.volumes + 1 : undefined}
        >
          <thead>
            <tr aria-rowindex={windowed ? 1 : undefined}>
              {columns.map(({ name, term }) => (
                <th key={name} scope="col">
                  {term === null ? name : <Term term={term}>{name}</Term>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {frame.rows.map((row) => (
              <Row
                key={row.volume}
                row={row}
                plain={copy === 'plain'}
                siteLost={frame.siteLost}
                rowIndex={windowed ? row.volume + 2 : undefined}
                selected={row.volume === selected}
              />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function showRow(scroller: HTMLElement, volume: number) {
  const row = scroller.querySelector<HTMLElement>(`tr[data-volume="${volume + 1}"]`);
  if (row === null) return;
  const head = scroller.querySelector('thead')?.clientHeight ?? 0;
  const above = row.offsetTop - head < scroller.scrollTop;
  const below = row.offsetTop + row.offsetHeight > scroller.scrollTop + scroller.clientHeight;
  if (above || below) scroller.scrollTo({ top: row.offsetTop - (scroller.clientHeight - row.offsetHeight) / 2 });
}

interface RowProps {
  readonly row: VolumeRow;
  readonly plain: boolean;
  readonly siteLost: boolean;
  readonly rowIndex: number | undefined;
  readonly selected: boolean;
}

interface Cells {
  readonly primary: Words;
  readonly source: Words;
  readonly inhibit: string;
  readonly relationship: Words;
  readonly pending: string;
  readonly sequence: string;
  readonly target: Words;
}

const cellsOf = ({ row, plain, siteLost }: RowProps): Cells => ({
  primary: siteLost ? alarm('lost') : shownWords(row.primary),
  source: shownWords(row.source),
  inhibit: row.writeInhibit ? 'on' : 'off',
  relationship: relationshipWords(row, plain ? 'plain' : 'revertable'),
  pending: pendingText(row, plain ? 'plain' : 'revertable'),
  sequence: numberText(row.sequenceNumber),
  target: shownWords(row.target),
});

const textOfCells = ({ primary, source, inhibit, relationship, pending, sequence, target }: Cells): string =>
  [textOf(primary), textOf(source), inhibit, textOf(relationship), pending, sequence, textOf(target)].join('|');

const Row = memo(OneRow, (before, after) => {
  const same = before.plain === after.plain && before.rowIndex === after.rowIndex && before.selected === after.selected;
  return same && textOfCells(cellsOf(before)) === textOfCells(cellsOf(after));
});

function OneRow(props: RowProps) {
  const { row, rowIndex, selected } = props;
  const cells = cellsOf(props);
  return (
    <tr aria-rowindex={rowIndex} data-volume={row.volume + 1} className={selected ? 'table-selected' : undefined}>
      <th scope="row">{numberText(row.volume + 1)}</th>
      <td>
        <Parts words={cells.primary} />
      </td>
      <td>
        <Parts words={cells.source} />
      </td>
      <td className={row.writeInhibit ? 'table-on' : undefined}>{cells.inhibit}</td>
      <td
        className={row.relationship === 'revertable' ? 'table-on' : undefined}
        data-pending={cells.pending === '' ? undefined : cells.pending}
      >
        <Parts words={cells.relationship} />
      </td>
      <td>{cells.sequence}</td>
      <td>
        <Parts words={cells.target} />
      </td>
    </tr>
  );
}
