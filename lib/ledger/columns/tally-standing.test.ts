// Whatever claims there are, wherever the clocks stand and whatever is asked for: a scan counts what folded deals count.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aClaim } from '../a-claim.ts';
import { countFacets, FacetTally } from '../count-facets.ts';
import { ownershipsByChild } from '../group-at.ts';
import { foldLedger } from '../ledger.ts';
import { anyClaim, day } from './any-claim.ts';
import { DealRows } from './deal-rows.ts';
import { filterScan } from './filter-scan.ts';
import { scanDeals } from './scan-deals.ts';
import { standingIn } from './standing-deals.ts';
import { tallyStanding } from './tally-standing.ts';

const filters = fc.record({
  type: fc.subarray(['compute' as const, 'contract' as const, 'partnership' as const]),
  status: fc.subarray(['talks' as const, 'agreed' as const, 'ended' as const]),
  organization: fc.subarray(['a', 'b', 'c']),
  from: fc.option(day, { nil: undefined }),
  until: fc.option(day, { nil: undefined }),
});

/** d belongs to a, from a day among those on which things happen. */
const ownerships = ownershipsByChild([{ child: 'd', parent: 'a', from: '2025-04-01', until: null }]);

test('counted by shape are as many as folded deals', () => {
  const deals = fc.array(fc.array(anyClaim, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(deals, filters, day, day, (lists, asked, asOf, knownAt) => {
      const named = lists.map((claims, i) => ({ id: `deal-${i}`, claims }));
      const [clocks, names] = [{ asOf, knownAt }, new Map([['a', 'Aurum']])];
      const scope = { clocks, ownerships };
      const rows = DealRows.of(named.map(({ id, claims }) => [id, claims] as const));
      const tally = new FacetTally(names, asked.organization);
      const inDays = { type: [], status: [], organization: [], from: asked.from, until: asked.until };
      const scan = filterScan(rows, scanDeals(rows, clocks), inDays, scope);
      tallyStanding(tally, rows, standingIn(rows, scan), asked, scope);
      expect(tally.facets()).toEqual(countFacets(foldLedger(named, clocks, names), asked, scope, names));
    }),
    { numRuns: 300, seed: 5 },
  );
});

test('a filter leaves its own choices standing, and narrows the others', () => {
  const tally = new FacetTally(new Map([['b', 'Borealis']]), ['b', 'unheard-of']);
  tally.add(
    { type: 'compute', status: 'agreed', concerned: new Set(['a']) },
    { type: false, status: true, organization: true },
    3,
  );
  const { type, status, organization } = tally.facets();
  expect(type.find(({ value }) => value === 'compute')?.count).toBe(3);
  expect(status.every(({ count }) => count === 0)).toBe(true);
  // Whom the filter names stays to be taken out of it.
  expect(organization).toEqual([{ value: { slug: 'b', name: 'Borealis' }, count: 0 }]);
});

test("a unit's deals are counted for its group, as many as a filter by the group leaves, and only while it owns it", () => {
  const lists = [[aClaim('compute', 'd>b', '2025-03-10')], [aClaim('contract', 'a>c', '2025-03-12')]];
  const named = lists.map((claims, i) => ({ id: `deal-${i}`, claims }));
  const countOn = (asOf: string): number | undefined => {
    const [clocks, names] = [{ asOf, knownAt: asOf }, new Map<string, string>()];
    const asked = { type: [], status: [], organization: [] };
    const { organization } = countFacets(foldLedger(named, clocks, names), asked, { clocks, ownerships }, names);
    return organization.find(({ value }) => value.slug === 'a')?.count;
  };
  expect(countOn('2025-03-31')).toBe(1);
  expect(countOn('2025-04-01')).toBe(2);
});
