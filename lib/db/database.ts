// The process's one Prisma client. A command or the web server connects once; everything below asks `database()`.
import { PrismaPg } from '@prisma/adapter-pg';
import { Pool, type PoolClient } from 'pg';
import { Prisma, PrismaClient } from '#prisma/generated/client.ts';
import { readConfig } from '../config.ts';
import { Problem } from '../errors.ts';

export type Database = PrismaClient;
/** A client or an open transaction of one: what a write needs. */
export type Writer = Prisma.TransactionClient;
export { Prisma };

// Next reloads modules in development; the client survives on globalThis so that connections do not pile up.
declare global {
  var ententeDatabase: Database | undefined;
  var ententePool: Pool | undefined;
  var ententeConnections: Set<PoolClient> | undefined;
}

function openPool(url: string): Pool {
  globalThis.ententeConnections ??= new Set();
  const connections = globalThis.ententeConnections;
  const opened = new Pool({ connectionString: url, max: 8 });
  opened.on('connect', (client) => connections.add(client));
  opened.on('remove', (client) => connections.delete(client));
  // A server that stops ends idle connections: the pool opens others, and whoever asks meanwhile is told. Unheard, it would end the process.
  opened.on('error', () => undefined);
  return opened;
}

const clientOf = (opened: Pool): Database =>
  new PrismaClient({ adapter: new PrismaPg(opened, { disposeExternalPool: true }) });

/** A client beside the process's own, for work on a second database. Whoever opens it disconnects it. */
export const openClient = (url: string): Database => clientOf(openPool(url));

export function connect(url: string): Database {
  globalThis.ententePool = openPool(url);
  globalThis.ententeDatabase = clientOf(globalThis.ententePool);
  return globalThis.ententeDatabase;
}

/** The connection behind an open transaction, for what Prisma cannot say (COPY). It stays Prisma's: never release it. */
export function clientWithPid(pid: number): PoolClient {
  for (const client of globalThis.ententeConnections ?? []) {
    if (Reflect.get(client, 'processID') === pid) return client;
  }
  throw new Error(`no connection of this process is served by backend ${pid}`);
}

/** Throws Problem('unavailable') where no address of a database is known. */
export function database(): Database {
  if (globalThis.ententeDatabase) return globalThis.ententeDatabase;
  const { databaseUrl } = readConfig();
  if (databaseUrl === null) {
    throw new Problem('unavailable', 'no database is connected', 'Use npm start, or set DATABASE_URL.');
  }
  return connect(databaseUrl);
}

/** The connections of `database()`, for what is asked past Prisma (ask.ts). Throws as it does. */
export function pool(): Pool {
  database();
  if (globalThis.ententePool) return globalThis.ententePool;
  throw new Problem('unavailable', 'no database is connected', 'Use npm start, or set DATABASE_URL.');
}

export async function disconnect(): Promise<void> {
  await globalThis.ententeDatabase?.$disconnect();
  globalThis.ententeDatabase = undefined;
  globalThis.ententePool = undefined;
}
