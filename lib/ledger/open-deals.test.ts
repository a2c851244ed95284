// Deals that stand with their outlines alone are decided about as if their claims were there, and few of them are asked for.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#lib/domain/approximate-date.ts';
import { aClaim, dates, dollars } from './a-claim.ts';
import { anyClaim } from './columns/any-claim.ts';
import { type GroupedDeal, Grouping, groupClaims } from './group-claims.ts';
import { KeptOutline, keepOutline, openOutline } from './kept-outline.ts';
import { byKnownAt, type LedgerClaim } from './ledger-claim.ts';
import type { OutlinedDeal } from './open-deals.ts';

const ownerships = new Map();

/** As it is written down and read again. */
function outlined({ id, line, keys, claims: [founder], outline }: GroupedDeal): OutlinedDeal {
  if (!founder) throw new RangeError(id);
  const kept = KeptOutline.parse(JSON.parse(JSON.stringify(keepOutline(outline))));
  return { id, line, keys, founder: { id: founder.id, knownAt: founder.knownAt }, outline: openOutline(kept) };
}

/** The deals after `later` came, where the ones before stood as outlines; and how many of these were asked for. */
async function goOn(before: readonly GroupedDeal[], later: readonly LedgerClaim[]) {
  const byId = new Map(before.map((deal) => [deal.id, deal]));
  const asked = new Set<string>();
  const grouping = new Grouping(ownerships, [], before.map(outlined));
  await grouping.decideReading(later, async (deals) => {
    for (const id of deals) asked.add(id);
    return new Map(deals.map((id) => [id, byId.get(id)?.claims ?? []]));
  });
  const left = before.filter(({ id }) => !asked.has(id));
  return { deals: [...grouping.all(), ...left], asked: asked.size };
}

const told = (deals: readonly GroupedDeal[]) =>
  deals
    .map(({ id, line, keys, claims, outline }) => ({
      id,
      line,
      keys: [...keys].sort(),
      claims: claims.map((claim) => claim.id),
      outline: keepOutline(outline),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));

const sums = fc.constantFrom('3', '10', '10.1', '28', '90', null);
const claims = fc
  .array(fc.tuple(anyClaim, sums, fc.integer({ min: 0, max: 900 })), { minLength: 2, maxLength: 24 })
  .map((all) =>
    all.map(([claim, sum, days]): LedgerClaim => {
      const known = addDays(claim.knownAt.slice(0, 10), -days);
      const { together: _together, ...said } = claim;
      return {
        ...said,
        knownAt: `${known}${claim.knownAt.slice(10)}`,
        published: claim.published && { from: known, until: known },
        amount: sum === null ? null : dollars(sum),
      };
    }),
  );

test('an outline stands for its deal', async () => {
  await fc.assert(
    fc.asyncProperty(claims, fc.nat(24), async (all, at) => {
      const inTurn = [...all].sort(byKnownAt);
      const [before, later] = [inTurn.slice(0, at), inTurn.slice(at)];
      const { deals } = await goOn(groupClaims(before, ownerships), later);
      expect(told(deals)).toEqual(told(groupClaims(inTurn, ownerships)));
    }),
    { numRuns: 1_500 },
  );
});

test('of fifty rounds of one pair, years of them, those are asked for that the news could be about', async () => {
  const round = (day: string, billions: number) =>
    aClaim('investment', 'a>b', day, { amount: dollars(`${billions}000000000`), dates: dates({ agreed: day }) });
  const rounds = Array.from({ length: 50 }, (_, i) => round(addDays('2015-01-10', i * 70), (i + 1) * (i + 1)));
  const before = groupClaims(rounds, ownerships);
  expect(before).toHaveLength(50);
  const retold = aClaim('investment', 'a>b', '2026-06-01', { amount: dollars('900000000000') });
  expect((await goOn(before, [retold])).asked).toBe(1);
  expect((await goOn(before, [round('2024-12-01', 7_000)])).asked).toBe(0);
});
