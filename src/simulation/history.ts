/**
 * A history (steps of the rules in a given order, as a search finds them or a person picks
 * them) made into a run like any other, so that it plays in the same picture. Each step takes
 * a second. Checked as it is made: a step whose rule is not enabled ends it with a sentence.
 */
import { refused, taken, type Result } from '../base/result.ts';
import { recoverable, settledWhenIdle } from '../protocol/invariants.ts';
import { modelOf } from '../protocol/model.ts';
import { enabledActions } from '../protocol/actions.ts';
import type { Exploration } from '../protocol/exploration.ts';
import type { Step, StepKey } from '../protocol/step.ts';
import { ruleOfKey, stepOf } from '../protocol/steps.ts';
import type { Bounds } from '../protocol/switches.ts';
import { worldOf, type World } from '../protocol/world.ts';
import { Engine } from './engine.ts';
import { lossOf } from './findings/loss.ts';
import { KeyframeMaker } from './keyframes.ts';
import { toldPhasesAndGroups } from './milestones.ts';
import { eventCodes, failureReasonNames, noAnswer } from './names.ts';
import { outside } from './origins.ts';
import { withOutcome } from './findings/outcome.ts';
import { recover } from './recovery.ts';
import type { Run } from './run.ts';
import type { Settings } from './settings.ts';
import * as steps from './steps.ts';
import type { Recovery, Violation } from './summary.ts';

const stepMicroseconds = 1_000_000;
/** The hosts are held for the first part of the step that is the cut. */
const heldMicroseconds = 3_000;

export interface HistoryRefusal {
  /** The number of the step that is not legal; the first is 1. */
  readonly step: number;
  readonly reason: string;
}

function boundsOf(settings: Settings, exploration: Exploration): Bounds {
  const { writes, faults, lostAnswers, restarts, drainTimeouts } = exploration;
  return { writes, groups: settings.groups, faults, lostAnswers, restarts, drainTimeouts };
}

/** Plays an exploration's path, and the loss of the site after it where it says so. */
export function playHistory(settings: Settings, exploration: Exploration): Result<Run, HistoryRefusal> {
  const model = modelOf(settings, boundsOf(settings, exploration), exploration.recoveryTable);
  const engine = new Engine({ ...settings, faults: [] }, 0, model);
  const judge = worldOf(model, settings.volumes, settings.tracks);
  engine.emit(eventCodes.start, -1, 0, -1);
  engine.beginPhase('between groups', 1, true);
  const keyframes = new KeyframeMaker(engine.world);
  let violation: Violation | null = null;
  for (const [index, step] of (exploration.path ?? []).entries()) {
    engine.now = (index + 1) * stepMicroseconds;
    const rule = ruleOfKey[step.key];
    const inside = step.volume < settings.volumes && step.track < settings.tracks;
    if (!inside || !rule.guard(engine.world, step.volume, step.track)) {
      return refused({ step: index + 1, reason: `step ${index + 1} (${rule.name}) cannot happen there` });
    }
    takers[step.key](engine, step.volume, step.track);
    engine.columns.seal(engine.world);
    rule.change(judge, step.volume, step.track);
    violation ??= violationOf(judge, index + 1);
    keyframes.note();
  }
  const recovery = exploration.siteLost ? loseSite(engine) : null;
  return taken(completed(engine, keyframes, violation, recovery));
}

type StepTaker = (engine: Engine, volume: number, track: number) => void;

const sendNow: StepTaker = (engine, volume, track) => {
  const { world, settings } = engine;
  const version = world.cells[world.layout.primary + volume * settings.tracks + track];
  steps.updateStep(engine, volume, track, version, engine.causes.written[volume * settings.tracks + track]);
};

const takers: Readonly<Record<StepKey, StepTaker>> = {
  write: (engine, volume, track) => steps.writeStep(engine, volume, track, outside.host),
  send: sendNow,
  drain: sendNow,
  cut: (engine) => holdAtCut(engine),
  drained: steps.drainedStep,
  timeout: (engine) => steps.giveUpStep(engine, 'drainTimeout', outside.step),
  prepare: steps.prepareStep,
  fail: (engine, volume) => steps.failStep(engine, volume, 0, outside.step),
  lost: (engine, volume) => steps.answerLostStep(engine, volume, failureReasonNames.indexOf(noAnswer), outside.step),
  decide: steps.decideStep,
  commit: steps.withdrawStep,
  revert: steps.withdrawStep,
  finish: (engine) => steps.finishStep(engine, lastWithdraw(engine)),
  restart: (engine) => steps.restartStep(engine, outside.step),
};

/** The withdraw that took effect last, or the decision where there was nothing to withdraw. */
function lastWithdraw({ columns, group }: Engine): number {
  for (let event = columns.length - 1; event > group.decisionEvent; event--) {
    const kind = columns.kindOf(event);
    if (kind === 'commit' || kind === 'revert') return event;
  }
  return group.decisionEvent;
}

function holdAtCut(engine: Engine): void {
  engine.causes.nextGroup = outside.step;
  steps.cutStep(engine, () => undefined);
  engine.columns.seal(engine.world);
  engine.now += heldMicroseconds;
  engine.beginPhase('drain', engine.group.group, false);
}

function violationOf(judge: World, event: number): Violation | null {
  if (!recoverable(judge)) return { event, invariant: 'Recoverable' };
  return settledWhenIdle(judge) ? null : { event, invariant: 'SettledWhenIdle' };
}

function loseSite(engine: Engine): Recovery {
  const nextStep = (): void => {
    engine.columns.seal(engine.world);
    engine.now += stepMicroseconds;
  };
  engine.now = Math.floor(engine.now / stepMicroseconds + 1) * stepMicroseconds;
  const recovery = recover(engine, 0, outside.step, {
    nextStep,
    settle(volumes, settleOne) {
      for (const volume of volumes) {
        nextStep();
        settleOne(volume);
      }
    },
  });
  engine.columns.seal(engine.world);
  return recovery;
}

function completed(
  engine: Engine,
  keyframes: KeyframeMaker,
  violation: Violation | null,
  recovery: Recovery | null,
): Run {
  engine.endAt = engine.now + stepMicroseconds;
  const last = engine.phases[engine.phases.length - 1];
  last.endMicroseconds = engine.endAt;
  last.endEvent = engine.lastEvent;
  engine.lineage.complete();
  const { settings, world, cells, columns, lineage } = engine;
  const summary = {
    kind: 'history' as const,
    events: engine.lastEvent,
    endMicroseconds: engine.endAt,
    endStateHash: columns.hashOf(engine.lastEvent),
    ...toldPhasesAndGroups(engine, 'history'),
    outages: engine.outages,
    idleFaults: [],
    violation,
    recovery,
    outcome: null,
    outcomeByTable: null,
    loss: null,
  };
  const { transactions } = engine;
  const run: Run = { settings, world, cells, columns, lineage, transactions, keyframes: keyframes.complete(), summary };
  return recovery === null ? run : withOutcome({ ...run, summary: { ...summary, loss: lossOf(run) } });
}

/** The world after so many steps of a path. */
export function worldAfter(settings: Settings, exploration: Exploration, stepsTaken: number): World {
  const model = modelOf(settings, boundsOf(settings, exploration), exploration.recoveryTable);
  const world = worldOf(model, settings.volumes, settings.tracks);
  for (const { key, volume, track } of (exploration.path ?? []).slice(0, stepsTaken)) {
    ruleOfKey[key].change(world, volume, track);
  }
  return world;
}

/** What can happen next after so many steps of a path: every enabled rule, with what it is about. */
export const nextSteps = (settings: Settings, exploration: Exploration, stepsTaken: number): Step[] =>
  enabledActions(worldAfter(settings, exploration, stepsTaken)).map(stepOf);
