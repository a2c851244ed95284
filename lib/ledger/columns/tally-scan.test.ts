// Whatever claims there are, wherever the clocks stand and whatever is asked for: a scan counts what folded deals count.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countFacets, FacetTally } from '../count-facets.ts';
import { foldLedger } from '../ledger.ts';
import { anyClaim, day } from './any-claim.ts';
import { DealRows } from './deal-rows.ts';
import { scanDeals } from './scan-deals.ts';
import { tallyScan } from './tally-scan.ts';

const filters = fc.record({
  type: fc.subarray(['compute' as const, 'contract' as const, 'partnership' as const]),
  status: fc.subarray(['talks' as const, 'agreed' as const, 'ended' as const]),
  organization: fc.subarray(['a', 'b', 'c']),
  from: fc.option(day, { nil: undefined }),
  until: fc.option(day, { nil: undefined }),
});

test('a scan counts what folded deals count', () => {
  const deals = fc.array(fc.array(anyClaim, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(deals, filters, day, day, (lists, asked, asOf, knownAt) => {
      const named = lists.map((claims, i) => ({ id: `deal-${i}`, claims }));
      const [clocks, names] = [{ asOf, knownAt }, new Map([['a', 'Aurum']])];
      const scope = { clocks, ownerships: new Map() };
      const rows = DealRows.of(named.map(({ id, claims }) => [id, claims] as const));
      const tally = new FacetTally();
      tallyScan(tally, rows, scanDeals(rows, clocks), asked, scope, names);
      expect(tally.facets()).toEqual(countFacets(foldLedger(named, clocks, names), asked, scope));
    }),
    { numRuns: 300, seed: 5 },
  );
});

test('a filter leaves its own choices standing, and narrows the others', () => {
  const tally = new FacetTally();
  tally.add(
    { type: 'compute', status: 'agreed', parties: [{ slug: 'a', name: 'A' }] },
    { type: false, status: true, organization: true },
    3,
  );
  const { type, status, organization } = tally.facets();
  expect(type.find(({ value }) => value === 'compute')?.count).toBe(3);
  expect(status.every(({ count }) => count === 0)).toBe(true);
  expect(organization).toEqual([]);
});
