/** Planning a fault, or taking it back, as a menu does: what cannot stand beside a new one gives way to it. */
import type { VolumeNumber } from '../base/brand.ts';
import { type Fault, failureReasons } from '../protocol/faults.ts';
import { clashOf, failOf, faultText, ordered, withoutFault } from './faults.ts';
import type { Scenario } from './scenario.ts';

export const isPlanned = ({ faults }: Pick<Scenario, 'faults'>, fault: Fault): boolean =>
  faults.some((each) => faultText(each) === faultText(fault));

/** The faults with this one taken out, if it is there; else with it, and without those that it clashes with. */
export function toggledFault(scenario: Scenario, fault: Fault): readonly Fault[] {
  if (isPlanned(scenario, fault)) return withoutFault(scenario, fault).faults;
  return ordered([...scenario.faults.filter((other) => clashOf(fault, other) === null), fault]);
}

/** The same for a preparation that fails: taken back whatever its reason, planned as rejected. */
export const toggledFail = (scenario: Scenario, group: number, volume: VolumeNumber): readonly Fault[] =>
  toggledFault(scenario, failOf(scenario, group, volume) ?? { type: 'fail', group, volume, reason: failureReasons[0] });
