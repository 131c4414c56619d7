/*
 * Finds a browser of Chromium's family for the browser tests, or gets one, so
 * that `npm test` works on a machine without any. A candidate counts only after
 * it was launched, opened a page and ran a module worker. The answer is kept in
 * .cache/browser/found.json and tried first the next time.
 *
 *   node scripts/browser.mjs     finds one and says which (HOLDFAST_BROWSER_VERBOSE=1: with what was tried)
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { browserFromNpm } from './browser-from-npm.mjs';
import { ensureDependencies, projectRoot } from './ensure.mjs';

/**
 * @typedef {object} Browser
 * @property {string} source where it came from, in a word
 * @property {string} [executablePath]
 * @property {string} [channel] a name that Playwright knows an installed browser by
 * @property {Record<string, string>} [environment] variables that it needs beside the usual ones
 * @property {string} [version] set once it has been tried
 */

const cacheFolder = path.join(projectRoot, '.cache', 'browser');
const answerFile = path.join(cacheFolder, 'found.json');
const LAUNCH_LIMIT_MILLISECONDS = 20_000;
const say = (...words) => process.env.HOLDFAST_BROWSER_VERBOSE && console.error('[browser]', ...words);

/**
 * A browser that works. The order is: named in the environment, last time's answer, Playwright's own, installed on
 * the system, Playwright's download, one inside an npm package, Debian's package. Throws when none of these works.
 *
 * @returns {Promise<Browser>}
 */
export async function findBrowser() {
  const named = process.env.BROWSER_PATH ?? process.env.CHROME_PATH;
  if (named) {
    const browser = await firstThatWorks([{ source: 'environment', executablePath: named }]);
    if (!browser) throw new Error(`The browser named in the environment does not work: ${named}`);
    return remember(browser);
  }
  const ways = [
    () => [lastAnswer()].filter(Boolean),
    () => [{ source: 'playwright' }],
    installedBrowsers,
    () => (downloadPlaywrightsOwn() ? [{ source: 'playwright' }] : []),
    () => browserFromNpm(cacheFolder, say),
    () => (installDebianPackage() ? installedBrowsers() : []),
  ];
  for (const candidatesOf of ways) {
    const browser = await firstThatWorks(candidatesOf());
    if (browser) return remember(browser);
  }
  throw new Error('No browser for the tests. Install Google Chrome, or set BROWSER_PATH to a Chromium executable.');
}

/**
 * How Playwright launches a browser; without one, how it launches the one that was found last.
 *
 * @param {Browser | undefined} browser
 * @returns {{ executablePath?: string, channel?: string, env?: Record<string, string> }}
 */
export function launchOptions(browser = lastAnswer()) {
  const { executablePath, channel, environment = {} } = browser ?? {};
  return {
    ...(executablePath ? { executablePath } : {}),
    ...(channel ? { channel } : {}),
    ...(Object.keys(environment).length > 0 ? { env: { ...process.env, ...environment } } : {}),
  };
}

async function firstThatWorks(candidates) {
  for (const candidate of candidates) {
    if (candidate.executablePath && !existsSync(candidate.executablePath)) continue;
    const version = await versionIfItWorks(candidate);
    if (version) return { ...candidate, version };
  }
  return undefined;
}

async function versionIfItWorks(candidate) {
  const { chromium } = await import('playwright');
  const name = candidate.executablePath ?? candidate.channel ?? 'its own';
  let browser;
  try {
    browser = await chromium.launch({ ...launchOptions(candidate), timeout: LAUNCH_LIMIT_MILLISECONDS });
    const works = await runsModuleWorkers(await browser.newPage());
    say(candidate.source, name, works ? `works: ${browser.version()}` : 'runs no module worker');
    return works ? browser.version() : undefined;
  } catch (error) {
    say(candidate.source, name, 'does not start:', String(error.message).split('\n')[0]);
    return undefined;
  } finally {
    await browser?.close().catch(() => undefined);
  }
}

async function runsModuleWorkers(page) {
  await page.route('http://localhost/**', (route) =>
    route.fulfill(
      route.request().url().endsWith('.js')
        ? { contentType: 'text/javascript', body: 'postMessage("here")' }
        : { contentType: 'text/html', body: '<!doctype html>' },
    ),
  );
  await page.goto('http://localhost/');
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        const worker = new Worker('/worker.js', { type: 'module' });
        worker.addEventListener('message', (message) => resolve(message.data === 'here'));
        worker.addEventListener('error', () => resolve(false));
        setTimeout(() => resolve(false), 5000);
      }),
  );
}

function installedBrowsers() {
  const paths = {
    linux: [
      '/usr/bin/chromium-headless-shell',
      '/usr/bin/chromium',
      '/usr/bin/chromium-browser',
      '/usr/bin/google-chrome-stable',
      '/usr/bin/google-chrome',
      '/usr/bin/microsoft-edge',
    ],
    darwin: ['/Applications/Chromium.app/Contents/MacOS/Chromium'],
  };
  return [
    ...(paths[process.platform] ?? []).map((executablePath) => ({ source: 'system', executablePath })),
    { source: 'system', channel: 'chrome' },
    { source: 'system', channel: 'msedge' },
  ];
}

function downloadPlaywrightsOwn() {
  if (process.env.PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD) return false;
  console.error('No browser found; asking Playwright for its own…');
  const playwright = createRequire(import.meta.url).resolve('playwright/package.json');
  const download = [path.join(path.dirname(playwright), 'cli.js'), 'install', '--only-shell', 'chromium'];
  return spawnSync(process.execPath, download, { stdio: 'ignore', timeout: 600_000 }).status === 0;
}

function installDebianPackage() {
  if (process.platform !== 'linux' || process.getuid() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  console.error("Installing Debian's chromium-headless-shell…");
  const options = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  spawnSync('apt-get', ['update', '-qq'], options);
  return ['chromium-headless-shell', 'chromium'].some(
    (name) => spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], options).status === 0,
  );
}

/** @returns {Browser | undefined} */
function lastAnswer() {
  return existsSync(answerFile) ? JSON.parse(readFileSync(answerFile, 'utf8')) : undefined;
}

function remember(browser) {
  mkdirSync(cacheFolder, { recursive: true });
  writeFileSync(answerFile, `${JSON.stringify(browser, null, 2)}\n`);
  return browser;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  ensureDependencies();
  try {
    const { source, version, executablePath, channel } = await findBrowser();
    console.log(`${source} ${version} ${executablePath ?? channel ?? ''}`.trim());
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
