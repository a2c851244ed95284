// For tests only: a small ledger of claims, and what the insights make of it; every figure of theirs can be worked out on paper.
// A euro is 1.10 dollars.
import { Decimal } from 'decimal.js';
import type { Clocks } from '#lib/domain/clocks.ts';
import type { Deal } from '#lib/domain/deal.ts';
import type { Measure, Resource } from '#lib/domain/insight.ts';
import type { Money } from '#lib/domain/money.ts';
import { findCommitments } from '#lib/graph/insights/find-commitments.ts';
import { findCoopetition } from '#lib/graph/insights/find-coopetition.ts';
import { findDependence } from '#lib/graph/insights/find-dependence.ts';
import { findLoops } from '#lib/graph/insights/find-loops.ts';
import { findMovements } from '#lib/graph/insights/find-movements.ts';
import type { InDollars } from '#lib/graph/insights/measure-deal.ts';
import { moneyLegs } from '#lib/graph/insights/money-legs.ts';
import { numberLegs } from '#lib/graph/insights/number-legs.ts';
import type { GroupOf } from '#lib/graph/insights/provision.ts';
import { dates, dollars } from '#lib/ledger/a-claim.ts';
import { findContainment, wholesOf } from '#lib/ledger/find-containment.ts';
import { foldDeal } from '#lib/ledger/fold-deal.ts';
import type { LedgerClaim } from '#lib/ledger/ledger-claim.ts';
import { learnedBetween } from './learned-between.ts';

export type Ledger = Readonly<Record<string, readonly LedgerClaim[]>>;

const rates: Readonly<Record<string, string>> = { USD: '1', EUR: '1.1' };
const inDollars: InDollars = (value, currency) => {
  const rate = rates[currency];
  return rate === undefined ? null : new Decimal(value).times(rate);
};
export const asThemselves: GroupOf = (organization) => organization;
export const at = (asOf: string, knownAt = asOf): Clocks => ({ asOf, knownAt });
export const ref = (slug: string) => ({ slug, name: slug });
export const euros = (value: string): Money => ({ ...dollars(value), currency: 'EUR' });

export const dealsAt = (ledger: Ledger, clocks: Clocks): Deal[] =>
  Object.entries(ledger).flatMap(([id, claims]) => foldDeal(id, claims, clocks, new Map()) ?? []);
const partOf = (deals: readonly Deal[], clocks: Clocks) =>
  wholesOf(findContainment(deals, { clocks, ownerships: new Map() }));

export const dependenceOf = (
  ledger: Ledger,
  buyer: string,
  measure: Measure,
  clocks: Clocks,
  resource: Resource = 'compute',
) => {
  const deals = dealsAt(ledger, clocks);
  const question = { buyer: ref(buyer), resource, measure, clocks, partOf: partOf(deals, clocks) };
  return findDependence(deals, question, asThemselves, inDollars);
};
export const sharesIn = ({ days }: ReturnType<typeof dependenceOf>) =>
  Object.fromEntries(days.at(-1)?.suppliers.map(({ organization: { slug }, share }) => [slug, share]) ?? []);
export function loopsIn(ledger: Ledger, clocks: Clocks) {
  const deals = dealsAt(ledger, clocks);
  return findLoops(numberLegs(moneyLegs(deals, clocks, asThemselves, inDollars, partOf(deals, clocks)).legs)).loops;
}
/** Who is rival and partner, by the stories of the claims that the deals show. */
export function coopetitionIn(ledger: Ledger, clocks: Clocks) {
  const storiesOf = ({ id, claims }: Deal) =>
    new Set((ledger[id] ?? []).filter((claim) => claims.includes(claim.id)).map(({ story }) => story));
  return findCoopetition(dealsAt(ledger, clocks), clocks, asThemselves, storiesOf);
}
/** What became known after one day and up to another. */
export function movementsIn(ledger: Ledger, from: string, to: string) {
  const [begins, ends] = [at(to, from), at(to)];
  const learned = learnedBetween(
    {
      before: dealsAt(ledger, begins),
      after: dealsAt(ledger, ends),
      claimsOf: (deal) => ledger[deal] ?? [],
      names: new Map(),
      ownerships: new Map(),
      isTold: () => true,
    },
    { clock: 'known', from, to, begins, ends },
  );
  return findMovements(learned, asThemselves);
}
export const commitmentsIn = (ledger: Ledger, by: 'buyer' | 'supplier', unit: 'usd' | 'gw', clocks: Clocks) => {
  const deals = dealsAt(ledger, clocks);
  const saidOf = (deal: string) => new Map((ledger[deal] ?? []).map((claim) => [claim.id, claim]));
  return findCommitments(deals, { by, unit, clocks, saidOf, partOf: partOf(deals, clocks) }, asThemselves, inDollars);
};

export const agreed = (day: string) => ({ dates: dates({ agreed: day }) });
