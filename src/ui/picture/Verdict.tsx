/** Under the targets: what they hold all together, in so many words. */
import { Check, Ellipsis, X } from 'lucide-react';
import { colourOf } from '../../scene/palette.ts';
import { verdictOf } from '../../scene/verdict.ts';
import { useApp } from '../../store/react.ts';
import type { AppState } from '../../store/types.ts';
import { useShownScenario } from '../parts/index.ts';
import { verdictText } from './labels.ts';

const signs = {
  whole: Check,
  equal: Check,
  committing: Ellipsis,
  unsettled: Ellipsis,
  torn: X,
  unrecoverable: X,
} as const;

const unrecoverableFrom = ({ summary }: AppState): number | null =>
  summary?.violation?.invariant === 'Recoverable' ? summary.violation.event : null;

export function Verdict() {
  const frame = useApp((state) => state.frame);
  const { copy } = useShownScenario();
  const violation = useApp(unrecoverableFrom);
  if (frame === null) return <p className="verdict" />;
  const verdict = verdictOf(frame, copy, violation);
  const Sign = signs[verdict.type];
  const group = verdict.type === 'whole' ? ` g${colourOf(verdict.group)}` : '';
  return (
    <p className={`verdict verdict-${verdict.type}${group}`}>
      <span className="verdict-sign">
        <Sign aria-hidden="true" size={18} strokeWidth={2.75} />
      </span>
      {verdictText(verdict, frame.volumes)}
    </p>
  );
}
