// What is promised, in dollars, gigawatts or chips: by buyer, supplier, type or year. A ceiling ("up to") is never added to what
// is firm. A deal between several buyers or several suppliers is whole in each one's row, so that rows must not be added up.
import type { Instant } from '#lib/domain/approximate-date.ts';
import type { Clocks } from '#lib/domain/clocks.ts';
import type { Deal } from '#lib/domain/deal.ts';
import type {
  CommitmentGrouping,
  CommitmentRow,
  CommitmentUnit,
  CommitmentView,
  LeftOut,
  PromiseOutcome,
  Range,
} from '#lib/domain/insight.ts';
import { type RelationType, relationKinds } from '#lib/domain/relation-kind.ts';
import { byText } from '../alliance-graph.ts';
import { type InDollars, measureDeal } from './measure-deal.ts';
import { type GroupOf, type Provision, provisionsOf } from './provision.ts';

/** Rivals promise nothing, partners nothing that can be counted. */
const promising: readonly RelationType[] = [
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
}

const keysOf = ({ deal, providers, receivers, from }: Provision, by: CommitmentGrouping) => {
  if (by === 'supplier') return providers.map(({ slug, name }) => ({ key: slug, label: name }));
  if (by === 'buyer') return receivers.map(({ slug, name }) => ({ key: slug, label: name }));
  if (by === 'year') return [{ key: from.slice(0, 4), label: from.slice(0, 4) }];
  return [{ key: deal.type, label: relationKinds[deal.type].label }];
};

/** Money that a source says has flowed already. */
function deliveredOf(deal: Deal, unit: CommitmentUnit, inDollars: InDollars): number | null {
  if (unit !== 'usd') return null;
  const flowed = (deal.amount?.values ?? []).filter(({ value }) => value.basis === 'funded' || value.basis === 'drawn');
  const amounts = flowed.flatMap(({ value: { value, currency } }) =>
    value === null || currency === null ? [] : (inDollars(value, currency, deal)?.toNumber() ?? []),
  );
  return amounts.length === 0 ? null : Math.max(...amounts);
}

function rowOf(
  { key, label }: { key: string; label: string },
  group: readonly Promised[],
  unit: CommitmentUnit,
  inDollars: InDollars,
): CommitmentRow {
  const known = group.flatMap(({ range }) => range ?? []);
  const isCeiling = ({ low, high }: Range) => low === 0 && high > 0;
  const sum = (ranges: readonly Range[], end: keyof Range) => ranges.reduce((total, range) => total + range[end], 0);
  const firm = known.filter((range) => !isCeiling(range));
  const delivered = group.flatMap(({ provision }) => deliveredOf(provision.deal, unit, inDollars) ?? []);
  return {
    key,
    label,
    unit,
    firm: { low: sum(firm, 'low'), high: sum(firm, 'high') },
    ceilings: sum(known.filter(isCeiling), 'high'),
    delivered: delivered.length === 0 ? null : delivered.reduce((total, value) => total + value, 0),
    deals: group.map(({ provision }) => provision.deal.id),
    unknown: group.length - known.length,
  };
}

/** The first and the last of what sources said, by when they could be known. */
function firstAndLast<T>(
  values: ReadonlyArray<{ readonly value: T; readonly claims: readonly string[] }>,
  knownAt: ReadonlyMap<string, Instant>,
): [T, T] | null {
  const dated = values.flatMap(({ value, claims }) => claims.map((claim) => ({ value, at: knownAt.get(claim) ?? '' })));
  const ordered = dated.toSorted((a, b) => byText(a.at, b.at));
  const [first, last] = [ordered[0], ordered.at(-1)];
  return first && last && first.at < last.at ? [first.value, last.value] : null;
}

/** `knownAt` says since when each claim could be known: what was said later tells how what was said first has gone. */
export function outcomeOf(deal: Deal, knownAt: ReadonlyMap<string, Instant>): PromiseOutcome {
  if (deal.status === 'ended' && deal.mark !== 'expired') return 'dropped';
  const amounts = firstAndLast(deal.amount?.values ?? [], knownAt);
  const [before, after] = amounts ?? [];
  const comparable =
    before?.value && after?.value && before.currency === after.currency && before.period === after.period;
  if (comparable && Number(after.high ?? after.value) < Number(before.value)) return 'shrunk';
  const effective = firstAndLast(deal.effective?.values ?? [], knownAt);
  if (effective && effective[1].from > effective[0].until) return 'late';
  const flowed = deal.amount?.values.some(({ value }) => value.basis === 'funded' || value.basis === 'drawn') ?? false;
  return deal.mark === 'closed' || deal.mark === 'in_force' || flowed || deal.mark === 'expired' ? 'kept' : 'open';
}

/** Largest first. Ended deals stay out: what is no longer promised is told by the outcomes. */
export function findCommitments(
  deals: readonly Deal[],
  question: { readonly by: CommitmentGrouping; readonly unit: CommitmentUnit; readonly clocks: Clocks },
  groupOf: GroupOf,
  inDollars: InDollars,
  knownAt: ReadonlyMap<string, Instant>,
): Omit<CommitmentView, 'converted'> {
  const { by, unit, clocks } = question;
  const { provisions, leftOut } = provisionsOf(deals, promising, clocks.asOf, groupOf);
  const reasons: LeftOut[] = [];
  const promised = provisions
    .filter(({ until }) => until === null)
    .map((provision): Promised => {
      const range = measureDeal(provision.deal, unit, inDollars);
      if (typeof range === 'string') reasons.push({ deal: provision.deal.id, reason: range });
      return { provision, range: typeof range === 'string' ? null : range };
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
          inDollars,
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
      .filter(({ type, status }) => promising.includes(type) && status !== 'talks')
      .map((deal) => ({ deal: deal.id, outcome: outcomeOf(deal, knownAt) })),
    leftOut: [...leftOut, ...reasons],
  };
}
