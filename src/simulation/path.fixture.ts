/**
 * Replays a run's events on the reference rules: every event that is a rule must be enabled
 * there. An update that enters the source although the primary has moved on is taken as sent
 * at its departure; everything else at its own moment.
 */
import { hashOfCells } from '../protocol/hash.ts';
import { layoutOf } from '../protocol/layout.ts';
import * as rules from '../protocol/rules.ts';
import { World } from '../protocol/world.ts';
import type { EventKind } from './names.ts';
import type { Run } from './run.ts';
import type { View } from './view.ts';

const ruleOf: Partial<Record<EventKind, rules.Rule>> = {
  hostWrite: rules.hostWrite,
  sendChanged: rules.sendChanged,
  drain: rules.drain,
  coordinate: rules.coordinate,
  drained: rules.drained,
  drainTimeout: rules.drainTimeout,
  prepare: rules.prepare,
  prepareFails: rules.prepareFails,
  decide: rules.decide,
  commit: rules.commit,
  revert: rules.revert,
  finish: rules.finish,
  prepareAnswerLost: rules.prepareAnswerLost,
  restart: rules.restart,
};

const isUpdate = (kind: EventKind): boolean => kind === 'sendChanged' || kind === 'drain';

/** Which departures carry an update that the primary overtakes, and which arrivals are theirs. */
export function overtakenUpdates(run: Run): { readonly departures: Set<number>; readonly arrivals: Set<number> } {
  const newest = new Map<number, number>();
  const departedLast = new Map<number, number>();
  const departures = new Set<number>();
  const arrivals = new Set<number>();
  const { columns } = run;
  for (let event = 0; event < columns.length; event++) {
    const kind = columns.kindOf(event);
    const index = columns.subject[event];
    if (kind === 'hostWrite') newest.set(index, columns.detail[event]);
    if (kind === 'depart') departedLast.set(index, event);
    if (isUpdate(kind) && newest.get(index) !== columns.detail[event]) {
      departures.add(departedLast.get(index) ?? -1);
      arrivals.add(event);
    }
  }
  return { departures, arrivals };
}

/**
 * A world of the protocol alone, taken along the run; `visit` sees it after each event, and
 * whether an answer is lost and its limit has not come: the rules count it as failed at once.
 */
export function replay(
  run: Run,
  cuts: boolean,
  visit: (reference: World, event: number, unheard: boolean) => void,
): void {
  const unheard = new Set<number>();
  const { volumes, tracks } = run.settings;
  const layout = layoutOf(volumes, tracks, cuts);
  const reference = new World(run.world.model, layout, layout.end, false);
  const { departures, arrivals } = overtakenUpdates(run);
  for (let event = 0; event < run.columns.length; event++) {
    const kind = run.columns.kindOf(event);
    const subject = run.columns.subject[event];
    const isKnown = kind === 'prepareFails' && unheard.delete(subject);
    if (kind === 'prepareAnswerLost') unheard.add(subject);
    if (kind === 'restart') unheard.clear();
    const left = departures.has(event) ? rules.sendChanged : undefined;
    const rule = left ?? (arrivals.has(event) || isKnown ? undefined : ruleOf[kind]);
    if (rule !== undefined) {
      const track = rule.scope === 'track' ? subject % tracks : 0;
      const volume = rule.scope === 'track' ? (subject - track) / tracks : rule.scope === 'volume' ? subject : 0;
      rules.fire(rule, reference, volume, track);
    }
    visit(reference, event, unheard.size > 0);
  }
}

/** Whether no update is on the link at the view's moment. */
export const linkIsEmpty = ({ run, world }: View): boolean =>
  world.cells[run.cells.departed] === world.cells[run.cells.arrived];

/**
 * The protocol's part of a world, as text; without the count of faults, which only bounds a
 * search: the rules count a lost answer at once, the clock when it is noticed, if ever.
 */
export function protocolState({ cells, layout }: World): string {
  const own = cells.slice(0, layout.identityEnd);
  own[layout.faults] = 0;
  return hashOfCells(own);
}
