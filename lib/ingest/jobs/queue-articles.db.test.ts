// What waits in the queue, in the order in which workers take it.
import { beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { database } from '#lib/db/database.ts';
import { openTestDatabase } from '#lib/db/open-test-database.ts';
import { addJobs } from '#lib/db/queue.ts';
import { hurryIndexing, queueGrouping, queueIndexing } from './queue-articles.ts';

openTestDatabase();

beforeEach(async () => {
  await database().$executeRaw`DELETE FROM graphile_worker._private_jobs`;
  await database().$executeRaw`TRUNCATE search_deals_due`;
});

const Rows = z.array(z.object({ kind: z.string() }));

/** Those that could begin now. */
async function due(): Promise<string[]> {
  const rows = await database().$queryRaw`
    SELECT t.identifier AS kind FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
     WHERE j.run_at <= now() AND j.attempts < j.max_attempts ORDER BY j.priority, j.run_at, j.id`;
  return Rows.parse(rows).map(({ kind }) => kind);
}

const noteDeals = (count: number) =>
  database()
    .$executeRaw`INSERT INTO search_deals_due SELECT 'deal-' || i, now() FROM generate_series(1, ${count}::int) AS i`;

test('search is told of a few deals once no more articles come, of many before them', async () => {
  await addJobs(database(), [{ kind: 'ingest-articles', payload: {}, maxAttempts: 1 }]);
  await noteDeals(3);
  await queueIndexing(database());
  await hurryIndexing(database());
  expect(await due()).toEqual(['ingest-articles']);
  await noteDeals(6_000);
  await queueIndexing(database());
  expect(await due()).toEqual(['index-deals', 'ingest-articles']);
});

test('a few deals are told at once where no article waits, and soon after the last has gone', async () => {
  await queueIndexing(database());
  expect(await due()).toEqual(['index-deals']);
  await database().$executeRaw`DELETE FROM graphile_worker._private_jobs`;
  await addJobs(database(), [{ kind: 'ingest-articles', payload: {}, maxAttempts: 1 }]);
  await queueIndexing(database());
  // The last of them failed for good: no grouping comes after it that would ask again.
  await database().$executeRaw`UPDATE graphile_worker._private_jobs SET attempts = max_attempts WHERE key IS NULL`;
  await hurryIndexing(database());
  expect(await due()).toEqual(['index-deals']);
});

test('a few claims are grouped before the articles once they have waited for minutes', async () => {
  await addJobs(database(), [{ kind: 'ingest-articles', payload: {}, maxAttempts: 1 }]);
  await queueGrouping(database());
  await database().$executeRaw`UPDATE graphile_worker._private_jobs SET run_at = run_at - interval '3 minutes'`;
  expect(await due()).toEqual(['ingest-articles', 'group-claims']);
  await queueGrouping(database());
  expect(await due()).toEqual(['group-claims', 'ingest-articles']);
});
