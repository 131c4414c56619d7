/*
 * The browser tests: they drive the built page, as a person does, in the
 * browser that scripts/browser.mjs found. `npm test` finds it and builds first;
 * alone, run `node scripts/browser.mjs` and `npx vite build` before.
 */
import { existsSync, readFileSync } from 'node:fs';
import { defineConfig, type LaunchOptions } from '@playwright/test';

const port = Number(process.env['PORT'] ?? 4317);
const address = `http://127.0.0.1:${port}`;

export default defineConfig({
  testDir: 'e2e',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  reporter: 'list',
  use: { baseURL: address, trace: 'retain-on-failure', launchOptions: foundBrowser() },
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --port ${port} --strictPort --host 127.0.0.1`,
    url: address,
    reuseExistingServer: false,
  },
});

/** How to launch the browser that was found last; Playwright's own where none was looked for yet. */
function foundBrowser(): LaunchOptions {
  const answer = new URL('.cache/browser/found.json', import.meta.url);
  if (!existsSync(answer)) return {};
  const found = JSON.parse(readFileSync(answer, 'utf8')) as { readonly launchOptions: LaunchOptions };
  return found.launchOptions;
}
