/*
 * The browser tests: they drive the built page, as a person does, in the
 * browser that scripts/browser.mjs found. `npm test` finds it and builds first;
 * alone, run `node scripts/browser.mjs` and `npx vite build` before. PORT and DIST
 * say where to serve and which build; TRACE=1 keeps a trace of what failed, which
 * takes twice the time.
 */
import { defineConfig } from '@playwright/test';
import { launchOptions } from './scripts/browser.mjs';

const port = Number(process.env.PORT ?? 4317);
const address = `http://127.0.0.1:${port}`;
const folder = process.env.DIST ?? 'dist';

export default defineConfig({
  testDir: 'e2e',
  fullyParallel: true,
  workers: 2,
  // Limits are here to end what hangs, not to judge a slow machine.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  use: {
    baseURL: address,
    trace: process.env.TRACE ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    launchOptions: launchOptions(),
  },
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --outDir ${folder} --port ${port} --strictPort --host 127.0.0.1`,
    url: address,
    reuseExistingServer: false,
  },
});
