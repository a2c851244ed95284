// Browser tests against the real thing: `entente start` on an empty data directory, and the Chromium that the npm
// registry carries. No browser has to be installed by hand.
import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'playwright/test';
import { packagedBrowser } from './lib/bench/packaged-browser.ts';

// Workers load this file too: only the first load makes a folder.
process.env.ENTENTE_E2E_DATA_DIR ??= mkdtempSync(join(tmpdir(), 'entente-e2e-'));
// Run by root, Postgres is another account: it has to get through to its files.
chmodSync(process.env.ENTENTE_E2E_DATA_DIR, 0o711);
process.env.ENTENTE_E2E_PORT ??= String(20_000 + Math.floor(Math.random() * 20_000));
const port = process.env.ENTENTE_E2E_PORT;

/** A journey that brings deals with it waits for the others, which count what there is; with --no-deps it goes alone. */
const adding = 'names-of-any-length.spec.ts';

export default defineConfig({
  testDir: 'e2e',
  projects: [
    { name: 'reading', testIgnore: adding },
    { name: 'adding', testMatch: adding, dependencies: ['reading'] },
  ],
  outputDir: 'test-results',
  workers: 2,
  timeout: 120_000,
  // No journey says how quick a page is: on a machine with other work the usual five seconds would.
  expect: { timeout: 30_000 },
  // A busy machine may miss a moment once; what fails twice is broken. What needed the second try is named in the report.
  retries: process.env.CI === undefined ? 0 : 1,
  forbidOnly: process.env.CI !== undefined,
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    browserName: 'chromium',
    // Dates in the order that the journeys name; how other readers see them is a journey of its own.
    locale: 'en-GB',
    launchOptions: await packagedBrowser(),
    screenshot: 'only-on-failure',
  },
  webServer: {
    command: `"${process.execPath}" lib/cli/main.ts start`,
    url: `http://127.0.0.1:${port}/api/v1/health`,
    timeout: 180_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
    env: { PORT: port, ENTENTE_DATA_DIR: process.env.ENTENTE_E2E_DATA_DIR, DATABASE_URL: '', ENTENTE_POLL: 'off' },
    stdout: 'ignore',
    stderr: 'pipe',
  },
});
