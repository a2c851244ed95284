// What waits in the queue, in the order in which workers take it.
import { beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { database } from '#lib/db/database.ts';
import { openTestDatabase } from '#lib/db/open-test-database.ts';
import { addJobs } from '#lib/db/queue.ts';
import { queueIndexing } from './queue-articles.ts';

openTestDatabase();

beforeEach(async () => {
  await database().$executeRaw`DELETE FROM graphile_worker._private_jobs`;
  await database().$executeRaw`TRUNCATE search_deals_due`;
});

const Rows = z.array(z.object({ kind: z.string() }));

async function inOrder(): Promise<string[]> {
  const rows = await database().$queryRaw`
    SELECT t.identifier AS kind FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
     ORDER BY j.priority, j.run_at, j.id`;
  return Rows.parse(rows).map(({ kind }) => kind);
}

const noteDeals = (count: number) =>
  database()
    .$executeRaw`INSERT INTO search_deals_due SELECT 'deal-' || i, now() FROM generate_series(1, ${count}::int) AS i`;

test('search is told of a few deals after the articles that wait, of many before them', async () => {
  await addJobs(database(), [{ kind: 'ingest-articles', payload: {}, maxAttempts: 1 }]);
  await noteDeals(3);
  await queueIndexing(database());
  expect(await inOrder()).toEqual(['ingest-articles', 'index-deals']);
  await noteDeals(6_000);
  await queueIndexing(database());
  expect(await inOrder()).toEqual(['index-deals', 'ingest-articles']);
});

test('a few deals go before the articles too once they have waited for minutes', async () => {
  await addJobs(database(), [{ kind: 'ingest-articles', payload: {}, maxAttempts: 1 }]);
  await noteDeals(3);
  await queueIndexing(database());
  await database().$executeRaw`UPDATE graphile_worker._private_jobs SET run_at = run_at - interval '3 minutes'`;
  expect(await inOrder()).toEqual(['ingest-articles', 'index-deals']);
  await queueIndexing(database());
  expect(await inOrder()).toEqual(['index-deals', 'ingest-articles']);
});
