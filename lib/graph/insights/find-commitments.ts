// What is promised, in dollars, gigawatts or chips: by buyer, supplier, type or year. A ceiling ("up to") is never added to what
// is firm. A deal between several buyers or several suppliers is whole in each one's row, so that rows must not be added up.
import type { Clocks } from '#lib/domain/clocks.ts';
import type { CommitmentGrouping, CommitmentRow, CommitmentUnit, CommitmentView } from '#lib/domain/commitment.ts';
import type { Deal } from '#lib/domain/deal.ts';
import type { LeftOut, LeftOutReason, Range } from '#lib/domain/insight.ts';
import { flowedBases } from '#lib/domain/money.ts';
import { type RelationType, relationKinds } from '#lib/domain/relation-kind.ts';
import type { StatusMark } from '#lib/domain/status.ts';
import { byText } from '../alliance-graph.ts';
import { keptOnce } from './kept-once.ts';
import { type InDollars, measureDeal, quantityIn } from './measure-deal.ts';
import { capitalTypes, outcomeOf, type SaidOf, type SaidWhen } from './promise-outcome.ts';
import { type GroupOf, type Provision, provisionsOf } from './provision.ts';

/** Rivals promise nothing, partners nothing that can be counted. */
export const promisingTypes: readonly RelationType[] = [
  'compute',
  'chips',
  'infrastructure',
  'energy',
  'investment',
  'financing',
  'licensing',
  'content',
  'contract',
];

interface Promised {
  readonly deal: string;
  /** Null where the deal states nothing in the unit, and then why. */
  readonly range: Range | null;
  readonly reason: LeftOutReason | null;
  readonly delivered: number | null;
}

/** A row before it is added up. */
interface Group {
  readonly label: string;
  readonly promised: Promised[];
}

/** In whose rows a deal stands, by key and label. */
const rowsOf = ({ deal, providers, receivers, from }: Provision, by: CommitmentGrouping) => {
  if (by === 'supplier') return providers.map(({ slug, name }): readonly [string, string] => [slug, name]);
  if (by === 'buyer') return receivers.map(({ slug, name }): readonly [string, string] => [slug, name]);
  const year = from.slice(0, 4);
  return by === 'year' ? [[year, year] as const] : [[deal.type, relationKinds[deal.type].label] as const];
};

/** The amounts of a deal that claims call paid, drawn or running, in dollars, gigawatts or chips. */
function reportedOf(deal: Deal, unit: CommitmentUnit, saidOf: SaidOf, inDollars: InDollars) {
  const capital = capitalTypes.includes(deal.type);
  // Of most deals nothing can be reported: their claims are not looked at.
  if (unit === 'usd' ? deal.amount === null : deal.capacity.length === 0) return [];
  const said: ReadonlyMap<string, SaidWhen> = unit !== 'usd' || capital ? saidOf(deal.id) : new Map();
  const isBy = (claims: readonly string[], mark: StatusMark) => claims.some((claim) => said.get(claim)?.mark === mark);
  if (unit !== 'usd') {
    const running = deal.capacity.filter(({ claims }) => isBy(claims, 'in_force'));
    return running.flatMap(({ value }) => quantityIn(value, unit) ?? []);
  }
  const flowed = (deal.amount?.values ?? []).filter(
    ({ value: { basis, bound, period }, claims }) =>
      period === 'total' && (flowedBases.includes(basis) || (capital && bound !== 'up_to' && isBy(claims, 'closed'))),
  );
  return flowed.flatMap(({ value: { value, currency } }) =>
    value === null || currency === null ? [] : (inDollars(value, currency, deal)?.toNumber() ?? []),
  );
}

/** Several reports of one deal tell of one growing sum: the largest. Null where none is made. */
function deliveredOf(...asked: Parameters<typeof reportedOf>): number | null {
  const reported = reportedOf(...asked);
  return reported.length === 0 ? null : Math.max(...reported);
}

type PromisedIn = Record<CommitmentUnit, WeakMap<Deal, Promised>>;

/** A folded deal promises the same on every day for which it reads the same. */
const kept = new WeakMap<InDollars, WeakMap<SaidOf, PromisedIn>>();

const keptIn = (saidOf: SaidOf, inDollars: InDollars): PromisedIn =>
  keptOnce(
    keptOnce(kept, inDollars, () => new WeakMap<SaidOf, PromisedIn>()),
    saidOf,
    () => ({ usd: new WeakMap(), gw: new WeakMap(), chips: new WeakMap() }),
  );

/** What each of the deals promises in the unit. */
function promisesIn(unit: CommitmentUnit, saidOf: SaidOf, inDollars: InDollars): (deal: Deal) => Promised {
  const known = keptIn(saidOf, inDollars)[unit];
  const make = (deal: Deal): Promised => {
    const measured = measureDeal(deal, unit, inDollars);
    const [range, reason] = typeof measured === 'string' ? [null, measured] : [measured, null];
    return { deal: deal.id, range, reason, delivered: deliveredOf(deal, unit, saidOf, inDollars) };
  };
  return (deal) => keptOnce(known, deal, make);
}

/** The deals of a row that lie in another deal of it. */
function containedIn(promised: readonly Promised[], partOf: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const parts = promised.filter(({ deal }) => partOf.has(deal));
  if (parts.length === 0) return [];
  const members = new Set(promised.map(({ deal }) => deal));
  return parts.flatMap(({ deal }) => (members.isDisjointFrom(partOf.get(deal) ?? new Set()) ? [] : deal));
}

function rowOf(
  key: string,
  { label, promised }: Group,
  unit: CommitmentUnit,
  partOf: ReadonlyMap<string, ReadonlySet<string>>,
): CommitmentRow {
  const contained = containedIn(promised, partOf);
  const isCeiling = ({ low, high }: Range) => low === 0 && high > 0;
  const [firm, once] = [
    { low: 0, high: 0 },
    { low: 0, high: 0 },
  ];
  let [ceilings, unknown] = [0, 0];
  let delivered: number | null = null;
  for (const { deal, range, delivered: reported } of promised) {
    if (reported !== null) delivered = (delivered ?? 0) + reported;
    if (range === null) {
      unknown += 1;
      continue;
    }
    if (isCeiling(range)) ceilings += range.high;
    else [firm.low, firm.high] = [firm.low + range.low, firm.high + range.high];
    if (!contained.includes(deal)) [once.low, once.high] = [once.low + range.low, once.high + range.high];
  }
  return {
    key,
    label,
    unit,
    firm,
    ceilings,
    once,
    contained,
    delivered,
    deals: promised.map(({ deal }) => deal),
    unknown,
  };
}

export interface CommitmentQuestion {
  readonly by: CommitmentGrouping;
  readonly unit: CommitmentUnit;
  readonly clocks: Clocks;
  /** When the claims of a deal were made, and what marks they carry. */
  readonly saidOf: SaidOf;
  /** Deals whose amount lies in those of others, with these. */
  readonly partOf: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Largest first. Ended deals stay out: what is no longer promised is told by the outcomes. */
export function findCommitments(
  deals: readonly Deal[],
  { by, unit, clocks, saidOf, partOf }: CommitmentQuestion,
  groupOf: GroupOf,
  inDollars: InDollars,
): Omit<CommitmentView, 'converted'> {
  const { provisions, leftOut } = provisionsOf(deals, promisingTypes, clocks.asOf, groupOf);
  const reasons: LeftOut[] = [];
  const promiseOf = promisesIn(unit, saidOf, inDollars);
  const groups = new Map<string, Group>();
  for (const provision of provisions) {
    if (provision.until !== null) continue;
    const promised = promiseOf(provision.deal);
    if (promised.reason !== null) reasons.push({ deal: promised.deal, reason: promised.reason });
    for (const [key, label] of rowsOf(provision, by)) {
      const group = groups.get(key);
      if (group) group.promised.push(promised);
      else groups.set(key, { label, promised: [promised] });
    }
  }
  const rows = [...groups].map(([key, group]) => rowOf(key, group, unit, partOf));
  const size = ({ firm, ceilings }: CommitmentRow) => firm.high + ceilings;
  return {
    clocks,
    by,
    unit,
    rows: rows.sort((a, b) => (by === 'year' ? byText(a.key, b.key) : size(b) - size(a) || byText(a.key, b.key))),
    outcomes: deals
      .filter(({ type, status }) => promisingTypes.includes(type) && status !== 'talks')
      .map((deal) => ({ deal: deal.id, ...outcomeOf(deal, saidOf) })),
    leftOut: [...leftOut, ...reasons],
  };
}
