// A worker's own connection. What it holds there (its name, places at hosts) is held as advisory locks, which Postgres lets go
// the moment the process dies: no heartbeat, no clock, and the jobs of a dead worker are known as such at once.
// The trap: the locks of one session do not exclude each other, so places at hosts are also kept in a set here.
import { Client, type QueryResultRow } from 'pg';
import { z } from 'zod';
import { contentHash } from '#lib/domain/content-id.ts';
import type { Database } from './database.ts';

const nameSpace = 4_119_053;
const hostSpace = 4_119_054;

/** 31 bits of a hash: two that collide are taken for one, which here only means waiting. */
const numberOf = (text: string): number => Number.parseInt(contentHash(text).slice(0, 8), 16) >>> 1;

export class WorkerSession {
  readonly #client: Client;
  readonly #places = new Set<string>();
  /** The last question asked: a connection answers one at a time. */
  #asked: Promise<unknown> = Promise.resolve();
  /** Aborted when the connection is lost: whoever goes on then works in nobody's name. */
  readonly lost: AbortSignal;

  private constructor(client: Client, lost: AbortSignal) {
    this.#client = client;
    this.lost = lost;
  }

  static async open(url: string): Promise<WorkerSession> {
    const lost = new AbortController();
    const client = new Client({ connectionString: url, keepAlive: true, application_name: 'entente worker' });
    client.on('error', () => lost.abort());
    client.on('end', () => lost.abort());
    await client.connect();
    // A machine that vanishes without a word is noticed within about a minute.
    await client.query(
      'SET tcp_keepalives_idle = 30; SET tcp_keepalives_interval = 10; SET tcp_keepalives_count = 3; SET idle_session_timeout = 0',
    );
    return new WorkerSession(client, lost.signal);
  }

  #ask<Row extends QueryResultRow>(sql: string, values: readonly number[]): Promise<Row[]> {
    const asked = this.#asked.catch(() => undefined).then(() => this.#client.query<Row>(sql, [...values]));
    this.#asked = asked;
    return asked.then(({ rows }) => rows);
  }

  /** Says that whoever holds jobs under this name is alive. */
  async takeName(name: string): Promise<void> {
    await this.#ask('SELECT pg_advisory_lock($1, $2)', [nameSpace, numberOf(name)]);
  }

  /** One of `places` places at a host, among all workers of all machines; null where none is free. Give it back when done. */
  async takePlace(host: string, places: number): Promise<(() => Promise<void>) | null> {
    for (let place = 0; place < places; place += 1) {
      const key = `${host}#${place}`;
      if (this.#places.has(key)) continue;
      this.#places.add(key);
      const [answer] = await this.#ask<{ free: boolean }>('SELECT pg_try_advisory_lock($1, $2) AS free', [
        hostSpace,
        numberOf(key),
      ]);
      if (answer?.free) return () => this.#leave(key);
      this.#places.delete(key);
    }
    return null;
  }

  async #leave(key: string): Promise<void> {
    if (!this.lost.aborted) await this.#ask('SELECT pg_advisory_unlock($1, $2)', [hostSpace, numberOf(key)]);
    this.#places.delete(key);
  }

  async close(): Promise<void> {
    // The trap: where the connection is lost already, the driver waits for its end without end.
    if (!this.lost.aborted) await this.#client.end().catch(() => undefined);
  }
}

const Names = z.array(z.object({ name: z.string() }));
const Held = z.array(z.object({ number: z.bigint() }));

async function listHeld(database: Database): Promise<Set<number>> {
  const held = await database.$queryRaw`
    SELECT objid::bigint AS number FROM pg_locks
     WHERE locktype = 'advisory' AND granted AND classid = ${nameSpace} AND objsubid = 2
       AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;
  return new Set(Held.parse(held).map(({ number }) => Number(number)));
}

/** How many workers are alive on this database, on whatever machine. */
export const countWorkers = async (database: Database): Promise<number> => (await listHeld(database)).size;

/**
 * Gives back the jobs of workers that are no more. A job that killed its worker at every attempt becomes a dead letter that
 * says so. Returns how many workers were found dead.
 */
export async function releaseDead(database: Database): Promise<number> {
  const rows = await database.$queryRaw`
    SELECT DISTINCT locked_by AS name FROM graphile_worker._private_jobs WHERE locked_by IS NOT NULL
    UNION SELECT DISTINCT locked_by FROM graphile_worker._private_job_queues WHERE locked_by IS NOT NULL`;
  const names = Names.parse(rows).map(({ name }) => name);
  if (names.length === 0) return 0;
  const held = await listHeld(database);
  const dead = names.filter((name) => !held.has(numberOf(name)));
  if (dead.length === 0) return 0;
  await database.$transaction(async (writer) => {
    await writer.$executeRaw`SELECT graphile_worker.force_unlock_workers(${dead})`;
    // A job that was asked for again while it ran has lost its key to the new one and is not to be tried again: it is no dead letter.
    await writer.$executeRaw`
      DELETE FROM graphile_worker._private_jobs j USING graphile_worker._private_tasks t
       WHERE t.id = j.task_id AND t.identifier IN ('group-claims', 'index-deals') AND j.key IS NULL AND j.locked_at IS NULL AND j.attempts >= j.max_attempts AND j.last_error IS NULL`;
    await writer.$executeRaw`
      SELECT graphile_worker.permanently_fail_jobs(ARRAY(
        SELECT id FROM graphile_worker._private_jobs WHERE locked_at IS NULL AND attempts >= max_attempts AND last_error IS NULL),
        'each worker that took it ended before it was done')`;
  });
  return dead.length;
}
