/** The band as a table: a row for each moment up to the playhead from which on a loss would leave something else. */
import type { RecoveryPolicy } from '../../protocol/faults.ts';
import type { LossBand, LossSegments } from '../../simulation/findings/loss-band.ts';
import { useApp } from '../../store/react.ts';
import { groupText, momentOfRun } from '../../words/losing.ts';
import { policies } from '../../words/names.ts';
import { numberText } from '../../words/numbers.ts';
import { Dialog } from '../parts/index.ts';
import { lastAtMost } from '../parts/story-moments.ts';
import type { ToldRun } from '../parts/use-story.ts';
import '../parts/data-table.css';
import { PolicyName } from './PolicyName.tsx';
import './loss-table.css';

/** More rows than anybody reads: of a long run the latest. */
const mostRows = 200;

interface LossTableProps {
  readonly band: LossBand;
  readonly run: ToldRun;
  readonly open: boolean;
  readonly onClose: () => void;
}

export function LossTable({ band, run, open, onClose }: LossTableProps) {
  return (
    <Dialog title="Lost here?" open={open} onClose={onClose} wide>
      <Rows band={band} run={run} />
    </Dialog>
  );
}

function Rows({ band, run: { summary } }: Pick<LossTableProps, 'band' | 'run'>) {
  const event = useApp((state) => state.frame?.event ?? 0);
  const changes = changesUpTo(band, event);
  const shown = changes.slice(-mostRows);
  return (
    <>
      <p className="data-table-note">
        What a loss of the site would leave on the targets after recovery, up to the playhead.
        {shown.length < changes.length &&
          ` The last ${numberText(shown.length)} of ${numberText(changes.length)} changes.`}
      </p>
      <div className="data-table-scroll lost-table-scroll">
        <table className="data-table lost-table" aria-label="Lost here?">
          <thead>
            <tr>
              <th scope="col">From</th>
              <th scope="col">Event</th>
              <th scope="col">Case</th>
              {policies.map((decision) => (
                <th key={decision} scope="col">
                  <PolicyName policy={decision} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((change) => (
              <tr key={change.event}>
                <th scope="row">{momentOfRun(change.timeMicroseconds, change.event, summary.kind)}</th>
                <td>e{change.event}</td>
                <td>{change.case === 0 ? 'none' : change.case}</td>
                {change.groups.map(({ decision, group }) => (
                  <td key={decision} className={group === -1 ? 'lost-table-torn' : undefined}>
                    <Left group={group} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** Where there is little room, by the group's number alone, but for those who listen. */
function Left({ group }: { readonly group: number }) {
  if (group === -1) return '✕ torn';
  const [, words, name] = /^(the |group )(.*)$/.exec(groupText(group)) ?? ['', '', groupText(group)];
  return (
    <>
      <span className="lost-table-word">{words}</span>
      {name}
    </>
  );
}

interface Change {
  readonly event: number;
  readonly timeMicroseconds: number;
  readonly case: number;
  readonly groups: readonly { readonly decision: RecoveryPolicy; readonly group: number }[];
}

/** All rows' stretches laid together. */
function changesUpTo({ rows }: LossBand, last: number): readonly Change[] {
  const times = new Map<number, number>();
  for (const { from } of Object.values(rows)) {
    from.event.forEach((event, index) => {
      if (event <= last) times.set(event, from.timeMicroseconds[index]);
    });
  }
  const at = (segments: LossSegments, event: number): number => lastAtMost(segments.from.event, event);
  return [...times]
    .toSorted(([one], [other]) => one - other)
    .map(([event, timeMicroseconds]) => ({
      event,
      timeMicroseconds,
      case: rows.table.case[at(rows.table, event)],
      groups: policies.map((decision) => ({
        decision,
        group: rows[decision].group[at(rows[decision], event)],
      })),
    }));
}
