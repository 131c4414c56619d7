/**
 * The recovery table. The row that was found is marked, once the relationships have been looked
 * at; where there is little room that row stands alone, and the others come when they are asked for.
 */
import { ChevronRight } from 'lucide-react';
import type { RecoveryCase } from '../../protocol/recovery.ts';
import { useId, useState } from 'react';
import { becauseText, recoveryTable, type TableRow } from '../../words/recovery-table.ts';
import { Term, VisuallyHidden } from '../parts/index.ts';

/** `found`: null until it is known. */
export function TableOfCases({ found }: { readonly found: RecoveryCase | null }) {
  const [isWhole, setWhole] = useState(false);
  const id = useId();
  return (
    <div className="recovery-table">
      <table id={id} className={found === null || isWhole ? 'cases' : 'cases cases-found'}>
        <caption className="visually-hidden">The recovery table</caption>
        <thead>
          <tr>
            <th scope="col">Case</th>
            <th scope="col">
              <Term term="revertable">Revertable</Term>
            </th>
            <th scope="col">
              <Term term="sequence-number">Sequence numbers</Term>
            </th>
            <th scope="col">Do</th>
            <th scope="col" className="case-because">
              Because
            </th>
          </tr>
        </thead>
        <tbody>
          {recoveryTable.map((row) => (
            <Row key={row.case} row={row} isFound={row.case === found} />
          ))}
        </tbody>
      </table>
      {found !== null && (
        <p className="recovery-because">
          <span className="recovery-why">{becauseText(found)} </span>
          <button
            type="button"
            className="cases-all"
            aria-expanded={isWhole}
            aria-controls={id}
            onClick={() => setWhole(!isWhole)}
          >
            {isWhole ? 'Found case only' : 'Whole table'}
          </button>
        </p>
      )}
    </div>
  );
}

function Row({ row, isFound }: { readonly row: TableRow; readonly isFound: boolean }) {
  return (
    <tr className={isFound ? 'case-found' : 'case-other'} aria-current={isFound ? 'true' : undefined}>
      <th scope="row">
        {isFound && (
          <>
            <ChevronRight className="case-sign" aria-hidden size={14} strokeWidth={3} />
            <VisuallyHidden>Found: </VisuallyHidden>
          </>
        )}
        {row.case === 0 ? '–' : row.case}
      </th>
      {row.case === 0 ? (
        <td colSpan={2}>{row.revertable}</td>
      ) : (
        <>
          <td>{row.revertable}</td>
          <td>{row.sequenceNumbers}</td>
        </>
      )}
      <td>
        <strong>{row.does}</strong>
      </td>
      <td className="case-because">{row.because}</td>
    </tr>
  );
}
