// Runs the Postgres that the npm registry carries: a data directory in, the address of a listening server out.
// The server outlives a killed parent and is found again through its own postmaster.pid, so that several commands can
// share it. Where its files lie and as whom it runs: find-place.ts.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { constants, existsSync } from 'node:fs';
import { access, chmod, chown, mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Client } from 'pg';
import { messageOf, Problem } from '../errors.ts';
import { findPlace, type Place } from './find-place.ts';

export interface EmbeddedServer {
  readonly url: string;
  /** The folder of its files. */
  readonly files: string;
  /** Does nothing where another command that still runs had started it: stopping is that command's business. */
  stop(): Promise<void>;
  /** Starts it again, under the same address, where it has died. Returns whether it had. For whoever started it. */
  revive(): Promise<boolean>;
}

const database = 'entente';

/** Runs a Postgres tool to its end with its output in a file, since a server it starts would hold a pipe open. */
async function tool(place: Place, command: string, args: string[], log: string): Promise<void> {
  const output = await open(log, 'a');
  try {
    await new Promise<void>((done, fail) => {
      const child = spawn(command, args, {
        cwd: '/',
        stdio: ['ignore', output.fd, output.fd],
        detached: true,
        env: { ...process.env, LC_ALL: 'C' },
        ...place.account,
      });
      child.once('error', fail);
      child.once('exit', (code) => (code === 0 ? done() : fail(new Error(`${command} ended with ${code}`))));
    });
  } catch (error) {
    const tail = (await readFile(log, 'utf8')).trim().split('\n').slice(-4).join('\n');
    throw new Problem(
      'unavailable',
      `the embedded Postgres does not start: ${messageOf(error)}\n${tail}`,
      `See ${log}. To begin anew move ${place.directory} away, or set DATABASE_URL to another Postgres.`,
    );
  } finally {
    await output.close();
  }
}

async function initialise(place: Place, log: string): Promise<void> {
  if (existsSync(join(place.directory, 'PG_VERSION'))) return;
  const part = `${place.directory}.part`;
  await rm(part, { recursive: true, force: true });
  await mkdir(part, { mode: 0o700 });
  const passwordFile = `${place.directory}.password`;
  await writeFile(passwordFile, randomBytes(18).toString('base64url'), { mode: 0o600 });
  if (place.account) {
    await chown(part, place.account.uid, place.account.gid);
    await chown(passwordFile, place.account.uid, place.account.gid);
  }
  for (const binary of Object.values(place.binaries))
    await access(binary, constants.X_OK).catch(() => chmod(binary, 0o755));
  await tool(
    place,
    place.binaries.initdb,
    [
      `--pgdata=${part}`,
      '--username=entente',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--locale=C.UTF-8',
      '--no-instructions',
    ],
    log,
  );
  // A folder that is only named so once it is whole: an interrupted first start begins again.
  await rename(part, place.directory);
}

const megabyte = 2 ** 20;

/**
 * What Postgres holds of its files: its own default suits machines of long ago, and much of what is written and searched here would be copied
 * from the system again and again. An eighth of the memory that this process may use, at most a gigabyte; only what is used is taken.
 */
function sharedBuffers(): string {
  const memory = Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY);
  return `${Math.round(Math.min(1024, Math.max(128, memory / 8 / megabyte)))}MB`;
}

const freePort = (): Promise<number> =>
  new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === 'object' ? done(address.port) : fail(new Error('no free port')),
      );
    });
  });

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

const readLines = (file: string): Promise<string[]> =>
  readFile(file, 'utf8').then(
    (text) => text.split('\n'),
    () => [],
  );

/** The port in the running server's own pid file, or null where no server runs. */
async function runningPort(directory: string): Promise<number | null> {
  const lines = await readLines(join(directory, 'postmaster.pid'));
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  return pid > 0 && port > 0 && isAlive(pid) ? port : null;
}

async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function createDatabase(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [database]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${database}`);
  } finally {
    await client.end();
  }
}

const triesAfterKill = 20;
const pauseMs = 250;

/** A server that was killed leaves processes behind that end a moment later; until then no other may start on its files. */
async function withPatience(tries: number, start: () => Promise<void>): Promise<void> {
  for (let left = tries; ; left -= 1) {
    try {
      return await start();
    } catch (error) {
      if (left <= 1) throw error;
      await setTimeout(pauseMs);
    }
  }
}

/**
 * Starts (or finds) the server whose files lie under `dataDir`. `throwaway` gives up crash safety for speed: tests only.
 * Throws Problem('unavailable') that says where the log is and what to do.
 */
export async function startEmbeddedServer(options: {
  dataDir: string;
  port?: number | null;
  throwaway?: boolean;
}): Promise<EmbeddedServer> {
  const place = await findPlace(resolve(options.dataDir));
  const log = `${place.directory}.log`;
  await initialise(place, log);
  const password = await readFile(`${place.directory}.password`, 'utf8');
  const address = (port: number, name: string) => `postgresql://entente:${password}@127.0.0.1:${port}/${name}`;

  const ownerFile = `${place.directory}.owner`;
  const control = ['-D', place.directory, '-w', '-t', '60'];
  const stop = () => tool(place, place.binaries.pg_ctl, [...control, '-m', 'fast', 'stop'], log);

  const launch = async (port: number): Promise<void> => {
    const settings = [
      'listen_addresses=127.0.0.1',
      "unix_socket_directories=''",
      'max_connections=100',
      `shared_buffers=${sharedBuffers()}`,
    ];
    if (options.throwaway) settings.push('fsync=off', 'synchronous_commit=off', 'full_page_writes=off');
    const flags = [`-p ${port}`, ...settings.map((setting) => `-c ${setting}`)].join(' ');
    const start = [...control, '-l', `${place.directory}/server.log`, '-o', flags, 'start'];
    // The file that a server leaves behind only where it was killed.
    const tries = existsSync(join(place.directory, 'postmaster.pid')) ? triesAfterKill : 1;
    await withPatience(tries, () => tool(place, place.binaries.pg_ctl, start, log));
    await writeFile(ownerFile, String(process.pid));
  };
  const reviveAt = (port: number) => async (): Promise<boolean> => {
    if ((await runningPort(place.directory)) !== null) return false;
    await launch(port);
    return true;
  };

  const running = await runningPort(place.directory);
  if (running !== null && (await answers(address(running, 'postgres')))) {
    await createDatabase(address(running, 'postgres'));
    const url = address(running, database);
    // Who started it stops it. Was that one killed, then the server is ours now.
    const [owner] = await readLines(ownerFile);
    if (Number(owner) > 0 && isAlive(Number(owner)))
      return { url, files: place.directory, stop: async () => undefined, revive: async () => false };
    await writeFile(ownerFile, String(process.pid));
    return { url, files: place.directory, stop, revive: reviveAt(running) };
  }

  const port = options.port ?? (await freePort());
  await launch(port);
  await createDatabase(address(port, 'postgres'));
  return { url: address(port, database), files: place.directory, stop, revive: reviveAt(port) };
}
