// entente start | dev : everything a first visitor needs, step by step with progress, then web and worker until Ctrl-C.
// Each step is harmless to repeat; the second start finds most of them done.
import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Listr } from 'listr2';
import { connect, disconnect } from '#lib/db/database.ts';
import { migrate } from '#lib/db/migrate.ts';
import { ingestFirstData } from '#lib/ingest/first-data.ts';
import { type Config, readConfig } from '../config.ts';
import { messageOf, Problem } from '../errors.ts';
import { buildWeb, webIsBuilt } from './build-web.ts';
import { bar } from './progress.ts';
import { type OpenDatabase, openServer } from './with-database.ts';

interface Running {
  server?: OpenDatabase;
  children: ChildProcess[];
  stopping: boolean;
}

const root = join(import.meta.dirname, '../..');
const webReadyMs = 60_000;
const databaseWatchMs = 2_000;

/** Throws Problem where another program listens already: told before anything else is begun. */
function checkPort({ port, host }: Config): Promise<void> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', (error) => {
      const help = `Stop what uses it, or choose another: PORT=${port + 1} npm start`;
      fail(new Problem('unavailable', `port ${port} on ${host} cannot be used: ${messageOf(error)}`, help));
    });
    probe.listen(port, host, () => probe.close(() => done()));
  });
}

function startProcess(
  running: Running,
  name: string,
  args: string[],
  environment: Record<string, string>,
): ChildProcess {
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    // Children are stopped by us in order; a Ctrl-C must not reach them first.
    detached: true,
    env: { ...process.env, ...environment },
  });
  const tell = (chunk: Buffer) => process.stderr.write(chunk.toString().replace(/^(?=.)/gm, `${name}  `));
  child.stderr?.on('data', tell);
  if (environment.ENTENTE_LOG === 'verbose') child.stdout?.on('data', tell);
  child.once('exit', (code) => {
    if (running.stopping) return;
    console.error(`${name} ended with ${code}; stopping.`);
    process.exitCode = 1;
    void stop(running);
  });
  running.children.push(child);
  return child;
}

async function stop(running: Running): Promise<void> {
  if (running.stopping) return;
  running.stopping = true;
  const ended = running.children.map(
    (child) =>
      new Promise<void>((done) => {
        if (child.exitCode !== null || child.pid === undefined) return done();
        child.once('exit', () => done());
        // The whole group: a development server has children of its own.
        process.kill(-child.pid, 'SIGTERM');
        setTimeout(() => child.exitCode === null && child.pid && process.kill(-child.pid, 'SIGKILL'), 5_000).unref();
      }),
  );
  await Promise.all(ended);
  await running.server?.close();
  process.exit();
}

/** Our own Postgres is started again where it was killed; web and worker wait for it and go on. */
async function watchDatabase(running: Running): Promise<void> {
  while (!running.stopping) {
    await sleep(databaseWatchMs);
    if (running.stopping) return;
    try {
      if (await running.server?.revive()) console.error('database  had ended; it was started again');
    } catch (error) {
      console.error(`database  ${messageOf(error)}`);
    }
  }
}

async function waitForWeb(config: Config): Promise<void> {
  const url = `http://${config.host === '0.0.0.0' ? '127.0.0.1' : config.host}:${config.port}/api/v1/health`;
  const deadline = Date.now() + webReadyMs;
  for (;;) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
    if (Date.now() > deadline) {
      throw new Problem(
        'unavailable',
        'the web server did not answer within a minute',
        'Run again with ENTENTE_LOG=verbose.',
      );
    }
    await new Promise((wake) => setTimeout(wake, 150));
  }
}

async function ingestBriefs(url: string, onProgress: (done: number, total: number) => void): Promise<string> {
  const { articles, deals, refused } = await ingestFirstData(connect(url), onProgress);
  await disconnect();
  for (const { name, reason } of refused) console.error(`refused  ${name}: ${reason}`);
  return `${articles.new} new briefs, ${deals} deals in the ledger`;
}

async function up(mode: 'start' | 'dev'): Promise<void> {
  const config = readConfig();
  const running: Running = { children: [], stopping: false };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop(running));
  let url = '';
  const environment = () => ({
    DATABASE_URL: url,
    ENTENTE_LOG: config.log,
    NODE_ENV: mode === 'dev' ? 'development' : 'production',
    NEXT_TELEMETRY_DISABLED: '1',
  });
  const steps = new Listr([
    { title: `Port ${config.port}`, task: () => checkPort(config) },
    {
      title: 'Database',
      task: async (_, task) => {
        running.server = await openServer(config);
        url = running.server.url;
        task.title = config.databaseUrl === null ? `Database in ${config.dataDir}` : 'Database at DATABASE_URL';
      },
    },
    {
      title: 'Migrations',
      task: async (_, task) => {
        const applied = await migrate(url);
        task.title = applied.length > 0 ? `Migrations: ${applied.join(', ')}` : 'Migrations: none pending';
      },
    },
    {
      title: 'First data',
      task: async (_, task) => {
        const told = await ingestBriefs(url, (done, total) => {
          // A log that is no terminal gets a line for each tenth, not one for each brief.
          if (process.stdout.isTTY || Math.floor((done / total) * 10) > Math.floor(((done - 1) / total) * 10)) {
            task.output = bar(done, total);
          }
        });
        task.title = `First data: ${told}`;
      },
    },
    {
      title: 'Web pages',
      skip: async () => mode === 'dev' || ((await webIsBuilt()) ? 'Web pages: built before' : false),
      task: (_, task) =>
        buildWeb((line) => {
          task.output = line;
        }),
    },
    {
      title: 'Web and worker',
      task: async () => {
        const ours = join(import.meta.dirname, 'main.ts');
        const next = join(root, 'node_modules/next/dist/bin/next');
        const develop = [next, 'dev', '-p', String(config.port), '-H', config.host];
        startProcess(running, 'web', mode === 'dev' ? develop : [ours, 'serve'], environment());
        startProcess(running, 'worker', [ours, 'worker'], environment());
        await waitForWeb(config);
      },
    },
  ]);
  try {
    await steps.run();
  } catch (error) {
    process.exitCode = 1;
    const problem =
      error instanceof Problem ? error : new Problem('internal', messageOf(error), 'This is a bug: please report it.');
    console.error(`\n${problem.message}\n${problem.help}`);
    await stop(running);
    return;
  }
  void watchDatabase(running);
  console.log(`\nEntente is at ${config.siteUrl}   (Ctrl-C stops everything)`);
}

export const startCommand = (): Promise<void> => up('start');
export const devCommand = (): Promise<void> => up('dev');
