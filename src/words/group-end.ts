/**
 * What became of a group, as the timeline tells it: its own outcome, or, where the loss of the
 * site cut it off, what recovery made of it. Derived from the run's summary, whose outcomes are fixed.
 */
import { unreachable } from '../base/assert.ts';
import type { Switches } from '../protocol/switches.ts';
import type { Outcome } from '../simulation/names.ts';
import type { GroupSummary, RecoveryOutcome, RunSummary } from '../simulation/summary.ts';
import type { Facts } from './facts.ts';
import { outcomeLabel } from './names.ts';
import { numberText } from './numbers.ts';

/**
 * An outcome; or, after a loss of the site: cut off: nothing of the group is kept. left open:
 * nobody settled it. lucky: not every volume has it, and the targets hold it whole all the same,
 * as the others were not written to. torn: no whole group is left.
 */
export type EndName = Outcome | 'cut off' | 'left open' | 'lucky' | 'torn';

export interface GroupEnd {
  readonly name: EndName;
  /** "reverted", "reverted by recovery", "cut off by the loss". */
  readonly label: string;
  /** The same where there is little room: "reverted", "cut off". */
  readonly brief: string;
  /** Not to be told before this one. */
  readonly event: number;
  /** The loss of the site came before the group's own end. */
  readonly isCutOff: boolean;
}

/** null: the run ends before the group does. */
export function groupEnd(
  { recovery, outcome: left }: Pick<RunSummary, 'recovery' | 'outcome'>,
  group: GroupSummary,
  copy: Switches['copy'],
): GroupEnd | null {
  const { outcome, endEvent } = group;
  if (!isCutOff(recovery, group)) return outcome === null ? null : plainEnd(outcome, copy, endEvent);
  if (recovery === null) return null;
  // The steps of a recovery follow each other: before the targets are copied back, all is settled that will be.
  const cutOff = { event: recovery.copiedBackEvent - 1, isCutOff: true } as const;
  const name = endOfCutOff(group, recovery, left);
  const byRecovery = recovery.settlement === 'none' ? '' : ' by recovery';
  switch (name) {
    case 'committed':
    case 'reverted': {
      const brief = outcomeLabel(name, copy);
      return { name, label: `${brief}${byRecovery}`, brief, ...cutOff };
    }
    case 'cut off':
      return { name, label: 'cut off by the loss', brief: 'cut off', ...cutOff };
    case 'left open':
      return { name, label: 'left open by recovery', brief: 'left open', ...cutOff };
    case 'lucky':
      return { name, label: 'whole by luck', brief: 'by luck', ...cutOff };
    case 'torn':
      return { name, label: 'torn', brief: 'torn', ...cutOff };
    default:
      return unreachable(name);
  }
}

/** Whether the loss of the site came before the group had ended. */
export const isCutOff = (recovery: RunSummary['recovery'], { outcome, endEvent }: GroupSummary): boolean =>
  recovery !== null && (outcome === null || endEvent > recovery.lossEvent);

function plainEnd(name: Outcome, copy: Switches['copy'], event: number): GroupEnd {
  const label = outcomeLabel(name, copy);
  return { name, label, brief: label, event, isCutOff: false };
}

type CutOffEnd = Exclude<EndName, 'abandoned' | 'failed'>;

function endOfCutOff(
  { group, outcome }: GroupSummary,
  { sequenceNumbers, revertable, settlement }: NonNullable<RunSummary['recovery']>,
  left: RecoveryOutcome | null,
): CutOffEnd {
  const isTorn = left !== null && left.group === -1;
  if (outcome === 'reverted') return 'reverted';
  if (outcome === 'committed') return isTorn ? 'torn' : 'committed';
  // What the relationships said: none had begun to keep the group.
  if (!sequenceNumbers.includes(group)) return 'cut off';
  if (isTorn) return 'torn';
  if (settlement === 'none' && revertable.includes(true)) return 'left open';
  if (left?.group !== group) return 'cut off';
  return left.numbersDiffer ? 'lucky' : 'committed';
}

/** "Group 3 was cut off by the loss. ": for those who listen, as it is settled and at the end; else empty. */
export function cutOffWords({ frame, run, settings }: Facts): string {
  const group = run.groups.at(-1);
  if (group === undefined || !isCutOff(run.recovery, group)) return '';
  const end = groupEnd(run, group, settings.copy);
  const isNews = end !== null && (frame.event === end.event || frame.event === run.events);
  return isNews ? `Group ${numberText(group.group)} ${verbs[end.name]} ${end.label}. ` : '';
}

const verbs: Readonly<Record<EndName, 'was' | 'is'>> = {
  committed: 'was',
  reverted: 'was',
  abandoned: 'was',
  failed: 'was',
  'cut off': 'was',
  'left open': 'was',
  lucky: 'is',
  torn: 'is',
};
