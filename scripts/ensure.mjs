/*
 * Installs the dependencies when they are missing or older than the lock file,
 * so that every command of the project works from a fresh clone. It runs before
 * anything is installed, so it imports nothing but Node's own modules. What the
 * installation says goes to standard error: standard output belongs to the
 * command that was asked for. A second run costs a few milliseconds.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

const OLDEST_NODE = [20, 19];

/** The folder of the whole project, with a slash at its end. */
export const projectRoot = fileURLToPath(new URL('..', import.meta.url));

/** Runs npm without a shell where that is possible, so that nothing needs quoting on Windows. */
export function runNpm(npmArguments, options) {
  const npm = process.env.npm_execpath; // set by npm itself for whatever `npm run` starts
  return npm
    ? spawnSync(process.execPath, [npm, ...npmArguments], options)
    : spawnSync('npm', npmArguments, { ...options, shell: process.platform === 'win32' });
}

/** Makes node_modules what the lock file says. Ends the process with a sentence if that is not possible. */
export function ensureDependencies() {
  refuseOldNode();
  const stampFile = `${projectRoot}node_modules/.installed-from-lock`;
  const wanted = createHash('sha256')
    .update(readFileSync(`${projectRoot}package-lock.json`))
    .update(`${process.platform}-${process.arch}`)
    .digest('hex');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) return;

  console.error('Installing the dependencies…');
  const installation = runNpm(
    ['ci', '--include=dev', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'],
    { cwd: projectRoot, stdio: ['ignore', 2, 2] },
  );
  if (installation.status !== 0) {
    console.error('The dependencies could not be installed; npm says why above.');
    process.exit(1);
  }
  writeFileSync(stampFile, wanted);
}

function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const [oldestMajor, oldestMinor] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  console.error(`Node ${OLDEST_NODE.join('.')} or newer is needed; this is ${process.version}.`);
  process.exit(1);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) ensureDependencies();
