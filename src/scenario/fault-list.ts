/**
 * The `faults` of a link: a list in which each bad entry is refused by itself, and the rest
 * is taken. Whether an entry lies within the scenario is asked last, when its size is settled.
 */
import type { Fault } from '../protocol/faults.ts';
import { clashKey, clashOf, faultFrom, faultText, misplacement, ordered } from './faults.ts';
import { maximumFaults } from './fields.ts';
import { grouped, refusedFault } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import type { Scenario } from './scenario.ts';

export interface FaultList {
  /** In their one order; no two of them clash. */
  readonly faults: readonly Fault[];
  readonly refusals: readonly Refusal[];
}

/** The faults of a list, at most `maximumFaults` entries of it. */
export function readFaults(list: string): FaultList {
  const refusals: Refusal[] = [];
  const clashing = new ClashFinder();
  const texts = list.split(',').map((each) => each.trim());
  for (const text of texts.slice(0, maximumFaults)) {
    if (text === '') continue;
    const read = faultFrom(text);
    const refusal = read.ok ? clashing.add(read.value) : read.refusal;
    if (refusal !== null) refusals.push(refusedFault(text, refusal));
  }
  if (texts.length > maximumFaults) {
    refusals.push(
      refusedFault(
        texts[maximumFaults],
        `a scenario has at most ${grouped(maximumFaults)} faults, so all from there on are left out`,
      ),
    );
  }
  return { faults: ordered(clashing.faults), refusals };
}

export const writeFaults = (faults: readonly Fault[]): string => faults.map(faultText).join(',');

/** Leaves out the faults that point outside a scenario of this size. */
export function placedFaults(faults: readonly Fault[], size: Pick<Scenario, 'groups' | 'volumes'>): FaultList {
  const refusals: Refusal[] = [];
  const placed = faults.filter((fault) => {
    const because = misplacement(fault, size);
    if (because !== null) refusals.push(refusedFault(faultText(fault), because));
    return because === null;
  });
  return { faults: placed, refusals };
}

/** Keeps the faults that may stand together; quick for thousands, as only the links are compared pairwise. */
class ClashFinder {
  readonly faults: Fault[] = [];
  private readonly placed = new Map<string, Fault>();
  private readonly links: Fault[] = [];

  /** Why the fault cannot be added, or null when it was. */
  add(fault: Fault): string | null {
    const clash = this.clashOf(fault);
    if (clash !== null) return clash;
    const key = clashKey(fault);
    this.faults.push(fault);
    if (key === null) this.links.push(fault);
    else this.placed.set(key, fault);
    return null;
  }

  private clashOf(fault: Fault): string | null {
    const key = clashKey(fault);
    if (key !== null) {
      const other = this.placed.get(key);
      return other === undefined ? null : clashOf(fault, other);
    }
    for (const other of this.links) {
      const clash = clashOf(fault, other);
      if (clash !== null) return clash;
    }
    return null;
  }
}
