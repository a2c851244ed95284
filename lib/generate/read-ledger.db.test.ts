// A ledger that was read step by step is the one that is read at once: no deal is missed, none is left over. And no read of
// the past sees what came in later (A34): it equals the read of a database that holds nothing else.
import { expect, test } from 'vitest';
import type { Database } from '#lib/db/database.ts';
import { listLedgerClaims } from '#lib/db/list-ledger-claims.ts';
import { openTestDatabase } from '#lib/db/open-test-database.ts';
import { readLedgerClaims } from '#lib/db/read-ledger-claims.ts';
import { saveDeals } from '#lib/db/save-deals.ts';
import { writeAlone } from '#lib/db/write-lock.ts';
import { addDays } from '#lib/domain/approximate-date.ts';
import type { Clocks } from '#lib/domain/clocks.ts';
import { seededRandom } from '#lib/domain/seeded-random.ts';
import { buildGraph } from '#lib/graph/build-graph.ts';
import { ownershipsByChild } from '#lib/ledger/group-at.ts';
import { groupClaims } from '#lib/ledger/group-claims.ts';
import { foldLedger, passes } from '#lib/ledger/ledger.ts';
import { foldedAt, foldedWhere } from '#lib/query/fold-deals.ts';
import { graphAt } from '#lib/query/graph-at.ts';
import { KeptFolds } from '#lib/query/kept-folds.ts';
import { readLedger } from '#lib/query/read-ledger.ts';
import { generateArticles } from './generate-articles.ts';
import { generateOrganizations } from './generate-organizations.ts';
import { saveBatch, saveGenerated } from './save-generated.ts';

const database = openTestDatabase();
const organizations = generateOrganizations(24);
const articles = [...generateArticles(160, organizations, seededRandom(3))];
const now = { asOf: '2025-11-20', knownAt: '2025-11-20' };

async function readAnew(db: Database, clocks: Clocks) {
  const byDeal = Map.groupBy(await listLedgerClaims(db), ({ deal }) => deal ?? '');
  byDeal.delete('');
  const deals = [...byDeal].map(([id, rows]) => ({ id, claims: rows.map(({ claim }) => claim) }));
  return foldLedger(deals, clocks, (await readLedger()).names);
}

test('step by step and at once are the same', async () => {
  const db = database();
  await saveGenerated(db, { articles: 1, organizations: organizations.length, seed: 3, extractor: 'test' });
  const same = async () => expect(foldedAt(await readLedger(), now)).toEqual(await readAnew(db, now));
  await same();
  for (let from = 0; from < articles.length; from += 40) {
    // Each batch is seen on another day, so that changed texts withdraw claims.
    const seenAt = `${addDays('2025-11-01', from / 40)}T06:00:00.000Z`;
    await writeAlone(db, async (writer) => {
      await saveBatch(writer, articles.slice(from, from + 40), seenAt, 'test');
      await saveDeals(writer);
    });
    await same();
  }
  const first = await db.article.findFirstOrThrow({ orderBy: { id: 'asc' } });
  for (const retracted of [true, false]) {
    await writeAlone(db, async (writer) => {
      await writer.article.update({ where: { id: first.id }, data: { retracted } });
      await saveDeals(writer);
    });
    await same();
  }
});

test('a process that begins reads what stands, whatever letters it is written in', async () => {
  const db = database();
  const name = 'Back\\slash "quoted"\nline\tand\u2028another';
  const { claimId } = await db.dealClaim.findFirstOrThrow({ orderBy: { claimId: 'asc' } });
  const rename = (to: string | null) => db.$executeRaw`
    UPDATE deal_claims SET said = jsonb_set(said, '{name}', coalesce(to_jsonb(${to}::text), 'null')) WHERE claim_id = ${claimId}`;
  const before = (await listLedgerClaims(db)).find(({ claim }) => claim.id === claimId)?.claim.name ?? null;
  await rename(name);
  const read = await db.$transaction(async (reader) => (await Array.fromAsync(readLedgerClaims(reader))).flat());
  await rename(before);
  const byId = (rows: typeof read) => rows.sort((a, b) => (a.claim.id < b.claim.id ? -1 : 1));
  const stood = (await listLedgerClaims(db)).filter(({ deal }) => deal !== null);
  expect(byId(read)).toEqual(
    byId(stood).map(({ deal, claim }) => ({ deal, claim: claim.id === claimId ? { ...claim, name } : claim })),
  );
  expect(read.some(({ claim }) => claim.supersededAt !== null)).toBe(true);
});

test('at 200 random dates the past is what it was (A34)', async () => {
  const ledger = await readLedger();
  expect(ledger.claims.size).toBeGreaterThan(50);
  const said = [...ledger.claims.entries()].flatMap(([, claims]) => claims);
  const random = seededRandom(34);
  for (let i = 0; i < 200; i += 1) {
    const knownAt = addDays('2015-01-01', Math.floor(random() * 3_980));
    const clocks = { asOf: addDays(knownAt, -Math.floor(random() * 400)), knownAt };
    const horizon = `${addDays(knownAt, 1)}T00:00:00.000Z`;
    // Only what had been published by then, grouped by a process that never saw more.
    const known = said.filter((claim) => claim.knownAt < horizon);
    const claims = new Map(known.map((claim) => [claim.id, claim]));
    const deals = groupClaims(known, ownershipsByChild([...ledger.ownerships.values()].flat())).map((deal) => ({
      id: deal.id,
      claims: deal.claims.flatMap(({ id }) => claims.get(id) ?? []),
    }));
    expect(foldedAt(ledger, clocks)).toEqual(foldLedger(deals, clocks, ledger.names));
  }
});

test('the graph of a scan is the graph of the folded deals', async () => {
  const ledger = await readLedger();
  const scope = (clocks: Clocks) => ({ clocks, ownerships: ledger.ownerships });
  const [some, other] = [organizations[1]?.slug ?? '', organizations[3]?.slug ?? ''];
  const everything = { type: [], status: [], organization: [] };
  const random = seededRandom(35);
  for (let i = 0; i < 60; i += 1) {
    const knownAt = addDays('2015-06-01', Math.floor(random() * 3_830));
    const clocks = { asOf: addDays(knownAt, -Math.floor(random() * 400)), knownAt };
    for (const filters of [
      everything,
      { ...everything, organization: [some, other] },
      { ...everything, status: ['talks' as const, 'ended' as const], until: clocks.asOf },
      { ...everything, type: ['joint_venture' as const, 'investment' as const], from: addDays(clocks.asOf, -900) },
    ]) {
      const folded = foldedAt(ledger, clocks).filter((deal) => passes(deal, filters, scope(clocks)));
      for (const limits of [undefined, { nodes: 9, edges: 12 }, { nodes: 1e9, edges: 1e9 }])
        expect(graphAt(ledger, filters, clocks, limits)).toEqual(buildGraph(folded, limits));
      const anew = { ...ledger, folds: new KeptFolds() };
      expect(foldedWhere(anew, filters, clocks)).toEqual(folded);
    }
  }
});
