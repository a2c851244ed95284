// Whatever happens to a ledger, in whatever order, its deals are those of grouping all its claims anew.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Database } from '#lib/db/database.ts';
import { readOverlay } from '#lib/db/list-judgements.ts';
import { listAllToGroup, listLedgerClaims, listOwnerships } from '#lib/db/list-ledger-claims.ts';
import { openTestDatabase } from '#lib/db/open-test-database.ts';
import { regroupNext } from '#lib/db/regroup-all.ts';
import { groupDeals, saveDeals } from '#lib/db/save-deals.ts';
import { writeAlone } from '#lib/db/write-lock.ts';
import type { Decision } from '#lib/domain/judgement.ts';
import { seededRandom } from '#lib/domain/seeded-random.ts';
import { judge } from '#lib/ingest/judge.ts';
import { applyJudgements, applyToOwnerships } from '#lib/ledger/apply-judgements.ts';
import { ownershipsByChild } from '#lib/ledger/group-at.ts';
import { groupClaims } from '#lib/ledger/group-claims.ts';
import { keepOutline } from '#lib/ledger/kept-outline.ts';
import { byMoment, foldLedger } from '#lib/ledger/ledger.ts';
import { resolveDisputes } from '#lib/ledger/resolve-disputes.ts';
import { foldedAt } from '#lib/query/fold-deals.ts';
import { readLedger } from '#lib/query/read-ledger.ts';
import { Problem } from '../errors.ts';
import { generateArticles } from './generate-articles.ts';
import { generateOrganizations } from './generate-organizations.ts';
import { saveBatch, saveGenerated } from './save-generated.ts';

const database = openTestDatabase();
const seenAt = '2025-11-01T06:00:00.000Z';

/** Few organizations, so that deals collide all the time. */
const organizations = generateOrganizations(16);
const articles = [...generateArticles(120, organizations, seededRandom(7))];

async function written(db: Database) {
  const [claims, keys, parties, outlines] = await Promise.all([
    db.dealClaim.findMany({ orderBy: { claimId: 'asc' } }),
    db.dealKey.findMany(),
    db.dealParty.findMany(),
    db.dealOutline.findMany({ orderBy: { dealId: 'asc' } }),
  ]);
  return {
    claims: claims.map(({ claimId, dealId }) => `${claimId} ${dealId}`),
    keys: keys.map(({ key, dealId }) => `${dealId} ${key}`).sort(),
    parties: parties.map(({ dealId, role, organizationId }) => `${dealId} ${role} ${organizationId}`).sort(),
    outlines: outlines.map(({ dealId, line, outline }) => ({ dealId, line, outline })),
  };
}

async function anew(db: Database) {
  const overlay = await readOverlay(db);
  const claims = applyJudgements(
    (await listAllToGroup(db)).map(({ claim }) => claim),
    overlay,
  );
  const deals = groupClaims(claims, ownershipsByChild(applyToOwnerships(await listOwnerships(db), overlay)));
  const parties = deals.flatMap((deal) =>
    deal.claims.flatMap((claim) => claim.parties.map((party) => `${deal.id} ${party.role} ${party.organization}`)),
  );
  return {
    claims: deals.flatMap((deal) => deal.claims.map(({ id }) => `${id} ${deal.id}`)).sort(),
    keys: deals.flatMap((deal) => deal.keys.map((key) => `${deal.id} ${key}`)).sort(),
    parties: [...new Set(parties)].sort(),
    outlines: deals
      .map(({ id, line, outline }) => ({ dealId: id, line, outline: keepOutline(outline) }))
      .sort((a, b) => (a.dealId < b.dealId ? -1 : 1)),
  };
}

type Step =
  | { readonly kind: 'read'; readonly from: number; readonly count: number }
  | { readonly kind: 'retract' | 'reread' | 'rename' | 'unread'; readonly at: number }
  | { readonly kind: 'own' | 'disown' | 'rules'; readonly at: number; readonly other: number }
  | { readonly kind: 'judge'; readonly how: Decision['kind']; readonly at: number; readonly other: number };

const pick = <T>(rows: readonly T[], at: number): T | undefined => rows[at % Math.max(1, rows.length)];
const slugAt = (at: number): string => pick(organizations, at)?.slug ?? '';

/** A decision of that kind about what stands; null where nothing fitting stands. */
async function decisionOf(db: Database, { how, at, other }: Step & { kind: 'judge' }): Promise<Decision | null> {
  const [claims, deals] = await Promise.all([
    db.dealClaim.findMany({
      orderBy: { claimId: 'asc' },
      include: { claim: { include: { parties: { include: { mention: true } } } } },
    }),
    db.deal.findMany({ orderBy: { id: 'asc' } }),
  ]);
  const [claim, deal, second] = [pick(claims, at), pick(deals, at)?.id ?? '', pick(deals, other)?.id ?? ''];
  const read = claim?.claim.parties[0]?.mention.organizationId ?? null;
  if (!claim || read === null) return null;
  switch (how) {
    case 'merge_organizations':
      return { kind: how, organization: slugAt(at), into: slugAt(other) };
    case 'reject':
      return { kind: how, claim: claim.claimId };
    case 'correct': {
      const party = { field: 'party' as const, value: { read, meant: slugAt(other) } };
      const correction = other % 3 === 0 ? { field: 'amount' as const, value: null } : party;
      return { kind: how, claim: claim.claimId, correction };
    }
    case 'merge_deals':
      return { kind: how, deal, into: second };
    case 'separate_deals':
      return { kind: how, deal, from: second };
    case 'part_claim':
      return { kind: how, claim: claim.claimId, deal: claim.dealId };
    case 'undo': {
      const judgement = pick(await db.judgement.findMany({ orderBy: { sequence: 'asc' } }), at);
      return judgement ? { kind: how, judgement: judgement.id } : null;
    }
    default:
      return { kind: 'resolve', deal: claim.dealId, field: 'amount', claim: claim.claimId };
  }
}

/** What cannot be decided (it was already, or contradicts something) changes nothing. */
async function decide(db: Database, step: Step & { kind: 'judge' }): Promise<void> {
  const decision = await decisionOf(db, step);
  if (!decision) return;
  await judge({ decision, actor: 'test', reason: 'property', despite: true }, new Date('2025-11-02T06:00:00Z')).catch(
    (error: unknown) => {
      if (!(error instanceof Problem)) throw error;
    },
  );
}

async function own(db: Database, { kind, at, other }: { kind: 'own' | 'disown'; at: number; other: number }) {
  const rows = await db.organizationParent.findMany({ orderBy: { id: 'asc' } });
  const row = pick(rows, at);
  if (kind === 'disown' && row) await db.organizationParent.delete({ where: { id: row.id } });
  const [childId, parentId] = [slugAt(at), slugAt(other)];
  const fromOn = new Date(Date.UTC(2015 + (at % 10), 5, 1));
  if (kind === 'own' && childId !== parentId && !rows.some((one) => one.childId === childId))
    await db.organizationParent.create({ data: { id: `${childId} ${at}`, childId, parentId, fromOn } });
  await groupDeals(db);
}

/** Everything anew in small batches, broken off once, with something else happening in between. */
async function followNewRules(db: Database, { at, other }: { at: number; other: number }): Promise<void> {
  await db.ledgerVersion.update({ where: { id: 1 }, data: { regroupAll: true } });
  const most = 5 + (at % 40);
  await writeAlone(db, (writer) => regroupNext(writer, null, most));
  const row = pick(await db.article.findMany({ orderBy: { id: 'asc' } }), other);
  if (row) await db.article.update({ where: { id: row.id }, data: { retracted: !row.retracted } });
  await groupDeals(db, most);
}

/** Anything that can happen to claims after they were written. */
async function take(db: Database, step: Step): Promise<void> {
  if (step.kind === 'judge') return decide(db, step);
  if (step.kind === 'own' || step.kind === 'disown') return own(db, { ...step, kind: step.kind });
  if (step.kind === 'rules') return followNewRules(db, step);
  await writeAlone(db, async (writer) => {
    if (step.kind === 'read') {
      await saveBatch(writer, articles.slice(step.from, step.from + step.count), seenAt, 'test');
    } else if (step.kind === 'retract') {
      const rows = await writer.article.findMany({ orderBy: { id: 'asc' } });
      const row = rows[step.at % Math.max(1, rows.length)];
      if (row) await writer.article.update({ where: { id: row.id }, data: { retracted: !row.retracted } });
    } else if (step.kind === 'rename') {
      const rows = await writer.mention.findMany({ orderBy: { id: 'asc' } });
      const row = rows[step.at % Math.max(1, rows.length)];
      const slug = organizations[step.at % organizations.length]?.slug ?? null;
      if (row) await writer.mention.update({ where: { id: row.id }, data: { organizationId: slug } });
    } else if (step.kind === 'unread' || step.kind === 'reread') {
      const rows = await writer.articleVersion.findMany({ orderBy: { id: 'asc' }, include: { article: true } });
      const row = rows[step.at % Math.max(1, rows.length)];
      await writer.claim.deleteMany({ where: { versionId: row?.id ?? '' } });
      // The same address with another text is a new version.
      const article = articles.find(({ url }) => url === row?.article.canonicalUrl);
      if (article && step.kind === 'reread')
        await saveBatch(writer, [{ ...article, text: `${article.text} Corrected.` }], seenAt, 'test');
    }
    await saveDeals(writer);
  });
}

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('read' as const),
      from: fc.integer({ min: 0, max: 119 }),
      count: fc.integer({ min: 1, max: 12 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom('retract' as const, 'reread' as const, 'rename' as const, 'unread' as const),
      at: fc.nat(10_000),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('judge' as const),
      how: fc.constantFrom(
        'merge_organizations' as const,
        'reject' as const,
        'correct' as const,
        'merge_deals' as const,
        'separate_deals' as const,
        'part_claim' as const,
        'resolve' as const,
        'undo' as const,
      ),
      at: fc.nat(10_000),
      other: fc.nat(10_000),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constantFrom('own' as const, 'disown' as const, 'rules' as const),
      at: fc.nat(10_000),
      other: fc.nat(10_000),
    }),
  },
);

const now = { asOf: '2025-11-20', knownAt: '2025-11-20' };

/** The same deals by a process that reads everything for the first time. */
async function readAnew(db: Database) {
  const overlay = await readOverlay(db);
  const { names } = await readLedger();
  const rows = await listLedgerClaims(db);
  const deals = new Map(rows.map(({ claim, deal }) => [claim.id, deal ?? '']));
  const judged = applyJudgements(
    rows.map(({ claim }) => claim),
    overlay,
  );
  const byDeal = Map.groupBy(judged, ({ id }) => deals.get(id) ?? '');
  byDeal.delete('');
  return foldLedger(
    [...byDeal].map(([id, claims]) => ({ id, claims })),
    now,
    names,
  )
    .map((deal) => resolveDisputes(deal, byDeal.get(deal.id) ?? [], overlay, now))
    .sort(byMoment);
}

test('a change of owners regroups what stands', async () => {
  const db = database();
  await saveGenerated(db, { articles: 1, organizations: organizations.length, seed: 7, extractor: 'test' });
  await take(db, { kind: 'read', from: 0, count: 120 });
  const before = await written(db);
  const [child, parent] = [organizations[9]?.slug ?? '', organizations[1]?.slug ?? ''];
  await db.organizationParent.create({ data: { id: 'bought', childId: child, parentId: parent } });
  await writeAlone(db, saveDeals);
  const after = await written(db);
  expect(after).toEqual(await anew(db));
  expect(after.keys).not.toEqual(before.keys);
  await db.organizationParent.delete({ where: { id: 'bought' } });
  await writeAlone(db, saveDeals);
  expect(await written(db)).toEqual(before);
});

test('a claim that is said to mean an organization follows it where that is merged', async () => {
  const db = database();
  await take(db, { kind: 'read', from: 0, count: 120 });
  for (const other of [1, 2, 4]) {
    await take(db, { kind: 'judge', how: 'correct', at: 31 * other, other });
    await take(db, { kind: 'judge', how: 'merge_organizations', at: other, other: other + 5 });
    expect(await written(db)).toEqual(await anew(db));
  }
  expect(await db.judgement.count()).toBe(6);
});

test('after every step the deals are those of the whole ledger grouped anew', async () => {
  const db = database();
  await saveGenerated(db, { articles: 1, organizations: organizations.length, seed: 7, extractor: 'test' });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
      for (const one of steps) {
        await take(db, one);
        expect(await written(db)).toEqual(await anew(db));
        expect(foldedAt(await readLedger(), now)).toEqual(await readAnew(db));
      }
    }),
    // One ledger grows through all runs, so that later ones meet what earlier ones left.
    { numRuns: 30, seed: 20_251_125, endOnFailure: true },
  );
}, 300_000);
