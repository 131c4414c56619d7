/** What the menus of faults offer: each a fault as a link has it, in the words of the menu. */
import type { Fault, RetryFault } from '../../protocol/faults.ts';
import type { VolumeNumber } from '../../base/brand.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { plannedPhases, plannedReasons, reasonText } from '../../words/names.ts';
import { capitalised, momentText } from '../../words/numbers.ts';

export interface MenuItem {
  readonly text: string;
  readonly fault: Fault;
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
  };
  return [
    {
      heading: 'The preparation fails',
      items: plannedReasons.map((reason) => ({
        text: capitalised(reasonText(reason)),
        fault: { type: 'fail', group, volume, reason },
      })),
    },
    {
      heading: 'Or',
      items: [
        { text: 'It is prepared, but its answer is lost', fault: { type: 'lost', group, volume } },
        // Plain FlashCopy has no commit.
        ...(scenario.copy === 'plain' ? [] : [commit]),
      ],
    },
  ];
}

/** Of a group, and of the link from the playhead on. */
export function itemsOfGroup(scenario: Scenario, group: number, nowMicroseconds: number): readonly MenuPart[] {
  const until = nowMicroseconds + outageMicroseconds;
  const restarts = plannedPhases.map((phase) => ({
    text: `The application restarts during ${phase}`,
    fault: { type: 'restart', group, phase } as const,
  }));
  return [
    {
      heading: 'In the group',
      items: [
        { text: 'Its coordination takes too long', fault: { type: 'coordination', group } },
        { text: 'Its drain is stuck', fault: { type: 'drain', group } },
        ...(scenario.copy === 'plain' ? [] : restarts),
      ],
    },
    {
      heading: `The link, from ${momentText(nowMicroseconds)} on`,
      items: [
        { text: 'Down for 2 s', fault: { type: 'link', fromMicroseconds: nowMicroseconds, untilMicroseconds: until } },
        { text: 'Down for good', fault: { type: 'link', fromMicroseconds: nowMicroseconds, untilMicroseconds: null } },
      ],
    },
  ];
}
