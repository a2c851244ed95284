// Whether later claims are read first or asked for deal by deal, the same deals are open again.
import { expect, test } from 'vitest';
import { findStaleDeals } from '#lib/db/find-stale-deals.ts';
import { openTestDatabase } from '#lib/db/open-test-database.ts';
import { saveGenerated } from './save-generated.ts';

const database = openTestDatabase();

test('what is open again does not depend on how it is looked for', async () => {
  const db = database();
  await saveGenerated(db, { articles: 200, organizations: 16, seed: 7, extractor: 'test' });
  const claims = await db.dealClaim.findMany({ orderBy: [{ knownAt: 'asc' }, { claimId: 'asc' }] });
  let widened = 0;
  for (let at = 0; at < claims.length; at += 17) {
    const claim = claims[at];
    if (!claim) continue;
    const own = await db.dealKey.findMany({ where: { dealId: claim.dealId } });
    const open = () => new Map(own.map(({ key }) => [key, claim.knownAt.toISOString()]));
    const [first, second] = [open(), open()];
    const [readFirst, oneByOne] = [await findStaleDeals(db, first, 10_000), await findStaleDeals(db, second, 0)];
    expect(readFirst).toEqual(oneByOne);
    expect(first).toEqual(second);
    if (first.size > own.length) widened += 1;
  }
  expect(widened).toBeGreaterThan(0);
});
