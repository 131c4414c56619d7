/** A plot as a table, up to the playhead. */
import { numberText } from '../../words/numbers.ts';
import { Dialog } from '../parts/index.ts';
import type { Place, PlotData } from './plot-data.ts';
import '../parts/data-table.css';

interface PlotTableProps {
  readonly title: string;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly tableUpTo: PlotData['tableUpTo'];
  readonly playhead: Place;
}

export function PlotTable({ title, open, onClose, tableUpTo, playhead }: PlotTableProps) {
  return (
    <Dialog title={title} open={open} onClose={onClose} wide>
      <Rows title={title} tableUpTo={tableUpTo} playhead={playhead} />
    </Dialog>
  );
}

function Rows({ title, tableUpTo, playhead }: Pick<PlotTableProps, 'title' | 'tableUpTo' | 'playhead'>) {
  const { head, rows, leftOut } = tableUpTo(playhead);
  return (
    <>
      {rows.length === 0 && <p>Nothing so far.</p>}
      {leftOut > 0 && <p>{numberText(leftOut)} earlier rows are left out.</p>}
      <div className="data-table-scroll">
        <table className="data-table" aria-label={title}>
          <thead>
            <tr>
              {head.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((cells) => (
              <tr key={cells.join(' · ')}>
                {cells.map((cell, column) =>
                  column === 0 ? (
                    <th key={head[column]} scope="row">
                      {cell}
                    </th>
                  ) : (
                    <td key={head[column]}>{cell}</td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
