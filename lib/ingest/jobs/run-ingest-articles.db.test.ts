// An article that cannot be taken in is kept apart from its neighbours.
import { expect, test } from 'vitest';
import { database } from '#lib/db/database.ts';
import { listJobs } from '#lib/db/list-jobs.ts';
import { addJobs } from '#lib/db/queue.ts';
import { retryJobs } from '#lib/db/retry-jobs.ts';
import { openOutlet, start, words } from './open-outlet.ts';

const { work } = openOutlet();

const packed = (n: number, domains: unknown) => ({
  title: `T${n}`,
  text: words,
  canonicalUrl: `https://paper.example/${n}`,
  publisher: { slug: 'paper', name: 'Paper', kind: 'press', displayPolicy: 'excerpt', domains },
  published: null,
  publishedAt: null,
  byline: null,
  language: null,
  sources: [],
  raw: { mediaType: 'text/plain', body: Buffer.from(`${n}`).toString('base64') },
});

test('is kept apart from its neighbours, given up with its reason, and can be tried again', async () => {
  const articles = [1, 2, 3].map((n) => ({
    name: `file-${n}`,
    entry: null,
    article: packed(n, n === 2 ? 'no list' : []),
  }));
  await addJobs(database(), [
    {
      kind: 'ingest-articles',
      payload: { subject: 'three files', seenAt: start.toISOString(), articles },
      maxAttempts: 3,
    },
  ]);
  // What fails waits before it is tried again; the test does not.
  const hurry = () =>
    database().$executeRaw`UPDATE graphile_worker._private_jobs SET run_at = now() WHERE locked_at IS NULL`;
  for (let i = 0; i < 5; i += 1) {
    await work(start, { poll: false, poison: true });
    await hurry();
  }
  expect(await database().article.count()).toBe(2);
  const [dead, ...others] = await listJobs(database(), { deadOnly: true });
  expect(others).toEqual([]);
  expect(dead).toMatchObject({ kind: 'ingest-articles', state: 'dead', subject: 'file-2', attempts: 3 });
  expect(dead?.reason).toContain('domains');
  await database().$executeRaw`
    UPDATE graphile_worker._private_jobs SET payload = ${JSON.stringify({ subject: 'file-2', seenAt: start.toISOString(), articles: [{ name: 'file-2', entry: null, article: packed(2, []) }] })}::json`;
  expect(await retryJobs(database(), 'no such id')).toBe(0);
  expect(await retryJobs(database(), dead?.id ?? null)).toBe(1);
  await work(start, { poll: false });
  expect(await database().article.count()).toBe(3);
  expect(await listJobs(database(), { deadOnly: true })).toEqual([]);
});
