// entente test : everything that has to hold before a change lands, in the order in which it fails fastest. The last line
// counts all checks together: "N passed, N failed".
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { buildWeb, webIsBuilt } from './build-web.ts';

const root = join(import.meta.dirname, '../..');

interface Counts {
  readonly passed: number;
  readonly failed: number;
}

function run(file: string, args: string[], environment: Record<string, string> = {}): Promise<boolean> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [join(root, 'node_modules', file), ...args], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...environment },
    });
    child.once('error', () => done(false));
    child.once('exit', (code) => done(code === 0));
  });
}

async function check(title: string, work: () => Promise<boolean>): Promise<Counts> {
  const began = Date.now();
  const good = await work();
  console.log(`${good ? 'passed' : 'FAILED'}  ${title}  (${((Date.now() - began) / 1000).toFixed(1)} s)\n`);
  return good ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

const VitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numFailedTestSuites: z.number(),
});
const PlaywrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
});

/** Runs tests that write a JSON report; a run that wrote none counts as one failure. */
async function count(
  title: string,
  work: (report: string) => Promise<boolean>,
  read: (report: unknown) => Counts,
): Promise<Counts> {
  const folder = await mkdtemp(join(tmpdir(), 'entente-report-'));
  const file = join(folder, 'report.json');
  try {
    const good = await work(file);
    const counts = read(JSON.parse(await readFile(file, 'utf8')));
    // A run that fails without a failing test (a file that does not load, say) must not pass for a good one.
    const failed = !good && counts.failed === 0 ? 1 : counts.failed;
    console.log(`${failed === 0 ? 'passed' : 'FAILED'}  ${title}: ${counts.passed} passed, ${failed} failed\n`);
    return { passed: counts.passed, failed };
  } catch {
    console.log(`FAILED  ${title}: no report\n`);
    return { passed: 0, failed: 1 };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export async function testCommand(): Promise<void> {
  const results = [
    await check('format and lint', () => run('@biomejs/biome/bin/biome', ['ci', '--error-on-warnings'])),
    await check(
      'types',
      async () => (await run('next/dist/bin/next', ['typegen'])) && run('typescript/bin/tsc', ['--noEmit']),
    ),
    await count(
      'unit and database tests',
      (report) =>
        run('vitest/vitest.mjs', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]),
      (report) => {
        const { numPassedTests, numFailedTests } = VitestReport.parse(report);
        return { passed: numPassedTests, failed: numFailedTests };
      },
    ),
    await check('pages build', async () => {
      if (await webIsBuilt()) return true;
      return buildWeb(() => undefined).then(
        () => true,
        (error: unknown) => {
          console.error(error);
          return false;
        },
      );
    }),
    await count(
      'browser tests',
      (report) => run('playwright/cli.js', ['test', '--reporter=line,json'], { PLAYWRIGHT_JSON_OUTPUT_FILE: report }),
      (report) => {
        const { stats } = PlaywrightReport.parse(report);
        return { passed: stats.expected + stats.flaky, failed: stats.unexpected };
      },
    ),
  ];
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failed = results.reduce((sum, result) => sum + result.failed, 0);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}
