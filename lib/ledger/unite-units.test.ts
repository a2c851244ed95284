import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aClaim } from './a-claim.ts';
import { anyClaim, day } from './columns/any-claim.ts';
import { DealRows } from './columns/deal-rows.ts';
import { scanDeals } from './columns/scan-deals.ts';
import { UnitedShapes } from './columns/united-shapes.ts';
import { foldDeal } from './fold-deal.ts';
import { ownershipsByChild } from './group-at.ts';
import type { LedgerClaim } from './ledger-claim.ts';
import { uniteUnits } from './unite-units.ts';

const ownerships = ownershipsByChild([
  { child: 'aws', parent: 'amazon', from: null, until: null },
  { child: 'zoox', parent: 'amazon', from: '2020-06-26', until: null },
  { child: 'waymo', parent: 'google', from: null, until: null },
]);
const names = new Map<string, string>();

function partiesOf(asOf: string, ...claims: LedgerClaim[]) {
  const deal = foldDeal('d', claims, { asOf, knownAt: '2026-01-01' }, names);
  if (!deal) throw new RangeError('no deal');
  return uniteUnits(deal, asOf, ownerships).parties.map(({ organization, claims: by }) => [
    organization.slug,
    by.length,
  ]);
}

describe('a unit and its group', () => {
  const cloud = aClaim('compute', 'aws>anthropic', '2023-09-25');
  const group = aClaim('compute', 'amazon>anthropic', '2025-03-03');
  test('are one supplier, by the name that was told first, with the claims of both', () => {
    expect(partiesOf('2026-01-01', cloud, group)).toEqual([
      ['aws', 2],
      ['anthropic', 2],
    ]);
    const earlier = aClaim('compute', 'amazon>anthropic', '2023-01-01');
    expect(partiesOf('2026-01-01', earlier, cloud)).toEqual([
      ['amazon', 2],
      ['anthropic', 2],
    ]);
  });
  test('are two before the group owned it', () => {
    const claims = [aClaim('chips', 'nvidia>zoox', '2019-05-01'), aClaim('chips', 'nvidia>amazon', '2019-05-02')];
    expect(partiesOf('2019-06-01', ...claims)).toHaveLength(3);
    expect(partiesOf('2021-06-01', ...claims)).toHaveLength(2);
  });
  test('compete as the group', () => {
    const units = aClaim('rivalry', 'waymo~zoox', '2021-05-01');
    const groups = aClaim('rivalry', 'amazon~google', '2022-05-01');
    expect(partiesOf('2026-01-01', units, groups).map(([slug]) => slug)).toEqual(['amazon', 'google']);
  });
  test('alone stay two: nobody deals with himself', () => {
    expect(partiesOf('2026-01-01', aClaim('partnership', 'amazon~aws~zoox', '2021-05-01'))).toHaveLength(3);
  });
});

test('two units of one group are two parties', () => {
  expect(partiesOf('2026-01-01', aClaim('partnership', 'aws~zoox~nvidia', '2021-05-01'))).toHaveLength(3);
});

test('a scan shows who the folded deal shows, on every day', () => {
  const owned = ownershipsByChild([
    { child: 'd', parent: 'a', from: null, until: '2025-04-01' },
    { child: 'c', parent: 'b', from: '2025-03-20', until: null },
  ]);
  let united = 0;
  fc.assert(
    fc.property(fc.array(anyClaim, { minLength: 1, maxLength: 7 }), day, day, (claims, asOf, knownAt) => {
      const rows = DealRows.of([['deal', claims]]);
      const scan = scanDeals(rows, { asOf, knownAt });
      new UnitedShapes(rows.columns.shapes, owned).apply(scan, asOf);
      const shape = scan.count === 0 ? null : rows.columns.shapes.at(scan.shapes[0] ?? 0);
      const folded = foldDeal('deal', claims, { asOf, knownAt }, names);
      const deal = folded && uniteUnits(folded, asOf, owned);
      if (deal && deal.parties.length < (folded?.parties.length ?? 0)) united += 1;
      expect(shape?.parties.map(({ role, organization }) => `${role} ${organization}`)).toEqual(
        deal?.parties.map(({ role, organization }) => `${role} ${organization.slug}`),
      );
    }),
    { numRuns: 1_000, seed: 5 },
  );
  expect(united).toBeGreaterThan(50);
});
