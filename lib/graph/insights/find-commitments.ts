// What is promised, in dollars, gigawatts or chips: by buyer, supplier, type or year. A ceiling ("up to") is never added to what
// is firm. A deal between several buyers or several suppliers is whole in each one's row, so that rows must not be added up.
import type { Clocks } from '#lib/domain/clocks.ts';
import type { CommitmentGrouping, CommitmentRow, CommitmentUnit, CommitmentView } from '#lib/domain/commitment.ts';
import type { Deal } from '#lib/domain/deal.ts';
import type { LeftOut, Range } from '#lib/domain/insight.ts';
import { flowedBases } from '#lib/domain/money.ts';
import { type RelationType, relationKinds } from '#lib/domain/relation-kind.ts';
import type { StatusMark } from '#lib/domain/status.ts';
import { byText } from '../alliance-graph.ts';
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
  readonly provision: Provision;
  /** Null where the deal states nothing in the unit. */
  readonly range: Range | null;
  readonly delivered: number | null;
}

const keysOf = ({ deal, providers, receivers, from }: Provision, by: CommitmentGrouping) => {
  if (by === 'supplier') return providers.map(({ slug, name }) => ({ key: slug, label: name }));
  if (by === 'buyer') return receivers.map(({ slug, name }) => ({ key: slug, label: name }));
  if (by === 'year') return [{ key: from.slice(0, 4), label: from.slice(0, 4) }];
  return [{ key: deal.type, label: relationKinds[deal.type].label }];
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

function rowOf(
  { key, label }: { key: string; label: string },
  group: readonly Promised[],
  unit: CommitmentUnit,
  partOf: ReadonlyMap<string, ReadonlySet<string>>,
): CommitmentRow {
  const members = new Set(group.map(({ provision }) => provision.deal.id));
  const isContained = ({ provision }: Promised) => !members.isDisjointFrom(partOf.get(provision.deal.id) ?? new Set());
  const known = group.flatMap(({ range }) => range ?? []);
  const apart = group.filter((one) => !isContained(one)).flatMap(({ range }) => range ?? []);
  const isCeiling = ({ low, high }: Range) => low === 0 && high > 0;
  const sum = (ranges: readonly Range[], end: keyof Range) => ranges.reduce((total, range) => total + range[end], 0);
  const firm = known.filter((range) => !isCeiling(range));
  const delivered = group.flatMap((one) => one.delivered ?? []);
  return {
    key,
    label,
    unit,
    firm: { low: sum(firm, 'low'), high: sum(firm, 'high') },
    ceilings: sum(known.filter(isCeiling), 'high'),
    once: { low: sum(apart, 'low'), high: sum(apart, 'high') },
    contained: group.filter(isContained).map(({ provision }) => provision.deal.id),
    delivered: delivered.length === 0 ? null : delivered.reduce((total, value) => total + value, 0),
    deals: group.map(({ provision }) => provision.deal.id),
    unknown: group.length - known.length,
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
  const promised = provisions
    .filter(({ until }) => until === null)
    .map((provision): Promised => {
      const range = measureDeal(provision.deal, unit, inDollars);
      if (typeof range === 'string') reasons.push({ deal: provision.deal.id, reason: range });
      const delivered = deliveredOf(provision.deal, unit, saidOf, inDollars);
      return { provision, range: typeof range === 'string' ? null : range, delivered };
    });
  const keyed = promised.flatMap((one) => keysOf(one.provision, by).map((key) => ({ key, one })));
  const groups = Map.groupBy(keyed, ({ key }) => key.key);
  const rows = [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first
      ? rowOf(
          first.key,
          group.map(({ one }) => one),
          unit,
          partOf,
        )
      : [];
  });
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
