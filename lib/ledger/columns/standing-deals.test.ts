// Whatever claims there are, whatever of them changed and wherever the clocks stand: deals counted by what they have come to are those of
// a scan.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aClaim } from '../a-claim.ts';
import { ownershipsByChild } from '../group-at.ts';
import type { LedgerClaim } from '../ledger-claim.ts';
import { anyClaim, day } from './any-claim.ts';
import { type DealChange, DealRows } from './deal-rows.ts';
import { filterScan } from './filter-scan.ts';
import { scanDeals } from './scan-deals.ts';
import { filterStanding, type StandingDeals, standingAt, standingIn } from './standing-deals.ts';
import { UnitedShapes } from './united-shapes.ts';

/** d belongs to a, from a day among those on which things happen. */
const ownerships = ownershipsByChild([{ child: 'd', parent: 'a', from: '2025-04-01', until: null }]);

/** Some tell of the unit beside its group. */
const someClaim = fc.tuple(anyClaim, fc.boolean()).map(([claim, more]): LedgerClaim => {
  const role = claim.parties[0]?.role;
  return more && role ? { ...claim, parties: [...claim.parties, { role, organization: 'd' }] } : claim;
});
const claims = fc.array(someClaim, { minLength: 1, maxLength: 5 });
const numbered = (lists: readonly (readonly LedgerClaim[])[], from = 0): DealChange[] =>
  lists.map((list, i) => [`deal-${from + i}`, list]);

/** All counts above zero, and each deal with its shape and status. */
function told({ counts, each }: StandingDeals) {
  const deals: string[] = [];
  const wanted = new Uint8Array(Math.floor(counts.length / 3)).fill(1);
  each(wanted, (shape, deal, rank) => deals.push(`${deal}: ${shape} ${rank}`));
  return { counts: [...counts].flatMap((count, at) => (count === 0 ? [] : `${at}: ${count}`)), deals: deals.sort() };
}

test('deals counted by what they have come to are those of a scan, also once some of them changed', () => {
  const changes = fc.array(fc.tuple(fc.nat(7), fc.option(claims)), { maxLength: 4 });
  const asked = fc.record({
    type: fc.subarray(['compute' as const, 'partnership' as const]),
    status: fc.subarray(['talks' as const, 'ended' as const]),
    organization: fc.subarray(['a', 'c']),
  });
  fc.assert(
    fc.property(
      fc.array(claims, { maxLength: 6 }),
      changes,
      asked,
      day,
      day,
      (lists, changed, filters, asOf, knownAt) => {
        const [clocks, scope] = [
          { asOf, knownAt },
          { clocks: { asOf, knownAt }, ownerships },
        ];
        const before = DealRows.of(numbered(lists));
        // Put in order by shape before anything changes.
        before.byShape();
        const after = before.with(changed.map(([deal, list]): DealChange => [`deal-${deal}`, list ?? []]));
        for (const rows of [before, after]) {
          const united = new UnitedShapes(rows.columns.shapes, ownerships);
          const scan = scanDeals(rows, clocks, new Set([1]));
          united.apply(scan, asOf);
          const standing = standingAt(rows, clocks, united, new Set([1]));
          expect(told(standing)).toEqual(told(standingIn(rows, scan)));
          const left = filterStanding(rows, standing, filters, scope);
          expect(told(left)).toEqual(told(standingIn(rows, filterScan(rows, scan, filters, scope))));
        }
      },
    ),
    { numRuns: 1_000, seed: 5 },
  );
});

test('a deal that changed is counted as it is now, and in the version before as it was', () => {
  const [first, second] = [aClaim('compute', 'a>b', '2025-03-01'), aClaim('contract', 'a>c', '2025-03-02')];
  const before = DealRows.of([['x', [first]]]);
  before.byShape();
  const after = before.with([
    ['x', [second]],
    ['y', [first]],
  ]);
  const united = new UnitedShapes(before.columns.shapes, ownerships);
  const clocks = { asOf: '2025-03-05', knownAt: '2025-03-05' };
  const dealsOf = (rows: DealRows) => told(standingAt(rows, clocks, united)).deals;
  expect(dealsOf(before)).toEqual(['0: 0 1']);
  expect(dealsOf(after)).toEqual(['0: 1 1', '1: 0 1']);
});
