/** A plot as a table, up to the playhead. */
import { numberText } from '../../words/numbers.ts';
import { Dialog } from '../parts/index.ts';
import type { TableData } from './plot-data.ts';

interface PlotTableProps {
  readonly title: string;
  readonly open: boolean;
  readonly onClose: () => void;
  /** Worked out when it is opened. */
  readonly table: () => TableData;
}

export function PlotTable({ title, open, onClose, table }: PlotTableProps) {
  return (
    <Dialog title={title} open={open} onClose={onClose} wide>
      <Rows title={title} {...table()} />
    </Dialog>
  );
}

function Rows({ title, head, rows, leftOut }: TableData & { readonly title: string }) {
  return (
    <>
      {rows.length === 0 && <p>Nothing so far.</p>}
      {leftOut > 0 && <p>{numberText(leftOut)} earlier rows are left out.</p>}
      <div className="plot-table-scroll">
        <table className="plot-table" aria-label={title}>
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
