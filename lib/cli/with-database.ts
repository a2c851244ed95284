// Gives a command a migrated, connected database and takes it away again: the one that DATABASE_URL names, or the
// embedded one, found running or started for as long as the command lasts.
import { connect, type Database, disconnect } from '#lib/db/database.ts';
import { startEmbeddedServer } from '#lib/db/embedded-server.ts';
import { migrate } from '#lib/db/migrate.ts';
import { type Config, readConfig } from '../config.ts';

export interface OpenDatabase {
  readonly url: string;
  close(): Promise<void>;
  /** Starts our own server again where it has died; returns whether it had. Another's is not ours to start. */
  revive(): Promise<boolean>;
}

/** Finds or starts the server; nothing is migrated or connected yet. */
export async function openServer(config: Config): Promise<OpenDatabase> {
  if (config.databaseUrl !== null)
    return { url: config.databaseUrl, close: async () => undefined, revive: async () => false };
  const server = await startEmbeddedServer({ dataDir: config.dataDir, port: config.databasePort });
  return { url: server.url, close: server.stop, revive: server.revive };
}

/** `work` also gets the address, for what needs a connection of its own. */
export async function withDatabase<T>(work: (database: Database, url: string) => Promise<T>): Promise<T> {
  const server = await openServer(readConfig());
  try {
    await migrate(server.url);
    return await work(connect(server.url), server.url);
  } finally {
    await disconnect();
    await server.close();
  }
}
