// Applies prisma/migrations in order, each in one transaction, and keeps Prisma's own `_prisma_migrations` table, so that
// `prisma migrate` works on the same database where its schema engine can be had. Also brings the deal-kind table in.
import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { contentHash } from '#lib/domain/content-id.ts';
import { RelationType, relationKinds, sidesOf } from '#lib/domain/relation-kind.ts';
import { countryWords, kindWords } from '#lib/search/party-words.ts';
import { relationWords } from '#lib/search/relation-words.ts';
import { messageOf, Problem } from '../errors.ts';
import { installQueue } from './queue.ts';

const folder = join(import.meta.dirname, '../../prisma/migrations');
const lockKey = 72_707_369; // the advisory lock that Prisma's own migrate takes
const oldestServer = 150_000;

const journal = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id varchar(36) PRIMARY KEY, checksum varchar(64) NOT NULL, finished_at timestamptz, migration_name varchar(255) NOT NULL,
  logs text, rolled_back_at timestamptz, started_at timestamptz NOT NULL DEFAULT now(), applied_steps_count integer NOT NULL DEFAULT 0)`;

async function applyOne(client: Client, name: string, sql: string): Promise<void> {
  await client.query('BEGIN');
  try {
    await client.query(sql);
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count) VALUES ($1, $2, $3, now(), 1)`,
      [randomUUID(), contentHash(sql), name],
    );
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw new Problem('unavailable', `migration ${name} failed: ${messageOf(error)}`, 'Nothing of it was applied.');
  }
}

async function applyPending(client: Client): Promise<string[]> {
  const names = (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map((d) => d.name);
  const { rows } = await client.query<{ migration_name: string; checksum: string }>(
    'SELECT migration_name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
  );
  const applied = new Map(rows.map((row) => [row.migration_name, row.checksum]));
  const done: string[] = [];
  for (const name of names.sort()) {
    const sql = await readFile(join(folder, name, 'migration.sql'), 'utf8');
    const checksum = applied.get(name);
    if (checksum === contentHash(sql)) continue;
    if (checksum !== undefined) {
      throw new Problem(
        'unavailable',
        `migration ${name} was changed after it was applied to this database`,
        'Restore the file from the repository; put changes into a new migration.',
      );
    }
    await applyOne(client, name, sql);
    done.push(name);
  }
  return done;
}

/** One row per role of each relation type: what every claim's parties are held to. */
async function writeRelationRoles(client: Client): Promise<void> {
  const rows = RelationType.options.flatMap((type) =>
    sidesOf(type).flatMap((side) => (relationKinds[type].roles[side] ?? []).map((role) => ({ type, role, side }))),
  );
  await client.query(
    `INSERT INTO relation_roles SELECT * FROM json_populate_recordset(NULL::relation_roles, $1)
     ON CONFLICT (type, role) DO UPDATE SET side = EXCLUDED.side WHERE relation_roles.side <> EXCLUDED.side`,
    [JSON.stringify(rows)],
  );
}

/** What questions call each type; where words changed, a trigger writes the index of their deals anew. */
async function writeRelationWords(client: Client): Promise<void> {
  const rows = RelationType.options.map((type) => ({
    type,
    verb: relationKinds[type].verb,
    words: relationWords[type],
  }));
  await client.query(
    `INSERT INTO relation_words SELECT * FROM json_populate_recordset(NULL::relation_words, $1)
     ON CONFLICT (type) DO UPDATE SET (verb, words) = (EXCLUDED.verb, EXCLUDED.words)
       WHERE (relation_words.verb, relation_words.words) <> (EXCLUDED.verb, EXCLUDED.words)`,
    [JSON.stringify(rows)],
  );
}

/** What questions call parties by their kind and country; likewise. */
async function writePartyWords(client: Client): Promise<void> {
  const rows = Object.entries({ ...kindWords, ...countryWords }).map(([value, words]) => ({ value, words }));
  await client.query(
    `INSERT INTO party_words SELECT * FROM json_populate_recordset(NULL::party_words, $1)
     ON CONFLICT (value) DO UPDATE SET words = EXCLUDED.words WHERE party_words.words <> EXCLUDED.words`,
    [JSON.stringify(rows)],
  );
}

/** Returns the names of the migrations it applied. Two processes at once: the second waits, then finds nothing to do. */
export async function migrate(url: string): Promise<string[]> {
  const client = new Client({ connectionString: url });
  try {
    await client.connect();
  } catch (error) {
    throw new Problem(
      'unavailable',
      `the database does not answer: ${messageOf(error)}`,
      'Check DATABASE_URL, or unset it to use the embedded Postgres.',
    );
  }
  try {
    const { rows } = await client.query<{ version: number }>(
      `SELECT current_setting('server_version_num')::int AS version`,
    );
    if ((rows[0]?.version ?? 0) < oldestServer) {
      throw new Problem(
        'unavailable',
        'the database is older than Postgres 15',
        'Point DATABASE_URL at Postgres 15 or newer.',
      );
    }
    await client.query('SELECT pg_advisory_lock($1)', [lockKey]);
    await client.query(journal);
    const done = await applyPending(client);
    await writeRelationRoles(client);
    await installQueue(url);
    await writeRelationWords(client);
    await writePartyWords(client);
    return done;
  } finally {
    await client.end();
  }
}
