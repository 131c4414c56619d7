/** The application restarts in a phase of a group: once in each, after the phase's first command. */
import { restartPhases, type RestartPhase } from '../protocol/faults.ts';
import { restart } from '../protocol/rules.ts';
import type { Engine } from './engine.ts';
import { plannedFault } from './origins.ts';
import { restartStep } from './steps.ts';

/** Whether it restarted. Plain FlashCopy knows no restart: there is nothing revertable that could be asked. */
export function restartNow(engine: Engine, inPhase: RestartPhase): boolean {
  const { plan, world, cells } = engine;
  const planned = plan.restarts.get(engine.group.group);
  if (planned === undefined || !planned.includes(inPhase)) return false;
  const bit = 1 << restartPhases.indexOf(inPhase);
  const done = world.cells[cells.restarts];
  if ((done & bit) !== 0 || !restart.guard(world, 0, 0)) return false;
  world.put(cells.restarts, done | bit);
  const { settings, group } = engine;
  restartStep(
    engine,
    plannedFault(
      settings,
      (fault) => fault.type === 'restart' && fault.group === group.group && fault.phase === inPhase,
    ),
  );
  return true;
}
