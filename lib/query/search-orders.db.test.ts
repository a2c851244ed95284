// By relevance only the newest of very many are looked at; an order by amount or date is one of all of them.
import { beforeAll, expect, test } from 'vitest';
import { database } from '#lib/db/database.ts';
import { openTestDatabase } from '#lib/db/open-test-database.ts';
import { findDeals, listDealsWith, mostCandidates } from './search-engine.ts';

openTestDatabase();

const many = 1_500;
const question = { groups: [[{ text: 'quenlorium', phrase: false, parties: [], names: [] }]], excluded: [] };
const place = { horizon: '2026-01-01T00:00:00.000Z', among: null };

beforeAll(async () => {
  await database()
    .$executeRaw`INSERT INTO deals (id, type) SELECT 'deal-' || i, 'chips' FROM generate_series(1, ${many}::int) i`;
  await database().$executeRaw`
    INSERT INTO search_deals (deal_id, known_from, known_until, document)
    SELECT 'deal-' || i, '2020-01-01'::timestamptz + i * interval '1 day', CASE WHEN i = 7 THEN '2021-01-01'::timestamptz END,
           to_tsvector('pg_catalog.english', 'quenlorium' || CASE WHEN i = 3 THEN ' spurned' ELSE '' END) FROM generate_series(1, ${many}::int) i`;
});

test('the oldest of too many is left out where the newest are ranked, and in no other order', async () => {
  const ranked = (await findDeals(question, { ...place, near: false })).map(({ deal }) => deal);
  expect(ranked).toHaveLength(mostCandidates + 1);
  expect(ranked).not.toContain('deal-1');
  const all = await listDealsWith(question, place);
  expect(all).toContain('deal-1');
  // All but the one whose words were no longer so by then.
  expect(all).toHaveLength(many - 1);
});

test('what is left out, and among whom, holds for all of them too', async () => {
  const spurned = { text: 'spurned', phrase: false, parties: [], names: [] };
  const left = await listDealsWith(
    { ...question, excluded: [spurned] },
    { ...place, among: ['deal-1', 'deal-2', 'deal-3'] },
  );
  expect(left.sort()).toEqual(['deal-1', 'deal-2']);
});
