// A Postgres of its own for a bench, migrated and with the registry in it, gone afterwards. Crash safety is on, as in life.
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, type Database, disconnect } from '#lib/db/database.ts';
import { startEmbeddedServer } from '#lib/db/embedded-server.ts';
import { migrate } from '#lib/db/migrate.ts';
import { saveRegistry } from '#lib/db/save-organizations.ts';
import { writeAlone } from '#lib/db/write-lock.ts';
import { registry } from '#lib/extract/names/registry.ts';

/** A migrated database in that folder for as long as the work lasts. */
export async function withDatabaseIn<T>(
  dataDir: string,
  work: (database: Database, url: string) => Promise<T>,
): Promise<T> {
  // Run by root, Postgres is another account: it has to get through to its files.
  await chmod(dataDir, 0o711);
  const server = await startEmbeddedServer({ dataDir });
  try {
    await migrate(server.url);
    return await work(connect(server.url), server.url);
  } finally {
    await disconnect();
    await server.stop();
  }
}

export const loadRegistry = (database: Database): Promise<unknown> =>
  writeAlone(database, (writer) => saveRegistry(writer, registry));

export async function withThrowawayDatabase<T>(work: (database: Database, url: string) => Promise<T>): Promise<T> {
  const dataDir = await mkdtemp(join(tmpdir(), 'entente-bench-'));
  try {
    return await withDatabaseIn(dataDir, async (database, url) => {
      await loadRegistry(database);
      return work(database, url);
    });
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}
