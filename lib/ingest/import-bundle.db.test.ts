// Evidence goes out as a bundle, into an empty ledger, and out again as the very same bundle.
import { beforeAll, expect, test } from 'vitest';
import { database } from '#lib/db/database.ts';
import { emptyLedger } from '#lib/db/empty-ledger.ts';
import { openTestDatabase } from '#lib/db/open-test-database.ts';
import { tellArticle } from '#lib/db/tell-article.ts';
import type { EvidenceBundle } from '#lib/domain/evidence-bundle.ts';
import { ViewQuery } from '#lib/domain/view-query.ts';
import { verifyBundle } from '#lib/ledger/verify-bundle.ts';
import { getBundle } from '#lib/query/get-bundle.ts';
import { importBundle } from './import-bundle.ts';

openTestDatabase();

const query = ViewQuery.parse({ asOf: '2025-12-31', knownAt: '2025-12-31' });
let bundle: EvidenceBundle;

beforeAll(async () => {
  await tellArticle(database(), { from: 'Cloudfirm', to: 'Labco', on: '2025-03-01', billions: '10' });
  await tellArticle(database(), {
    from: 'Cloudfirm',
    to: 'Labco',
    on: '2025-03-03',
    by: 'B 🤝 Paper',
    billions: '13.5',
  });
  await tellArticle(database(), {
    from: 'Ada',
    to: 'Labco',
    on: '2025-04-01',
    by: 'Closed',
    policy: 'link',
    type: 'investment',
  });
  await tellArticle(database(), { from: 'Later', to: 'Labco', on: '2026-01-05', by: 'D Paper' });
  bundle = await getBundle(query);
});

test('it holds what was known by then, with quotes where they may be shown, and no text', async () => {
  expect(verifyBundle(bundle)).toEqual([]);
  expect(bundle.evidence.claims).toHaveLength(3);
  const version = bundle.evidence.versions.find(({ publisher }) => publisher === 'closed');
  const closed = bundle.evidence.claims.find((claim) => claim.version === version?.id);
  expect(closed?.evidence.map(({ quote }) => quote)).toEqual([null]);
  const open = bundle.evidence.claims.find(({ amount }) => amount?.value === '10000000000');
  expect(open?.evidence.map(({ field, quote }) => [field, quote])).toEqual([
    ['amount', '$10 billion'],
    ['statement', 'Cloudfirm and Labco have a deal of $10 billion.'],
  ]);
  expect(JSON.stringify(bundle)).not.toContain('"text"');
});

test('into an empty ledger and out again it has the same digest (A62)', async () => {
  await emptyLedger(database());
  expect((await getBundle(query)).evidence.claims).toEqual([]);
  expect(await importBundle(bundle, new Date('2026-06-01T00:00:00Z'))).toBe(3);
  const again = await getBundle(query);
  expect(again.evidence).toEqual(bundle.evidence);
  expect(again.digest).toBe(bundle.digest);
  expect(again.deals).toEqual(bundle.deals);
  // What was kept back does not come in by the back door.
  const texts = await database().articleVersion.findMany({ where: { title: { startsWith: 'Closed' } } });
  expect(texts[0]?.text).toMatch(/^Closed on 2025-04-01░+$/);
  expect(await importBundle(bundle, new Date())).toBe(0);
});

test('a bundle that was changed is refused by name', async () => {
  const [first, ...others] = bundle.evidence.claims;
  if (!first) throw new RangeError('no claim');
  const forged = {
    ...bundle,
    evidence: { ...bundle.evidence, claims: [{ ...first, status: 'talks' as const }, ...others] },
  };
  await expect(async () => importBundle(forged, new Date())).rejects.toThrow('the digest is');
  const short = first.evidence.map((span) => ({ ...span, quote: 'x' }));
  const broken = { ...bundle, evidence: { ...bundle.evidence, claims: [{ ...first, evidence: short }, ...others] } };
  expect(verifyBundle(broken).join()).toContain('is not as long as its span');
});
