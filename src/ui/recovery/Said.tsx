/**
 * What the relationships said, volume by volume; of many volumes the two sets that the table
 * asks for, with how many are in each.
 */
import type { Recovery } from '../../simulation/summary.ts';
import { volumeNames } from '../../words/names.ts';
import { capitalised, numberText } from '../../words/numbers.ts';
import { numbersText } from '../../words/recovery.ts';
import { saidByRelationships } from '../../words/recovery-table.ts';

const volumesTold = 8;

export function Said({ recovery }: { readonly recovery: Recovery }) {
  const { revertable, sequenceNumbers } = recovery;
  if (revertable.length > volumesTold) return <SaidInSets recovery={recovery} />;
  const said = revertable.map((isRevertable, volume) => ({
    name: `V${volume + 1}`,
    isRevertable,
    sequenceNumber: sequenceNumbers[volume],
  }));
  return (
    <table className="said">
      <caption className="visually-hidden">What the relationships said</caption>
      <thead>
        <tr>
          <th scope="col">Found</th>
          {said.map(({ name }) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">Revertable</th>
          {said.map(({ name, isRevertable }) => (
            <td key={name}>{isRevertable ? <strong>yes</strong> : 'no'}</td>
          ))}
        </tr>
        <tr>
          <th scope="row">Sequence number</th>
          {said.map(({ name, sequenceNumber }) => (
            <td key={name}>{numberText(sequenceNumber)}</td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}

function SaidInSets({ recovery }: { readonly recovery: Recovery }) {
  return (
    <ul className="said-sets">
      {saidByRelationships(recovery).map((set) => (
        <li key={String(set.revertable)}>
          <strong>
            {numberText(set.volumes.length)} {set.revertable ? 'revertable' : 'not revertable'}
          </strong>{' '}
          ({numbersText(set)}): {capitalised(volumeNames(set.volumes))}
        </li>
      ))}
    </ul>
  );
}
