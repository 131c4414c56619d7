/* The command line, as a person runs it: the page must show what it prints. */
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

const projectRoot = path.join(import.meta.dirname, '..');

export interface Report {
  readonly groups: readonly { readonly group: number; readonly outcome: string; readonly failed: readonly number[] }[];
  readonly targets: { readonly group: number | null; readonly consistent: boolean };
  readonly at: { readonly event: number; readonly seconds: number };
  readonly events: number;
  readonly stateHash: string;
}

/** What `npm run --silent simulate` prints for a link. */
export async function simulate(link: string): Promise<Report> {
  const command = [path.join('scripts', 'cli.mjs'), 'simulate', link];
  const { stdout } = await promisify(execFile)(process.execPath, command, { cwd: projectRoot });
  return JSON.parse(stdout) as Report;
}
