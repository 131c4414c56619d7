/*
 * `npm test`: everything that the project checks, one step after another, with
 * a line a step. A step that fails shows what its tool said; a step that cannot
 * run yet says so, and why. The last line is `N passed, N failed`: each unit and
 * browser test counts as one, each other step as one.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { findBrowser } from './browser.mjs';
import { ensureDependencies, projectRoot } from './ensure.mjs';
import { kilobytesToUseful } from './weight.mjs';

const STEP_LIMIT_MILLISECONDS = 9 * 60_000;
const reportFolder = path.join(projectRoot, 'node_modules', '.cache', 'holdfast-test');

const tools = {
  typescript: 'typescript/bin/tsc',
  oxlint: 'oxlint/bin/oxlint',
  biome: '@biomejs/biome/bin/biome',
  knip: 'knip/bin/knip.js',
  vitest: 'vitest/vitest.mjs',
  vite: 'vite/bin/vite.js',
  playwright: '@playwright/test/cli.js',
};

/** Each step gives what it counts as passed, failed and skipped, and what there is to say. It may throw: one failure. */
const steps = [
  ['dependencies', () => ensureDependencies()],
  ['types', () => run('typescript', ['--noEmit'])],
  ['engine types', () => run('typescript', ['--noEmit', '--project', 'tsconfig.engine.json'])],
  ['lint', () => run('oxlint', ['--type-aware', '--deny-warnings', ...existing('src', 'e2e', 'scripts')])],
  ['format', () => run('biome', ['check', '--error-on-warnings', '--max-diagnostics=200'])],
  ['unused code', () => run('knip', ['--no-progress', '--no-config-hints'])],
  ['lock', () => runScript('scripts/check-lock.mjs')],
  ['unit tests', unitTests],
  ['build', build],
  [
    'weight',
    async () => ({ passed: 1, note: `${await kilobytesToUseful()} kB of script, gzipped, before the page is useful` }),
  ],
  [
    'browser',
    async () => ({ passed: 1, note: await findBrowser().then(({ source, version }) => `${source} ${version}`) }),
  ],
  ['browser tests', browserTests],
];

const total = { passed: 0, failed: 0 };
for (const [name, step] of steps) {
  if (process.stdout.isTTY) process.stdout.write(`${name}…\r`);
  const start = performance.now();
  const { passed = 0, failed = 0, skipped = 0, note = '', output = '' } = await outcomeOf(step);
  const seconds = ((performance.now() - start) / 1000).toFixed(1).padStart(6);
  const verdict = failed > 0 ? 'FAILED' : passed > 0 ? 'ok' : 'SKIPPED';
  const skips = skipped > 0 ? `${skipped} skipped` : '';
  console.log(
    `${name.padEnd(14)}${verdict.padEnd(8)}${seconds} s  ${[note, skips].filter(Boolean).join(', ')}`.trimEnd(),
  );
  const tellsAll = failed > 0 || skipped > 0;
  const told = tellsAll ? output.trimEnd() : (output.match(/^figure: .*$/gm) ?? []).join('\n');
  if (told) console.log(told.replaceAll(/^/gm, '    '));
  total.passed += passed;
  total.failed += failed;
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

async function outcomeOf(step) {
  try {
    return (await step()) ?? { passed: 1 };
  } catch (error) {
    return { failed: 1, output: error.message };
  }
}

/** Runs a tool of node_modules and keeps what it says. */
function execute(script, scriptArguments, environment = {}) {
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, [script, ...scriptArguments], {
    cwd: projectRoot,
    encoding: 'utf8',
    env: { ...process.env, FORCE_COLOR: '0', ...environment },
    maxBuffer: 256 * 2 ** 20,
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: STEP_LIMIT_MILLISECONDS,
  });
  const ending = signal
    ? `\nIt was ended by ${signal}; a step may take ${STEP_LIMIT_MILLISECONDS / 60_000} minutes.`
    : '';
  return { succeeded: status === 0, output: stdout + stderr + ending };
}

function runScript(script, scriptArguments = []) {
  const { succeeded, output } = execute(script, scriptArguments);
  return succeeded ? { passed: 1 } : { failed: 1, output };
}

function run(tool, toolArguments) {
  return runScript(path.join('node_modules', tools[tool]), toolArguments);
}

/** Without the page of an earlier build, which must not stand in for one that failed. */
function build() {
  rmSync(path.join(projectRoot, 'dist'), { recursive: true, force: true });
  return run('vite', ['build', '--logLevel', 'warn']);
}

function unitTests() {
  const file = emptyReport('unit');
  const { succeeded, output } = execute(path.join('node_modules', tools.vitest), [
    'run',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  return counted(file, succeeded, output, ({ numPassedTests, numFailedTests, numPendingTests, numTodoTests }) => ({
    passed: numPassedTests,
    failed: numFailedTests,
    skipped: numPendingTests + numTodoTests,
  }));
}

async function browserTests() {
  if (
    existing('e2e').length === 0 ||
    !readdirSync(path.join(projectRoot, 'e2e'), { recursive: true }).some((name) => /\.(test|spec)\.ts$/.test(name))
  )
    return { note: 'there are no browser tests in e2e/ yet' };
  if (!existsSync(path.join(projectRoot, 'dist', 'index.html')))
    return { failed: 1, output: 'Not run: there is no built page to drive.' };
  const file = emptyReport('browser');
  const { succeeded, output } = execute(path.join('node_modules', tools.playwright), ['test', '--reporter=list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
    PORT: process.env.PORT ?? String(await freePort()),
  });
  return counted(file, succeeded, output, ({ stats }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
  }));
}

/** A port that nobody listens on: another run, or one that was ended, may still have the usual one. */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** The tool's own count; a tool that fails without a failed test (or without a report) counts as one failure. */
function counted(file, succeeded, output, read) {
  if (!existsSync(file)) return { failed: 1, output };
  const count = read(JSON.parse(readFileSync(file, 'utf8')));
  const failed = succeeded ? count.failed : Math.max(1, count.failed);
  return { ...count, failed, output, note: `${count.passed} tests` };
}

function emptyReport(name) {
  const file = path.join(reportFolder, `${name}.json`);
  mkdirSync(reportFolder, { recursive: true });
  rmSync(file, { force: true });
  return file;
}

function existing(...folders) {
  return folders.filter((folder) => existsSync(path.join(projectRoot, folder)));
}
