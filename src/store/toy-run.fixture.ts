/**
 * A run small enough to be known by heart, for the tests of the store. Each group takes 2.5 s:
 *   between groups 1 s | coordinate 3 ms | drain 797 ms | prepare 700 ms | commit or revert 0 s
 * with one event at the start of each phase, and one for each volume in prepare, at the same
 * microsecond. So with four volumes group g has the events 9(g-1)+1 to 9g:
 *   1 coordinate, 2 drain, 3 prepare, 4-7 the volumes, 8 commit or revert, 9 finish: between groups
 */
import type { Frame } from '../simulation/frame/frame.ts';
import type { EventKind, PhaseName } from '../simulation/names.ts';
import type { LoggedEvent } from '../simulation/frame/log.ts';
import type { Parting } from '../simulation/findings/parting.ts';
import type { PhaseSpan, Recovery, RunSummary } from '../simulation/summary.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Moment, RowWindow } from '../worker/contract.ts';

const groupMicroseconds = 2_500_000;

interface ToyEvent {
  readonly timeMicroseconds: number;
  /** What has happened so far, so that two runs can be compared. */
  readonly story: string;
}

export interface ToyRun {
  readonly summary: RunSummary;
  readonly frameAt: (moment: Moment, rows: RowWindow) => Frame;
  readonly events: readonly ToyEvent[];
}

export function toyRun(scenario: Scenario): ToyRun {
  const events: ToyEvent[] = [{ timeMicroseconds: 0, story: `${scenario.seed}` }];
  const phases: PhaseSpan[] = [];
  for (let group = 1; group <= scenario.groups; group += 1) addGroup(scenario, group, events, phases);
  const last = events.length - 1;
  const endMicroseconds = scenario.groups * groupMicroseconds + 1_000_000;
  const start = scenario.groups * groupMicroseconds;
  phases.push(span('between groups', scenario.groups, start, endMicroseconds, [[last, 'finish']]));
  const summary: RunSummary = {
    events: last,
    endMicroseconds,
    endStateHash: hashOf(events[last].story),
    phases,
    groups: [],
    outages: [],
    idleFaults: [],
    kind: 'simulation',
    violation: null,
    recovery: recoveryOf(scenario),
    outcome: null,
    outcomeByTable: null,
    loss: null,
  };
  return { summary, events, frameAt: (moment, rows) => frameAt(scenario, phases, events, moment, rows) };
}

/** Where two toy runs part: the first event that tells another story, or that only one has. */
export function toyParting(here: ToyRun, twin: ToyRun): Parting | null {
  const length = Math.max(here.events.length, twin.events.length);
  for (let event = 0; event < length; event += 1) {
    const [one, other] = [here.events[event], twin.events[event]];
    if (one?.story === other?.story) continue;
    const timeMicroseconds = (one ?? other).timeMicroseconds;
    const told = (toy: ToyEvent | undefined) =>
      toy === undefined ? null : ({ ...toy, event } as unknown as LoggedEvent);
    return { event, timeMicroseconds, here: told(one), twin: told(other) };
  }
  return null;
}

function addGroup(scenario: Scenario, group: number, events: ToyEvent[], phases: PhaseSpan[]): void {
  const start = (group - 1) * groupMicroseconds;
  const failed = scenario.faults.filter((fault) => fault.type === 'fail' && fault.group === group);
  const happen = (timeMicroseconds: number, what: string): number => {
    events.push({ timeMicroseconds, story: `${events[events.length - 1].story} ${what}` });
    return events.length - 1;
  };
  const before = events.length - 1;
  phases.push(span('between groups', group, start, start + 1_000_000, [[before, group === 1 ? 'start' : 'finish']]));
  const cut = happen(start + 1_000_000, `cut${group}`);
  phases.push(span('coordinate', group, start + 1_000_000, start + 1_003_000, [[cut, 'coordinate']]));
  const drain = happen(start + 1_003_000, `drain${group}`);
  phases.push(span('drain', group, start + 1_003_000, start + 1_800_000, [[drain, 'linkUp']]));
  const told: Told[] = [[happen(start + 1_800_000, `prepare${group}`), 'drained']];
  for (let volume = 1; volume <= scenario.volumes; volume += 1) {
    const fails = failed.some((fault) => fault.type === 'fail' && fault.volume === volume);
    const event = happen(start + 2_000_000, `${fails ? 'fails' : 'prepared'}${volume}`);
    told.push([event, fails ? 'prepareFails' : 'prepare', start + 2_000_000]);
  }
  phases.push(span('prepare', group, start + 1_800_000, start + 2_500_000, told));
  const settle: PhaseName = failed.length > 0 ? 'revert' : 'commit';
  const settled = happen(start + groupMicroseconds, `${settle}${group}`);
  happen(start + groupMicroseconds, `finish${group}`);
  phases.push(span(settle, group, start + groupMicroseconds, start + groupMicroseconds, [[settled, 'decide']]));
}

/** Of a loss of the site the store asks only when it was. */
function recoveryOf({ faults }: Scenario): Recovery | null {
  const loss = faults.find((fault) => fault.type === 'disaster');
  return loss === undefined ? null : ({ lossMicroseconds: loss.atMicroseconds } as Recovery);
}

/** A milestone, and when it was, if not at the phase's start. */
type Told = readonly [event: number, kind: EventKind, timeMicroseconds?: number];

/** A phase of nothing but milestones; the first began it. */
function span(phase: PhaseName, group: number, start: number, end: number, told: readonly Told[]): PhaseSpan {
  return {
    phase,
    group,
    startMicroseconds: start,
    endMicroseconds: end,
    startEvent: told[0][0],
    endEvent: told[told.length - 1][0],
    milestones: told.map(([event, kind, timeMicroseconds = start]) => ({ event, kind, timeMicroseconds })),
  };
}

function frameAt(
  scenario: Scenario,
  phases: readonly PhaseSpan[],
  events: readonly ToyEvent[],
  moment: Moment,
  rows: RowWindow,
): Frame {
  const event = moment.type === 'event' ? moment.event : eventAt(events, moment.timeMicroseconds, moment.lastEvent);
  const phaseIndex = phases.findLastIndex(
    (phase) => phase.startEvent <= event && phase.startMicroseconds <= timeOf(events, event, moment),
  );
  const tracks = { groups: new Uint16Array(), marks: new Uint8Array() };
  const nextPreparation = phases.find((phase) => phase.phase === 'prepare' && phase.endEvent > event);
  return {
    event,
    timeMicroseconds: timeOf(events, event, moment),
    stateHash: hashOf(events[event].story),
    phaseIndex,
    phase: phases[phaseIndex].phase,
    group: phases[phaseIndex].group,
    rows: Array.from({ length: scenario.volumes }, (_, volume) => ({
      volume,
      nextPreparationGroup: nextPreparation?.group ?? 0,
    })) as unknown as Frame['rows'],
    cuts: 0,
    writes: 0,
    siteLost: scenario.faults.some(
      (fault) => fault.type === 'disaster' && fault.atMicroseconds < timeOf(events, event, moment),
    ),
    linkUp: true,
    hostHeld: false,
    volumes: scenario.volumes,
    tracks: scenario.tracks,
    firstRow: rows.firstRow,
    rowCount: scenario.volumes,
    primary: tracks,
    source: tracks,
    target: tracks,
    updates: {} as Frame['updates'],
    totals: {} as Frame['totals'],
    targets: [],
    targetGroup: 0,
    consistent: true,
    failures: [],
  };
}

const timeOf = (events: readonly ToyEvent[], event: number, moment: Moment): number =>
  moment.type === 'event' ? events[event].timeMicroseconds : moment.timeMicroseconds;

function eventAt(events: readonly ToyEvent[], timeMicroseconds: number, lastEvent: number): number {
  const last = events.findLastIndex((each) => each.timeMicroseconds <= timeMicroseconds);
  return Math.min(last, lastEvent);
}

function hashOf(text: string): string {
  let hash = 0;
  for (const character of text) hash = (Math.imul(hash, 31) + character.charCodeAt(0)) >>> 0;
  return hash.toString(16).padStart(16, '0');
}
