// Whatever claims there are and wherever the clocks stand, rows say what objects say.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aClaim } from '../a-claim.ts';
import { foldDeal } from '../fold-deal.ts';
import { byKnownAt, type LedgerClaim } from '../ledger-claim.ts';
import { anyClaim, day } from './any-claim.ts';
import { markAt, markRank, statusAt, statusRank } from './claim-columns.ts';
import { DealRows } from './deal-rows.ts';
import { findMoment } from './find-moment.ts';
import { scanDeals } from './scan-deals.ts';

/** One after the other: now of the first investor alone, now of another one too, so that one can be a stray among them. */
const backings = fc
  .array(fc.tuple(fc.constantFrom('a>b', 'a>b', 'a>b', 'd>b', 'a~b'), fc.boolean()), { minLength: 5, maxLength: 9 })
  .map((told) =>
    told.map(([parties, more], at): LedgerClaim => {
      const claim = aClaim(parties === 'a~b' ? 'partnership' : 'investment', parties, `2025-0${1 + at}-10`);
      const beside = { role: 'investor' as const, organization: 'c' };
      return more && claim.type === 'investment' ? { ...claim, parties: [...claim.parties, beside] } : claim;
    }),
  );
const someDeal = fc.oneof({ weight: 3, arbitrary: fc.array(anyClaim, { minLength: 1, maxLength: 7 }) }, backings);
const deals = fc.array(someDeal, { minLength: 1, maxLength: 4 });
const named = (claims: readonly (readonly LedgerClaim[])[]) => claims.map((list, i) => [`deal-${i}`, list] as const);

test('what goes in comes out', () => {
  fc.assert(
    fc.property(deals, (lists) => {
      const rows = DealRows.of(named(lists));
      for (const [id, claims] of named(lists)) expect(rows.get(id)).toEqual([...claims].sort(byKnownAt));
    }),
    { numRuns: 200, seed: 5 },
  );
});

test('a scan says what folding says, at every pair of clocks', () => {
  fc.assert(
    fc.property(deals, day, day, (lists, asOf, knownAt) => {
      const rows = DealRows.of(named(lists));
      const scan = scanDeals(rows, { asOf, knownAt });
      const scanned = Array.from({ length: scan.count }, (_, i) => {
        const [number, step] = [scan.deals[i] ?? 0, scan.steps[i] ?? 0];
        const { type, name, parties } = rows.columns.shapes.at(scan.shapes[i] ?? 0);
        return {
          id: rows.ids[number],
          type,
          name,
          status: statusAt(statusRank(step)),
          mark: markAt(markRank(step)),
          parties: parties.map(({ role, organization }) => `${role} ${organization}`),
          moment: findMoment(rows, number, { asOf, knownAt }),
        };
      });
      const folded = named(lists).flatMap(([id, claims]) => {
        const deal = foldDeal(id, claims, { asOf, knownAt }, new Map());
        if (!deal) return [];
        const { type, name, status, mark, moment } = deal;
        const parties = deal.parties.map(({ role, organization }) => `${role} ${organization.slug}`);
        return [{ id, type, name, status, mark, parties, moment }];
      });
      expect(scanned).toEqual(folded);
    }),
    { numRuns: 2_000, seed: 5 },
  );
});

test('a later version leaves the earlier one as it was', () => {
  const [one, two] = [aClaim('compute', 'a>b', '2025-03-01'), aClaim('compute', 'a>b', '2025-03-02')];
  const before = DealRows.of([
    ['x', [one]],
    ['y', [two]],
  ]);
  const after = before.with([
    ['x', []],
    ['z', [one, two]],
  ]);
  expect([...before.keys()]).toEqual(['x', 'y']);
  expect(before.get('z')).toBeUndefined();
  expect([...after.keys()]).toEqual(['y', 'z']);
  expect(after.get('z')).toEqual([one, two]);
  expect([after.size, after.claims]).toEqual([2, 3]);
});
