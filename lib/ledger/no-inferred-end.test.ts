// A30: nothing ends unless a claim says so. Claims that state no end are added in any number, and no deal or exclusivity of
// the whole ledger has an end; one that states an end ends its own deal and nothing else.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Deal } from '#lib/domain/deal.ts';
import { aClaim, dates } from './a-claim.ts';
import { groupClaims } from './group-claims.ts';
import { foldLedger } from './ledger.ts';
import type { LedgerClaim } from './ledger-claim.ts';

const clocks = { asOf: '2030-01-01', knownAt: '2030-01-01' };

function deals(claims: readonly LedgerClaim[]): Deal[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const grouped = groupClaims(claims, new Map()).map((deal) => ({
    id: deal.id,
    claims: deal.claims.flatMap(({ id }) => byId.get(id) ?? []),
  }));
  return foldLedger(grouped, clocks, new Map());
}

const ends = (of: readonly Deal[]) =>
  of.filter((deal) => deal.status === 'ended' || deal.ended !== null || deal.exclusivity.some((one) => one.ended));

const going = fc
  .record({
    pair: fc.constantFrom('a>x', 'b>x', 'a>y'),
    year: fc.integer({ min: 2015, max: 2024 }),
    status: fc.constantFrom('talks' as const, 'agreed' as const),
    exclusive: fc.boolean(),
    dated: fc.boolean(),
  })
  .map(({ pair, year, status, exclusive, dated }) =>
    aClaim('compute', pair, `${year}-03-01`, {
      status,
      exclusivity: exclusive ? { kind: 'exclusive', scope: null, state: 'in_force' } : null,
      dates: dated ? dates({ [status]: `${year}-02` }) : dates({}),
    }),
  );

test('silence, age and other deals end nothing', () => {
  fc.assert(
    fc.property(fc.array(going, { maxLength: 30 }), (claims) => {
      expect(ends(deals(claims))).toEqual([]);
    }),
  );
});

test('a stated end ends one deal', () => {
  const end = aClaim('compute', 'a>x', '2025-03-01', { status: 'ended', dates: dates({ ended: '2025-02-10' }) });
  fc.assert(
    fc.property(fc.array(going, { minLength: 1, maxLength: 30 }), (claims) => {
      const ended = ends(deals([...claims, end]));
      expect(ended.map((deal) => deal.claims.includes(end.id))).toEqual([true]);
    }),
  );
});

test('what is corrected is the old text before and the new one after (A35)', () => {
  const at = (knownAt: string) => {
    const old = aClaim('investment', 'a>x', '2025-03-01', {
      supersededAt: '2025-03-05T09:00:00.000Z',
      status: 'talks',
    });
    const corrected = { ...aClaim('investment', 'a>x', '2025-03-05'), article: old.article };
    const grouped = [{ id: 'd', claims: [old, corrected] }];
    return foldLedger(grouped, { asOf: knownAt, knownAt }, new Map()).map(({ status, claims }) => [
      status,
      claims.length,
    ]);
  };
  expect(at('2025-03-04')).toEqual([['talks', 1]]);
  expect(at('2025-03-05')).toEqual([['agreed', 1]]);
});
