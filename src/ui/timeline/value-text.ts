/** The playhead in words, for the slider: "8.25 s, group 3, prepare". */
import type { Switches } from '../../protocol/switches.ts';
import type { PhaseSpan, RunSummary } from '../../simulation/summary.ts';
import type { PlayheadPlace } from '../../store/types.ts';
import { stepMoment } from '../../words/history.ts';
import { phaseLabel } from '../../words/names.ts';
import { momentText } from '../../words/numbers.ts';
import type { GroupShape } from './shapes.ts';

/** A history's time is the number of its step. */
export function valueText(
  { timeMicroseconds, event }: Pick<PlayheadPlace, 'timeMicroseconds' | 'event'>,
  phase: PhaseSpan,
  copy: Switches['copy'],
  kind: RunSummary['kind'],
): string {
  const time = kind === 'history' ? stepMoment(event) : momentText(timeMicroseconds);
  if (phase.phase === 'recover') return `${time}, recovery`;
  if (phase.phase !== 'between groups') return `${time}, group ${phase.group}, ${phaseLabel(phase.phase, copy)}`;
  return `${time}, between groups`;
}

/** What the drawing shows, in a sentence: as much as may be told at the playhead. */
export function drawingText(shapes: readonly GroupShape[], groups: number): string {
  const told = shapes.map((shape) => `group ${shape.group} ${fateText(shape)}`);
  return `Timeline of ${groups} consistency ${groups === 1 ? 'group' : 'groups'}: ${told.join(', ')}`;
}

function fateText(shape: GroupShape): string {
  if (shape.outcome !== null) return shape.outcome.label;
  return shape.fate === 'to come' ? 'to come' : 'being formed';
}
