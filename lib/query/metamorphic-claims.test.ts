// What must not change for ledgers of claims that nobody thought of: the order in which claims are handed in, the money that they are
// told in where it is worth the same, an article that says again what was said, and what becomes known only later.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aClaim, dates, dollars } from '#lib/ledger/a-claim.ts';
import type { LedgerClaim } from '#lib/ledger/ledger-claim.ts';
import {
  agreed,
  at,
  commitmentsIn,
  coopetitionIn,
  dependenceOf,
  euros,
  type Ledger,
  loopsIn,
  movementsIn,
} from './worked-ledger.ts';

const names = ['alder', 'birch', 'cedar', 'elm'] as const;
const day = (n: number): string => new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10);
const late = at('2025-12-31');

/** One to four claims about one deal of two of four: told again, with other sums, in talks, in force, over. */
const told = fc.record({
  type: fc.constantFrom('compute', 'chips', 'investment', 'rivalry', 'partnership'),
  pair: fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 3 })),
  begins: fc.nat(300),
  claims: fc.array(
    fc.record({
      after: fc.nat(200),
      status: fc.constantFrom('agreed', 'agreed', 'agreed', 'talks', 'ended'),
      // Tens, so that the same worth in euros is a whole number too.
      sum: fc.option(fc.integer({ min: 1, max: 40 }), { nil: null }),
      bound: fc.constantFrom('exact', 'up_to', 'about'),
    }),
    { minLength: 1, maxLength: 4 },
  ),
});
const ledgers = fc.array(told, { minLength: 1, maxLength: 9 });
type Told = typeof ledgers extends fc.Arbitrary<infer T> ? T : never;

function ledgerOf(drawn: Told, moneyOf = dollars, worth = 11): Ledger {
  return Object.fromEntries(
    drawn.map(({ type, pair: [a, apart], begins, claims }, i) => {
      const [x, y] = [names[a], names[(a + apart) % 4]];
      const parties = type === 'rivalry' || type === 'partnership' ? `${x}~${y}` : `${x}>${y}`;
      const rows = claims.map(({ after, status, sum, bound }, n): LedgerClaim => {
        const on = day(begins + after);
        const days = {
          agreed: agreed(day(begins)),
          talks: { dates: dates({ talks: on }) },
          ended: { dates: dates({ ended: on }) },
        };
        const amount = sum === null ? null : { ...moneyOf(String(sum * worth)), bound };
        const id = `claim-${i}-${n}`;
        return { ...aClaim(type, parties, on, { ...days[status], status, amount }), id, story: `story-${i}-${n}` };
      });
      return [`deal-${i}`, rows];
    }),
  );
}

const insightsOf = (ledger: Ledger, clocks = late) => ({
  shares: names.flatMap((buyer) =>
    (['count', 'usd'] as const).map((measure) =>
      dependenceOf(ledger, buyer, measure, clocks).days.map(({ on, suppliers, concentration }) => ({
        on,
        suppliers,
        concentration,
      })),
    ),
  ),
  tension: coopetitionIn(ledger, clocks).pairs.map(({ pair, now }) => ({ pair, now })),
  loops: loopsIn(ledger, clocks).map(({ id, gross, firm, once }) => ({ id, gross, firm, once })),
  promised: commitmentsIn(ledger, 'buyer', 'usd', clocks).rows.map(({ key, firm, ceilings, once, unknown }) => ({
    key,
    firm,
    ceilings,
    once,
    unknown,
  })),
  outcomes: commitmentsIn(ledger, 'buyer', 'usd', clocks).outcomes.map(({ deal, outcome }) => ({ deal, outcome })),
});

const always = { seed: 20_250_610, numRuns: 60 };
const mapped = (ledger: Ledger, change: (claims: readonly LedgerClaim[]) => readonly LedgerClaim[]): Ledger =>
  Object.fromEntries(Object.entries(ledger).map(([deal, claims]) => [deal, change(claims)]));

test('the order in which claims are handed in does not matter', () => {
  fc.assert(
    fc.property(ledgers, (drawn) => {
      const ledger = ledgerOf(drawn);
      expect(insightsOf(mapped(ledger, (claims) => claims.toReversed()))).toEqual(insightsOf(ledger));
    }),
    always,
  );
});

test('the same worth told in euros gives the same dollars', () => {
  fc.assert(
    fc.property(ledgers, (drawn) => {
      expect(insightsOf(ledgerOf(drawn, euros, 10))).toEqual(insightsOf(ledgerOf(drawn, dollars, 11)));
    }),
    always,
  );
});

test('a text that carries the first words again makes no sum, share, tension or promise another', () => {
  const again = (claims: readonly LedgerClaim[]) =>
    claims.flatMap((claim, i) => (i === 0 ? [claim, { ...claim, id: `${claim.id}-reprint` }] : claim));
  fc.assert(
    fc.property(ledgers, (drawn) => {
      const ledger = ledgerOf(drawn);
      expect(insightsOf(mapped(ledger, again))).toEqual(insightsOf(ledger));
    }),
    always,
  );
});

test('what becomes known later changes nothing of what was known, nor of what had moved', () => {
  fc.assert(
    fc.property(ledgers, fc.integer({ min: 30, max: 400 }), (drawn, n) => {
      const [ledger, then] = [ledgerOf(drawn), day(n)];
      const known = mapped(ledger, (claims) => claims.filter(({ knownAt }) => knownAt.slice(0, 10) <= then));
      expect(insightsOf(known, at(then))).toEqual(insightsOf(ledger, at(then)));
      expect(movementsIn(known, day(n - 30), then)).toEqual(movementsIn(ledger, day(n - 30), then));
    }),
    always,
  );
});
