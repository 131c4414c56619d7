/**
 * Commands to the volumes: a command's effect and its answer are one event, at the end of its
 * latency. After all: to all at once. After each: one at a time, in the volumes' order.
 */
import { drawBelow, purposes } from '../base/draw.ts';
import { fastestCommand, slowestCommand } from '../protocol/parameters.ts';
import { putTime, timeAt } from './cells.ts';
import type { Engine } from './engine.ts';
import { commands, type Command } from './names.ts';

/** Latencies are drawn in this many steps, from the fastest command to the slowest. */
const latencySteps = 1024;

/** How long a command to a volume takes in the group that is being formed. */
export function latencyOf(engine: Engine, volume: number, command: Command): number {
  const { settings, world } = engine;
  const purpose = command === 'establish' ? purposes.establish : purposes.withdraw;
  const index = world.cells[world.layout.group] * settings.volumes + volume;
  const step = drawBelow(settings.seed, purpose, index, latencySteps);
  const times = latencySteps * fastestCommand + step * (slowestCommand - fastestCommand);
  return Math.floor((settings.commandLatencyMicroseconds * times) / latencySteps);
}

/**
 * Sends a command, because of an event. An establish that would take longer than the answer
 * limit is due at that limit.
 */
export function send(engine: Engine, volume: number, command: Command, cause: number): void {
  const { world, cells, settings } = engine;
  engine.causes.commanded[volume] = cause;
  const latency = latencyOf(engine, volume, command);
  const due = command === 'establish' ? Math.min(latency, settings.answerLimitMicroseconds) : latency;
  world.put(cells.command + volume, commands.indexOf(command));
  putTime(world, cells.commandSent + volume * 2, engine.now);
  engine.commandsDue.push(engine.now + due, volume);
  engine.outstanding++;
}

/** An answer that is lost is waited for until its limit. */
export function awaitLostAnswer(engine: Engine, volume: number, sentMicroseconds: number): void {
  const { world, cells, settings } = engine;
  world.put(cells.answerLost + volume, 1);
  world.put(cells.command + volume, commands.indexOf('establish'));
  putTime(world, cells.commandSent + volume * 2, sentMicroseconds);
  engine.commandsDue.push(sentMicroseconds + settings.answerLimitMicroseconds, volume);
  engine.outstanding++;
}

/** Commands that have not taken effect never will, and nobody waits for an answer any more. */
export function dropCommands(engine: Engine): void {
  const { world, cells, settings } = engine;
  engine.commandsDue.clear();
  engine.outstanding = 0;
  for (let volume = 0; volume < settings.volumes; volume++) {
    world.put(cells.command + volume, 0);
    putTime(world, cells.commandSent + volume * 2, 0);
    world.put(cells.answerLost + volume, 0);
  }
}

/** The volume's command has come to its end; returns which it was, and when it was sent. */
export function takeDue(engine: Engine): {
  readonly volume: number;
  readonly command: Command;
  readonly sentMicroseconds: number;
} {
  const { world, cells } = engine;
  const volume = engine.commandsDue.pop();
  const command = commands[world.cells[cells.command + volume]];
  const sentMicroseconds = timeAt(world.cells, cells.commandSent + volume * 2);
  world.put(cells.command + volume, 0);
  putTime(world, cells.commandSent + volume * 2, 0);
  engine.outstanding--;
  return { volume, command, sentMicroseconds };
}
