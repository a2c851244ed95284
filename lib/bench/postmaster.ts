// The process that has a child for each connection: what all of Postgres uses up is its time and theirs (cpu-time.ts).
import { z } from 'zod';
import type { Database } from '#lib/db/database.ts';
import { parentOf } from './cpu-time.ts';

const Backend = z.array(z.object({ pid: z.number() })).length(1);

/** Null where it runs on another machine, or where there is no /proc. */
export async function postmasterOf(database: Database): Promise<number | null> {
  const [backend] = Backend.parse(await database.$queryRaw`SELECT pg_backend_pid() AS pid`);
  return backend ? parentOf(backend.pid) : null;
}
