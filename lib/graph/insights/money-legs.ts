// Deals -> who pays whom. Investors and lenders pay for shares and promises, buyers pay for what they get; the money runs
// against the direction of supply. Talks pay nothing; a deal that has ended pays no more. What nobody states stays unknown.
import type { Clocks } from '#lib/domain/clocks.ts';
import type { Deal } from '#lib/domain/deal.ts';
import type { FlowLeg, LeftOut, Range } from '#lib/domain/insight.ts';
import type { OrganizationRef } from '#lib/domain/organization.ts';
import { RelationType, type Side } from '#lib/domain/relation-kind.ts';
import { keptOnce } from './kept-once.ts';
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
  /** Where somebody says what of it this payer pays to this payee. */
  readonly amount: Range | null;
}

type PaymentsOf = WeakMap<Deal, readonly Payment[]>;

const kept = new WeakMap<GroupOf, WeakMap<InDollars, PaymentsOf>>();

/** What was made of deals before, for these groups and these rates. */
const keptIn = (groupOf: GroupOf, inDollars: InDollars): PaymentsOf =>
  keptOnce(
    keptOnce(kept, groupOf, () => new WeakMap<InDollars, PaymentsOf>()),
    inDollars,
    () => new WeakMap<Deal, readonly Payment[]>(),
  );

function findPayments(deal: Deal, { from, to }: Sides, inDollars: InDollars): Payment[] {
  const [payers, payees] = payerSide[deal.type] === 'from' ? [from, to] : [to, from];
  const alone = payers.length === 1 && payees.length === 1;
  const range = alone ? measureDeal(deal, 'usd', inDollars) : 'not_split';
  const amount = typeof range === 'string' ? null : range;
  return payers.flatMap((payer) =>
    payees
      .filter(({ slug }) => slug !== payer.slug)
      .map((payee) => ({ deal, pair: `${payer.slug} ${payee.slug}`, payer, payee, amount })),
  );
}

function addTo(leg: FlowLeg, { deal: { id, type }, amount }: Payment): void {
  leg.deals.push(id);
  if (!leg.types.includes(type)) leg.types.push(type);
  if (amount === null) leg.unknown += 1;
  else [leg.gross, leg.firm] = [(leg.gross ?? 0) + amount.high, (leg.firm ?? 0) + amount.low];
}

const withoutPayments = (payer: OrganizationRef, payee: OrganizationRef): FlowLeg => ({
  payer,
  payee,
  types: [],
  deals: [],
  gross: null,
  firm: null,
  once: null,
  unknown: 0,
});

/** All payments of one to another as one leg; `partOf` names deals whose amount is contained in those of others, with these. */
function addUp(payments: readonly Payment[], partOf: ReadonlyMap<string, ReadonlySet<string>>): FlowLeg[] {
  const legs = new Map<string, FlowLeg>();
  const withParts = new Set<string>();
  for (const payment of payments) {
    const { pair, payer, payee, deal } = payment;
    const leg = legs.get(pair) ?? withoutPayments(payer, payee);
    if (leg.deals.length === 0) legs.set(pair, leg);
    addTo(leg, payment);
    if (partOf.has(deal.id)) withParts.add(pair);
  }
  for (const leg of legs.values()) {
    leg.types.sort();
    leg.once = leg.gross;
  }
  // Few deals lie in others: only of their legs payments are looked at again.
  const again = payments.filter(({ pair }) => withParts.has(pair));
  for (const [pair, among] of Map.groupBy(again, (payment) => payment.pair)) {
    const [leg, deals] = [legs.get(pair), new Set(among.map(({ deal }) => deal.id))];
    if (!leg || leg.gross === null) continue;
    const whole = among.filter(({ deal }) => deals.isDisjointFrom(partOf.get(deal.id) ?? new Set()));
    leg.once = whole.reduce((sum, { amount }) => sum + (amount?.high ?? 0), 0);
  }
  return [...legs.values()];
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
  const before = keptIn(groupOf, inDollars);
  for (const deal of deals) {
    if (!payerSide[deal.type]) continue;
    const holds = holdsWhen(deal, asOf);
    if (typeof holds === 'string') leftOut.push({ deal: deal.id, reason: holds });
    else if (inForce(holds, asOf)) {
      const made = () => findPayments(deal, sidesAtStart(deal, holds.from, groupOf), inDollars);
      for (const payment of keptOnce(before, deal, made)) payments.push(payment);
    }
  }
  return { legs: addUp(payments, partOf), leftOut };
}
