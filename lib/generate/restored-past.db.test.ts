// A34 against a second database: at seeded dates, one is restored from the articles that were known by then, their claims and the
// journal, and nothing else; what it says is what the full ledger says of that day. Later news must not be in any answer.
import { expect, inject, test } from 'vitest';
import { copyTable } from '#lib/db/copy-table.ts';
import { type Database, database } from '#lib/db/database.ts';
import { emptyLedger } from '#lib/db/empty-ledger.ts';
import { listJournal, readOverlay } from '#lib/db/list-judgements.ts';
import { listOwnerships } from '#lib/db/list-ledger-claims.ts';
import { openTestDatabase } from '#lib/db/open-test-database.ts';
import { readLedgerClaims } from '#lib/db/read-ledger-claims.ts';
import { saveDeals } from '#lib/db/save-deals.ts';
import { saveJudgement } from '#lib/db/save-judgement.ts';
import { withScratchDatabase } from '#lib/db/scratch-database.ts';
import { writeAlone } from '#lib/db/write-lock.ts';
import { addDays, type Day } from '#lib/domain/approximate-date.ts';
import { seededRandom } from '#lib/domain/seeded-random.ts';
import { judge } from '#lib/ingest/judge.ts';
import { applyJudgements } from '#lib/ledger/apply-judgements.ts';
import { foldLedger } from '#lib/ledger/ledger.ts';
import type { LedgerClaim } from '#lib/ledger/ledger-claim.ts';
import { foldedAt } from '#lib/query/fold-deals.ts';
import { readLedger } from '#lib/query/read-ledger.ts';
import { generateOrganizations } from './generate-organizations.ts';
import { saveGenerated } from './save-generated.ts';

openTestDatabase();
const organizations = 24;
const dates = 20;
const tables = [
  'publishers',
  'stories',
  'raw_documents',
  'articles',
  'article_versions',
  'organizations',
  'organization_parents',
  'mentions',
  'claims',
  'claim_parties',
  'claim_evidence',
  'claim_capacities',
] as const;
const timeout = 60_000;

/** Two firms are one, a claim is rejected, an article retracted, two deals are one. */
async function decideSome(db: Database): Promise<void> {
  const [one, other] = generateOrganizations(organizations).map(({ slug }) => slug);
  const claims = await db.dealClaim.findMany({ orderBy: { claimId: 'asc' }, take: 3 });
  const deals = await db.deal.findMany({ where: { type: 'compute' }, orderBy: { id: 'asc' }, take: 2 });
  const article = await db.article.findFirstOrThrow({ orderBy: { id: 'desc' } });
  const decide = (decision: Parameters<typeof judge>[0]['decision']) =>
    judge({ decision, actor: 'editor', reason: 'for the test', despite: true }, new Date('2025-11-05T08:00:00Z'));
  await decide({ kind: 'merge_organizations', organization: one ?? '', into: other ?? '' });
  await decide({ kind: 'reject', claim: claims[1]?.claimId ?? '' });
  await decide({ kind: 'retract', article: article.id });
  const [into, deal] = deals.map(({ id }) => id);
  await decide({ kind: 'merge_deals', deal: deal ?? '', into: into ?? '' });
}

/** What was published by the end of that day, and the journal; deals are decided here and nowhere else. */
async function restore(stored: Database, scratch: Database, knownAt: Day): Promise<void> {
  await emptyLedger(scratch);
  const horizon = `${addDays(knownAt, 1)}T00:00:00.000Z`;
  await stored.$transaction(
    (from) =>
      scratch.$transaction(
        async (to) => {
          for (const table of tables) await copyTable(from, to, table);
          await to.$executeRaw`DELETE FROM article_versions WHERE known_at >= ${horizon}::timestamptz`;
          await to.$executeRaw`
            UPDATE articles SET reprint_of = NULL WHERE reprint_of NOT IN (SELECT article_id FROM article_versions)`;
          await to.$executeRaw`DELETE FROM articles WHERE id NOT IN (SELECT article_id FROM article_versions)`;
          await to.$executeRaw`DELETE FROM stories WHERE id NOT IN (SELECT story_id FROM articles)`;
        },
        { timeout },
      ),
    { timeout },
  );
  const journal = await listJournal(stored);
  await writeAlone(scratch, async (writer) => {
    // The journal cannot be emptied: it goes in with the first date.
    if ((await listJournal(writer)).length === 0)
      for (const { sequence: _sequence, ...judgement } of journal) await saveJudgement(writer, judgement);
    await saveDeals(writer);
  });
}

async function foldRestored(scratch: Database, clocks: { asOf: Day; knownAt: Day }) {
  const overlay = await readOverlay(scratch);
  const deals = await scratch.$transaction(
    async (db) => {
      const found: { id: string; claims: LedgerClaim[] }[] = [];
      for await (const page of readLedgerClaims(db)) {
        for (const [id, rows] of Map.groupBy(page, ({ deal }) => deal ?? '')) {
          const said = rows.map(({ claim }) => claim);
          found.push({ id, claims: applyJudgements(said, overlay) });
        }
      }
      return found;
    },
    { timeout },
  );
  const names = new Map((await scratch.organization.findMany()).map(({ id, name }) => [id, name]));
  return foldLedger(deals, clocks, names);
}

test(`at ${dates} dates a database that knows no more says the same (A34)`, { timeout: 300_000 }, async () => {
  const db = database();
  await saveGenerated(db, { articles: 140, organizations, seed: 11, extractor: 'test' });
  await decideSome(db);
  const random = seededRandom(34);
  let [told, later] = [0, 0];
  await withScratchDatabase(inject('templateUrl'), async (scratch) => {
    for (let i = 0; i < dates; i += 1) {
      const knownAt = addDays('2015-09-01', Math.floor(random() * 3_700));
      await restore(db, scratch, knownAt);
      for (const asOf of [knownAt, addDays(knownAt, -Math.floor(random() * 500))]) {
        const clocks = { asOf, knownAt };
        const past = foldedAt(await readLedger(), clocks);
        expect(past).toEqual(await foldRestored(scratch, clocks));
        told += past.length;
      }
      later += (await readLedger()).claims.claims - (await scratch.dealClaim.count());
    }
    expect(await listOwnerships(scratch)).toEqual(await listOwnerships(db));
  });
  // Dates at which nothing was known, or all of it, would prove nothing.
  expect(told).toBeGreaterThan(500);
  expect(later).toBeGreaterThan(500);
});
