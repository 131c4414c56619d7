/** What the menus of faults offer: each a fault as a link has it, in the words of the menu. */
import type { Fault, RestartPhase, RetryFault } from '../../protocol/faults.ts';
import type { VolumeNumber } from '../../base/brand.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Frame } from '../../simulation/frame/frame.ts';
import type { RunSummary } from '../../simulation/summary.ts';
import { plannedPhases, plannedReasons, reasonText } from '../../words/names.ts';
import { capitalised, momentText } from '../../words/numbers.ts';

export interface MenuItem {
  readonly text: string;
  readonly fault: Fault;
  /** Why it cannot come into play after the playhead; '' where it can, as far as may be told there. */
  readonly tooLate: string;
}

export interface MenuPart {
  readonly heading: string;
  readonly items: readonly MenuItem[];
}

const usualTries = 3;
const outageMicroseconds = 2_000_000;

/** Of a volume's preparation in a group, and its commit. */
export function itemsOfVolume(scenario: Scenario, group: number, volume: VolumeNumber): readonly MenuPart[] {
  const planned = scenario.faults.find(
    (fault): fault is RetryFault => fault.type === 'retry' && fault.group === group && fault.volume === volume,
  );
  const tries = planned?.tries ?? usualTries;
  const commit: MenuItem = {
    text: `The commit needs ${tries} tries`,
    fault: { type: 'retry', group, volume, tries },
    tooLate: '',
  };
  return [
    {
      heading: 'The preparation fails',
      items: plannedReasons.map((reason) => ({
        text: capitalised(reasonText(reason)),
        fault: { type: 'fail', group, volume, reason },
        tooLate: '',
      })),
    },
    {
      heading: 'Or',
      items: [
        { text: 'It is prepared, but its answer is lost', fault: { type: 'lost', group, volume }, tooLate: '' },
        // Plain FlashCopy has no commit.
        ...(scenario.copy === 'plain' ? [] : [commit]),
      ],
    },
  ];
}

/** The moment at which a menu is opened, in the run that is shown. */
export interface MenuMoment {
  readonly timeMicroseconds: number;
  readonly frame: Pick<Frame, 'event' | 'phaseIndex'>;
  readonly run: Pick<RunSummary, 'phases' | 'groups' | 'recovery'>;
}

/** Of a group, and of the link from the playhead on. */
export function itemsOfGroup(scenario: Scenario, group: number, moment: MenuMoment): readonly MenuPart[] {
  const from = moment.timeMicroseconds;
  const until = from + outageMicroseconds;
  const tooLate = (phase: GroupPhase): string => whyTooLate(moment, group, phase);
  const restarts = plannedPhases.map((phase) => ({
    text: `The application restarts during ${phase}`,
    fault: { type: 'restart', group, phase } as const,
    tooLate: tooLate(phase),
  }));
  return [
    {
      heading: 'In the group',
      items: [
        {
          text: 'Its coordination takes too long',
          fault: { type: 'coordination', group },
          tooLate: tooLate('coordinate'),
        },
        { text: 'Its drain is stuck', fault: { type: 'drain', group }, tooLate: tooLate('drain') },
        ...(scenario.copy === 'plain' ? [] : restarts),
      ],
    },
    {
      heading: `The link, from ${momentText(from)} on`,
      items: [
        {
          text: 'Down for 2 s',
          fault: { type: 'link', fromMicroseconds: from, untilMicroseconds: until },
          tooLate: '',
        },
        {
          text: 'Down for good',
          fault: { type: 'link', fromMicroseconds: from, untilMicroseconds: null },
          tooLate: '',
        },
      ],
    },
  ];
}

type GroupPhase = 'coordinate' | 'drain' | RestartPhase;

/** Nothing is told of what lies after the playhead: only of what is over, and of what was decided otherwise. */
function whyTooLate({ frame, run }: MenuMoment, group: number, phase: GroupPhase): string {
  const last = run.phases.findLastIndex((span) => span.group === group && span.phase === phase);
  if (last >= 0) return last < frame.phaseIndex ? 'over by now' : '';
  const summary = run.groups[group - 1];
  if (run.recovery !== null && run.recovery.lossEvent <= frame.event) return 'the site is lost by now';
  if (summary === undefined || Math.max(summary.cutEvent, summary.decisionEvent) > frame.event) return '';
  const isDecided = summary.decisionEvent >= 0 || (summary.outcome !== null && summary.endEvent <= frame.event);
  return isDecided ? `group ${group} does not come to that` : '';
}
