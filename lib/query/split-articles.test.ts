// What one text says in one sentence or in two, in one article or in two of the same story, is the same: no figure of any insight may
// change, whatever the ledger. Who counts claims or articles where stories are meant is found out here.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findPower } from '#lib/graph/insights/find-power.ts';
import { aClaim, dates, dollars } from '#lib/ledger/a-claim.ts';
import type { LedgerClaim } from '#lib/ledger/ledger-claim.ts';
import {
  asThemselves,
  at,
  commitmentsIn,
  coopetitionIn,
  dealsAt,
  dependenceOf,
  type Ledger,
  loopsIn,
  movementsIn,
  ref,
} from './worked-ledger.ts';

const names = ['alder', 'birch', 'cedar', 'dogwood', 'elm'] as const;
const end = at('2025-12-31');

const sketches = fc.array(
  fc.record({
    type: fc.constantFrom('compute' as const, 'chips' as const, 'investment' as const, 'rivalry' as const),
    pair: fc.tuple(fc.nat(4), fc.integer({ min: 1, max: 4 })),
    month: fc.integer({ min: 1, max: 12 }),
    sum: fc.option(fc.constantFrom('5', '8', '13'), { nil: null }),
    bound: fc.constantFrom('exact' as const, 'up_to' as const),
    power: fc.option(fc.constantFrom('1', '2'), { nil: null }),
    texts: fc.integer({ min: 1, max: 3 }),
  }),
  { minLength: 3, maxLength: 14 },
);
type Sketches = typeof sketches extends fc.Arbitrary<infer T> ? T : never;

/** One deal for each sketch, told by so many texts on days that follow one another. */
function ledgerOf(drawn: Sketches): Ledger {
  const told = drawn.map(({ type, pair: [a, apart], month, sum, bound, power, texts }, i) => {
    const parties = `${names[a]}${type === 'rivalry' ? '~' : '>'}${names[(a + apart) % 5]}`;
    const day = `2025-${String(month).padStart(2, '0')}`;
    const plain = type === 'rivalry';
    const claims = Array.from({ length: texts }, (_, text) =>
      aClaim(type, parties, `${day}-0${text + 1}`, {
        id: `${i}-${text}`,
        // Texts tell of several deals each: the third text of one month is the same for all its deals.
        story: `${day}-${text}`,
        dates: plain ? dates({}) : dates({ agreed: `${day}-01` }),
        amount: plain || sum === null ? null : dollars(sum, bound),
        capacity: plain || power === null ? [] : [{ value: power, unit: 'GW' as const, bound: 'exact' as const }],
      }),
    );
    return [`deal-${i}`, claims] as const;
  });
  return Object.fromEntries(told);
}

/** The claim as two of the same story: one that says all but the figures, and one that says all. */
const inTwo = (claim: LedgerClaim): LedgerClaim[] => [
  { ...claim, id: `${claim.id}-a`, article: `${claim.article}-a`, amount: null, capacity: [] },
  { ...claim, id: `${claim.id}-b`, article: `${claim.article}-b` },
];

function figuresOf(ledger: Ledger) {
  const { rows, cutOff, modularity } = findPower(dealsAt(ledger, end), end, [ref('birch')], asThemselves);
  const promised = (by: 'buyer' | 'supplier', unit: 'usd' | 'gw') => {
    const { rows: of, outcomes, leftOut } = commitmentsIn(ledger, by, unit, end);
    return [of, outcomes.map(({ deal, outcome }) => [deal, outcome]), leftOut];
  };
  return {
    dependence: names.map((name) =>
      (['count', 'usd', 'gw'] as const).map((measure) => dependenceOf(ledger, name, measure, end)),
    ),
    coopetition: coopetitionIn(ledger, end),
    loops: loopsIn(ledger, end),
    promised: [promised('buyer', 'usd'), promised('supplier', 'gw')],
    power: [rows, cutOff, modularity],
    moved: movementsIn(ledger, '2025-05-31', '2025-08-31').map(({ kind, deal, on, origins }) => [
      kind,
      deal,
      on,
      origins,
    ]),
  };
}

test('an article split in two changes no figure', () => {
  let [pairs, moved] = [0, 0];
  fc.assert(
    fc.property(sketches, (drawn) => {
      const ledger = ledgerOf(drawn);
      const split = Object.fromEntries(Object.entries(ledger).map(([deal, claims]) => [deal, claims.flatMap(inTwo)]));
      const [one, two] = [figuresOf(ledger), figuresOf(split)];
      expect(two).toEqual(one);
      pairs += one.coopetition.pairs.length;
      moved += one.moved.length;
    }),
    { seed: 20_250_610, numRuns: 20 },
  );
  // There was something that could have changed.
  expect([pairs > 5, moved > 25]).toEqual([true, true]);
});
