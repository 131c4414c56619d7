/**
 * Runs the exported Promela model in Spin, where Spin and a C compiler are: the peer that our own
 * search is compared with, in verdicts and counts by a test, in speed by the bench.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** As the project compares: breadth first, every interleaving, every state kept whole. */
const spinFlags = ['-DBFS', '-DNOREDUCE', '-DSAFETY'] as const;

export interface SpinAnswer {
  readonly states: number;
  /** The initial state counts as one. */
  readonly transitions: number;
  /** The invariant that Spin says is broken, and in how many steps; null where all hold. */
  readonly violates: string | null;
  readonly steps: number | null;
  /** Of the run alone, without making and compiling it. */
  readonly seconds: number;
  readonly megabytes: number;
}

/** Why Spin cannot be run here, in a sentence; null where it can. */
export function whySpinIsMissing(): string | null {
  for (const [program, flag] of [
    ['spin', '-V'],
    ['gcc', '--version'],
  ]) {
    const { error, status } = spawnSync(program, [flag], { stdio: 'ignore' });
    if (error !== undefined || status !== 0) return `The program ${program} is not on this machine.`;
  }
  return null;
}

/** A model that has been compiled; `remove` takes its folder away. */
export class SpinProgram {
  private readonly folder = mkdtempSync(path.join(tmpdir(), 'holdfast-spin-'));

  /** `optimization`: that of the C compiler. It takes its time at -O2, which is only worth it to measure. */
  constructor(model: string, optimization: '-O0' | '-O2') {
    writeFileSync(path.join(this.folder, 'Holdfast.pml'), model);
    this.execute('spin', ['-a', 'Holdfast.pml']);
    this.execute('gcc', [optimization, ...spinFlags, '-o', 'pan', 'pan.c']);
  }

  /** `hashBits`: the hash table has 2 to the power of so many places. */
  run(hashBits: number): SpinAnswer {
    const start = process.hrtime.bigint();
    const said = this.execute(path.join(this.folder, 'pan'), [`-w${hashBits}`]);
    return { ...answerOf(said), seconds: Number(process.hrtime.bigint() - start) / 1e9 };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private execute(program: string, programArguments: readonly string[]): string {
    const { error, status, stdout, stderr } = spawnSync(program, programArguments, {
      cwd: this.folder,
      encoding: 'utf8',
    });
    if (error !== undefined) throw error;
    if (status !== 0) throw new Error(`${path.basename(program)} ended with ${status}: ${stdout}${stderr}`);
    return stdout;
  }
}

function answerOf(said: string): Omit<SpinAnswer, 'seconds'> {
  const find = (pattern: RegExp): string => {
    const found = pattern.exec(said)?.[1];
    if (found === undefined) throw new Error(`Spin's answer has no ${pattern}: ${said}`);
    return found;
  };
  if (/Search not completed/.test(said) && !/errors: [1-9]/.test(said)) throw new Error(`Spin did not finish: ${said}`);
  const broken = /assertion violated (\w+) \(at depth (\d+)\)/.exec(said);
  if ((broken === null) !== (find(/errors: (\d+)/) === '0')) throw new Error(`Spin found an error of its own: ${said}`);
  return {
    states: Number(find(/(\d+) states, stored/)),
    transitions: Number(find(/(\d+) transitions/)),
    violates: broken === null ? null : broken[1],
    // Spin counts the depth of the state before the last step, from 0 on.
    steps: broken === null ? null : Number(broken[2]) + 1,
    megabytes: Number(find(/([\d.]+)\ttotal actual memory usage/)),
  };
}
