// Whatever claims there are: clocks that see the same rows of a deal see the same deal, and those that do not are told apart.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyClaim, day } from '#lib/ledger/columns/any-claim.ts';
import { DealRows } from '#lib/ledger/columns/deal-rows.ts';
import { foldDeal } from '#lib/ledger/fold-deal.ts';
import { SameFolds, seenBy, seenRows } from './same-folds.ts';

const names = new Map<string, string>();
const clocks = fc.array(fc.record({ asOf: day, knownAt: day }), { minLength: 40, maxLength: 40 });

test('a kept fold is the fold', () => {
  let [asked, made] = [0, 0];
  fc.assert(
    fc.property(fc.array(anyClaim, { minLength: 1, maxLength: 40 }), clocks, (claims, days) => {
      const rows = DealRows.of([['deal', claims]]);
      const same = new SameFolds();
      for (const at of days) {
        const kept = same.of(rows, 0, seenBy(at), () => {
          made += 1;
          return foldDeal('deal', rows.claimsOf(0), at, names);
        });
        expect(kept).toEqual(foldDeal('deal', rows.claimsOf(0), at, names));
        asked += 1;
      }
    }),
    { numRuns: 60 },
  );
  // It was of use, or nothing was tried.
  expect(made).toBeLessThan(asked);
});

test('two deals never share a fold', () => {
  const [one, other] = [fc.sample(anyClaim, { numRuns: 1, seed: 1 }), fc.sample(anyClaim, { numRuns: 1, seed: 2 })];
  const rows = DealRows.of([
    ['a', one],
    ['b', other],
  ]);
  const late = seenBy({ asOf: '2026-01-01', knownAt: '2025-03-01' });
  expect(seenRows(rows, 0, late)).not.toBe(seenRows(rows, 1, late));
});
