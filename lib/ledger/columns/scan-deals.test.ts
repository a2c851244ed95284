// Whatever claims there are and wherever the clocks stand, rows say what objects say.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#lib/domain/approximate-date.ts';
import { StatusMark, statusOfMark } from '#lib/domain/status.ts';
import { aClaim, dates, dollars } from '../a-claim.ts';
import { foldDeal } from '../fold-deal.ts';
import { byKnownAt, type LedgerClaim } from '../ledger-claim.ts';
import { markAt, markRank, statusAt, statusRank } from './claim-columns.ts';
import { DealRows } from './deal-rows.ts';
import { findMoment } from './find-moment.ts';
import { scanDeals } from './scan-deals.ts';

const day = fc.integer({ min: 0, max: 60 }).map((offset) => addDays('2025-03-01', offset));
const dated = fc.option(fc.oneof(day, fc.constantFrom('2025', '2025-03', '2025-04')), { nil: undefined });

/** Few days, few names, few stories: so that claims collide in everything they can collide in. */
const anyClaim: fc.Arbitrary<LedgerClaim> = fc
  .record({
    known: day,
    hour: fc.integer({ min: 0, max: 23 }),
    gone: fc.option(day),
    parties: fc.constantFrom('a>b', 'a>c', 'd>b'),
    type: fc.constantFrom('compute' as const, 'contract' as const),
    mark: fc.option(fc.constantFrom(...StatusMark.options)),
    status: fc.constantFrom('talks' as const, 'agreed' as const, 'ended' as const),
    story: fc.constantFrom('s', 't', 'u'),
    name: fc.option(fc.constantFrom('Aurora', 'Bastion')),
    agreed: dated,
    effective: dated,
    talks: dated,
    ended: dated,
    published: fc.boolean(),
    more: fc.boolean(),
  })
  .map((one) => {
    const claim = aClaim(one.type, one.parties, one.known);
    return {
      ...claim,
      knownAt: `${one.known}T${String(one.hour).padStart(2, '0')}:30:00.000Z`,
      supersededAt: one.gone === null || one.gone < one.known ? null : `${one.gone}T23:59:59.000Z`,
      mark: one.mark,
      status: one.mark === null ? one.status : statusOfMark[one.mark],
      story: one.story,
      name: one.name,
      published: one.published ? claim.published : null,
      dates: dates({
        ...(one.agreed ? { agreed: one.agreed } : {}),
        ...(one.effective ? { effective: one.effective } : {}),
        ...(one.talks ? { talks: one.talks } : {}),
        ...(one.ended ? { ended: one.ended } : {}),
      }),
      ...(one.more
        ? {
            amount: dollars('10'),
            stake: '4.5',
            capacity: [{ value: '2', unit: 'GW' as const, bound: 'exact' as const }],
            exclusivity: { kind: 'exclusive' as const, scope: null, state: 'in_force' as const },
            together: claim.id,
            apart: ['x'],
          }
        : {}),
    };
  });

const deals = fc.array(fc.array(anyClaim, { minLength: 1, maxLength: 7 }), { minLength: 1, maxLength: 4 });
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
