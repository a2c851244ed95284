// A ledger rebuilt from its articles, claims and journal is the same ledger; one that was tampered with is not.
import { beforeAll, expect, inject, test } from 'vitest';
import { database } from '#lib/db/database.ts';
import { digestLedger } from '#lib/db/digest-ledger.ts';
import { openTestDatabase } from '#lib/db/open-test-database.ts';
import { saveRegistry } from '#lib/db/save-organizations.ts';
import { withScratchDatabase } from '#lib/db/scratch-database.ts';
import { dealOf, tellArticle } from '#lib/db/tell-article.ts';
import { writeAlone } from '#lib/db/write-lock.ts';
import type { Decision } from '#lib/domain/judgement.ts';
import { registry } from '#lib/extract/names/registry.ts';
import { judge } from './judge.ts';
import { replay } from './replay.ts';

openTestDatabase();

const decide = (decision: Decision, minute: number) =>
  judge({ decision, actor: 'editor', reason: 'for the test' }, new Date(Date.UTC(2026, 0, 2, 0, minute)));
const replayed = () => withScratchDatabase(inject('templateUrl'), (scratch) => replay(database(), scratch, false));

beforeAll(async () => {
  await writeAlone(database(), (writer) => saveRegistry(writer, registry));
  const { claim } = await tellArticle(database(), {
    from: 'Cloudfirm',
    to: 'Labco',
    on: '2025-03-01',
    billions: '10.0001',
  });
  const other = await tellArticle(database(), { from: 'Cloud Firm Inc', to: 'Labco', on: '2025-03-04', by: 'C Paper' });
  const gone = await tellArticle(database(), { from: 'Ada', to: 'Labco', on: '2024-01-01', type: 'investment' });
  const [small, large] = [
    await tellArticle(database(), { from: 'Bea', to: 'Labco', on: '2024-02-01', type: 'chips', billions: '1' }),
    await tellArticle(database(), { from: 'Bea', to: 'Labco', on: '2025-09-01', type: 'chips', billions: '900' }),
  ];
  const deals = [await dealOf(database(), small.claim), await dealOf(database(), large.claim)] as const;
  expect(deals[0]).not.toBe(deals[1]);
  await decide({ kind: 'merge_deals', deal: deals[1], into: deals[0] }, 0);
  expect(await dealOf(database(), large.claim)).toBe(deals[0]);
  await decide({ kind: 'merge_organizations', organization: 'cloud-firm-inc', into: 'cloudfirm' }, 1);
  await decide({ kind: 'retract', article: gone.article }, 2);
  const rejected = await decide({ kind: 'reject', claim: other.claim }, 3);
  await decide({ kind: 'undo', judgement: rejected.judgement.id }, 4);
  expect(await dealOf(database(), claim)).toBe(await dealOf(database(), other.claim));
});

test('replaying gives the same digest, with merges, a retraction and an undone rejection (A67)', async () => {
  const { stored, rebuilt, differing } = await replayed();
  expect(differing).toEqual([]);
  expect(rebuilt.digest).toBe(stored.digest);
  expect(rebuilt.journal).toBe(stored.journal);
});

test('the digest does not depend on the order of rows, on when something was seen, or on the journal', async () => {
  const before = await digestLedger(database());
  await database().$executeRaw`UPDATE articles SET first_seen_at = first_seen_at - interval '1 day'`;
  await database().$executeRaw`CREATE TABLE kept AS SELECT * FROM deal_claims ORDER BY claim_id DESC`;
  await database().$executeRaw`DELETE FROM deal_claims`;
  await database().$executeRaw`INSERT INTO deal_claims SELECT * FROM kept`;
  expect(await digestLedger(database())).toEqual(before);
});

test('what follows from nothing is found and named', async () => {
  await database().$executeRaw`UPDATE organizations SET name = 'Another name' WHERE id = 'nvidia'`;
  await database().$executeRaw`INSERT INTO deals (id, type) VALUES ('invented', 'compute')`;
  expect((await replayed()).differing).toEqual(['organizations', 'deals']);
});
