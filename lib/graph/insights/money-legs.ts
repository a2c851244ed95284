// Deals -> who pays whom. Investors and lenders pay for shares and promises, buyers pay for what they get; the money runs
// against the direction of supply. Talks pay nothing; a deal that has ended pays no more. What nobody states stays unknown.
import type { Clocks } from '#lib/domain/clocks.ts';
import type { Deal } from '#lib/domain/deal.ts';
import type { FlowLeg, LeftOut } from '#lib/domain/insight.ts';
import type { OrganizationRef } from '#lib/domain/organization.ts';
import { RelationType, type Side } from '#lib/domain/relation-kind.ts';
import { type InDollars, measureDeal } from './measure-deal.ts';
import { type GroupOf, holdsWhen, inForce, type Sides, sidesAtStart } from './provision.ts';

/** On which side of a relation the payer stands; types in which nobody plainly pays are not here. */
const payerSide: Partial<Record<RelationType, Side>> = {
  compute: 'to',
  chips: 'to',
  infrastructure: 'to',
  energy: 'to',
  licensing: 'to',
  content: 'to',
  contract: 'to',
  investment: 'from',
  financing: 'from',
};

export const payingTypes: readonly RelationType[] = RelationType.options.filter(
  (type) => payerSide[type] !== undefined,
);

interface Payment {
  readonly deal: Deal;
  /** The same for all payments of one to another. */
  readonly pair: string;
  readonly payer: OrganizationRef;
  readonly payee: OrganizationRef;
  /** Whether the amount is of this payer and this payee alone. */
  readonly alone: boolean;
}

const kept = new WeakMap<Sides, readonly Payment[]>();

function paymentsOf(deal: Deal, on: string, groupOf: GroupOf): readonly Payment[] {
  const sides = sidesAtStart(deal, on, groupOf);
  const payments = kept.get(sides) ?? findPayments(deal, sides);
  kept.set(sides, payments);
  return payments;
}

function findPayments(deal: Deal, { from, to }: Sides): Payment[] {
  const [payers, payees] = payerSide[deal.type] === 'from' ? [from, to] : [to, from];
  const alone = payers.length === 1 && payees.length === 1;
  return payers.flatMap((payer) =>
    payees
      .filter(({ slug }) => slug !== payer.slug)
      .map((payee) => ({ deal, pair: `${payer.slug} ${payee.slug}`, payer, payee, alone })),
  );
}

/** `partOf` names deals whose amount is contained in those of others, with these. */
function legOf(
  payments: readonly Payment[],
  inDollars: InDollars,
  partOf: ReadonlyMap<string, ReadonlySet<string>>,
): FlowLeg | null {
  const [first] = payments;
  if (!first) return null;
  const deals = new Set(payments.map(({ deal }) => deal.id));
  const known = payments.flatMap(({ deal, alone }) => {
    const range = alone ? measureDeal(deal, 'usd', inDollars) : 'not_split';
    return typeof range === 'string'
      ? []
      : { ...range, contained: !deals.isDisjointFrom(partOf.get(deal.id) ?? new Set()) };
  });
  const total = (rows: readonly { readonly value: number }[]) =>
    known.length === 0 ? null : rows.reduce((sum, { value }) => sum + value, 0);
  return {
    payer: first.payer,
    payee: first.payee,
    types: [...new Set(payments.map(({ deal }) => deal.type))].sort(),
    deals: [...deals],
    gross: total(known.map(({ high }) => ({ value: high }))),
    firm: total(known.map(({ low }) => ({ value: low }))),
    once: total(known.filter(({ contained }) => !contained).map(({ high }) => ({ value: high }))),
    unknown: payments.length - known.length,
  };
}

/** One leg for each payer and payee with payments in force on `asOf`. */
export function moneyLegs(
  deals: readonly Deal[],
  { asOf }: Clocks,
  groupOf: GroupOf,
  inDollars: InDollars,
  partOf: ReadonlyMap<string, ReadonlySet<string>> = new Map(),
): { legs: FlowLeg[]; leftOut: LeftOut[] } {
  const leftOut: LeftOut[] = [];
  const payments: Payment[] = [];
  for (const deal of deals) {
    if (!payerSide[deal.type]) continue;
    const holds = holdsWhen(deal, asOf);
    if (typeof holds === 'string') leftOut.push({ deal: deal.id, reason: holds });
    else if (inForce(holds, asOf)) payments.push(...paymentsOf(deal, holds.from, groupOf));
  }
  const pairs = Map.groupBy(payments, ({ pair }) => pair);
  return { legs: [...pairs.values()].flatMap((pair) => legOf(pair, inDollars, partOf) ?? []), leftOut };
}
