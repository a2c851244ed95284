// Whatever happens to a ledger, in whatever order, its deals are those of grouping all its claims anew.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Database } from '#lib/db/database.ts';
import { listAllToGroup, listOwnerships } from '#lib/db/list-ledger-claims.ts';
import { openTestDatabase } from '#lib/db/open-test-database.ts';
import { saveDeals } from '#lib/db/save-deals.ts';
import { writeAlone } from '#lib/db/write-lock.ts';
import { seededRandom } from '#lib/graph/seeded-random.ts';
import { ownershipsByChild } from '#lib/ledger/group-at.ts';
import { groupClaims } from '#lib/ledger/group-claims.ts';
import { generateArticles } from './generate-articles.ts';
import { generateOrganizations } from './generate-organizations.ts';
import { saveBatch, saveGenerated } from './save-generated.ts';

const database = openTestDatabase();
const seenAt = '2025-11-01T06:00:00.000Z';

/** Few organizations, so that deals collide all the time. */
const organizations = generateOrganizations(16);
const articles = [...generateArticles(120, organizations, seededRandom(7))];

async function written(db: Database) {
  const [claims, keys, parties] = await Promise.all([
    db.dealClaim.findMany({ orderBy: { claimId: 'asc' } }),
    db.dealKey.findMany(),
    db.dealParty.findMany(),
  ]);
  return {
    claims: claims.map(({ claimId, dealId }) => `${claimId} ${dealId}`),
    keys: keys.map(({ key, dealId }) => `${dealId} ${key}`).sort(),
    parties: parties.map(({ dealId, role, organizationId }) => `${dealId} ${role} ${organizationId}`).sort(),
  };
}

async function anew(db: Database) {
  const claims = (await listAllToGroup(db)).map(({ claim }) => claim);
  const deals = groupClaims(claims, ownershipsByChild(await listOwnerships(db)));
  const parties = deals.flatMap((deal) =>
    deal.claims.flatMap((claim) => claim.parties.map((party) => `${deal.id} ${party.role} ${party.organization}`)),
  );
  return {
    claims: deals.flatMap((deal) => deal.claims.map(({ id }) => `${id} ${deal.id}`)).sort(),
    keys: deals.flatMap((deal) => deal.keys.map((key) => `${deal.id} ${key}`)).sort(),
    parties: [...new Set(parties)].sort(),
  };
}

type Step =
  | { readonly kind: 'read'; readonly from: number; readonly count: number }
  | { readonly kind: 'retract' | 'reread' | 'rename' | 'unread'; readonly at: number };

/** Anything that can happen to claims after they were written. */
async function take(db: Database, step: Step): Promise<void> {
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
);

test('after every step the deals are those of the whole ledger grouped anew', async () => {
  const db = database();
  await saveGenerated(db, { articles: 1, organizations: organizations.length, seed: 7, extractor: 'test' });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
      for (const one of steps) {
        await take(db, one);
        expect(await written(db)).toEqual(await anew(db));
      }
    }),
    // One ledger grows through all runs, so that later ones meet what earlier ones left.
    { numRuns: 25, seed: 20_251_125, endOnFailure: true },
  );
}, 120_000);

test('a change of owners regroups what stands', async () => {
  const db = database();
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
