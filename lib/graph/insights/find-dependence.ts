// How one buyer's supply of a resource is spread over its suppliers, day by day. A supplier's shares are of what is known to be
// in force; talks, undated deals and unknown amounts are left out and named. What is part of another deal counts until that one
// holds, and then no more: an expansion that states the whole is no further contract. The days are those on which something
// changes; of many suppliers at once, one for each month.

import type { Day } from '#lib/domain/approximate-date.ts';
import type { Clocks } from '#lib/domain/clocks.ts';
import type { Deal } from '#lib/domain/deal.ts';
import {
  type Dependence,
  type DependenceDay,
  type InsightInput,
  type LeftOut,
  type Measure,
  type Range,
  type Resource,
  typesOfResource,
} from '#lib/domain/insight.ts';
import type { OrganizationRef } from '#lib/domain/organization.ts';
import { sideOf } from '#lib/domain/relation-kind.ts';
import { byText } from '../alliance-graph.ts';
import { concentrationOf, sharesOf } from './concentration.ts';
import { type InDollars, measureDeal } from './measure-deal.ts';
import { type GroupOf, groupsOn, inForce, type Provision, provisionsOf } from './provision.ts';

export interface DependenceQuestion {
  readonly buyer: OrganizationRef;
  readonly resource: Resource;
  readonly measure: Measure;
  readonly clocks: Clocks;
  /** The first day on which any of these claims of a deal was known that says that an exclusivity had ended. */
  readonly endTold?: (deal: string, claims: readonly string[]) => Day | null;
  /** Deals whose amount lies in those of others, with these. */
  readonly partOf?: ReadonlyMap<string, ReadonlySet<string>>;
}

interface Counted {
  readonly provision: Provision;
  readonly range: Range;
  /** Where it lies in others of the same supplier, these. */
  readonly wholes: readonly Provision[];
}

/** Deals counted as one count for each of their suppliers; an amount of several suppliers belongs to nobody alone. */
function count(
  provisions: readonly Provision[],
  measure: Measure,
  inDollars: InDollars,
  partOf: NonNullable<DependenceQuestion['partOf']>,
) {
  const counted: Omit<Counted, 'wholes'>[] = [];
  const leftOut: LeftOut[] = [];
  for (const provision of provisions) {
    const range = measureDeal(provision.deal, measure, inDollars);
    const split = measure === 'count' || provision.providers.length === 1;
    if (typeof range === 'string') leftOut.push({ deal: provision.deal.id, reason: range });
    else if (split) counted.push({ provision, range });
    else leftOut.push({ deal: provision.deal.id, reason: 'not_split' });
  }
  return { counted: counted.map((one) => ({ ...one, wholes: wholesAmong(counted, one.provision, partOf) })), leftOut };
}

/** Of what counts too: the deals that it lies in. The part of a programme that somebody else supplies is his own. */
function wholesAmong(
  counted: ReadonlyArray<Omit<Counted, 'wholes'>>,
  part: Provision,
  partOf: NonNullable<DependenceQuestion['partOf']>,
): Provision[] {
  const ids = partOf.get(part.deal.id);
  if (ids === undefined || ids.size === 0) return [];
  const slugs = new Set(part.providers.map(({ slug }) => slug));
  return counted
    .map(({ provision }) => provision)
    .filter(({ deal, providers }) => ids.has(deal.id) && slugs.isSubsetOf(new Set(providers.map(({ slug }) => slug))));
}

const countsOn = ({ provision, wholes }: Counted, on: Day): boolean =>
  inForce(provision, on) && !wholes.some((whole) => inForce(whole, on));

function dayOf(on: Day, counted: readonly Counted[]): DependenceDay {
  const bySupplier = new Map<string, { organization: OrganizationRef; amount: Range }>();
  for (const one of counted) {
    if (!countsOn(one, on)) continue;
    const { provision, range } = one;
    for (const organization of provision.providers) {
      const amount = bySupplier.get(organization.slug)?.amount ?? { low: 0, high: 0 };
      const more = { low: amount.low + range.low, high: amount.high + range.high };
      bySupplier.set(organization.slug, { organization, amount: more });
    }
  }
  const rows = [...bySupplier.values()];
  const amounts = rows.map(({ amount }) => amount);
  const shares = sharesOf(amounts);
  const suppliers = rows
    .map((row, i) => ({ ...row, share: shares[i] ?? { low: 0, high: 0 } }))
    .sort((a, b) => b.amount.high - a.amount.high || byText(a.organization.slug, b.organization.slug));
  return { on, suppliers, concentration: concentrationOf(amounts) };
}

/** How many supply on each day on which something changes, up to `asOf`, which is always one of them. */
function countDays(counted: readonly Counted[], asOf: Day): { on: Day; suppliers: number }[] {
  const held = counted.filter(({ provision: { from, until } }) => until === null || until > from);
  const changes = held.flatMap(({ provision: { from, until, providers } }) =>
    providers.flatMap(({ slug }) => [
      { on: from, slug, by: 1 },
      ...(until === null ? [] : [{ on: until, slug, by: -1 }]),
    ]),
  );
  const days = Map.groupBy([...changes, { on: asOf, slug: null, by: 0 }], ({ on }) => on);
  const supplying = new Map<string, number>();
  return [...days.keys()]
    .filter((day) => day <= asOf)
    .sort(byText)
    .map((on) => {
      for (const { slug, by } of days.get(on) ?? []) {
        if (slug === null) continue;
        const now = (supplying.get(slug) ?? 0) + by;
        if (now === 0) supplying.delete(slug);
        else supplying.set(slug, now);
      }
      return { on, suppliers: supplying.size };
    });
}

/** Of more suppliers than this at once nobody follows each day: then the last change of a month stands for all of it. */
const followed = 12;

const toldOf = (days: ReturnType<typeof countDays>): Day[] =>
  days
    .filter(({ on, suppliers }, i) => suppliers <= followed || days[i + 1]?.on.slice(0, 7) !== on.slice(0, 7))
    .map(({ on }) => on);

/** The day since which there have been two or more, without a break to the last day; null where there are not two now. */
function multiHomedSince(days: ReturnType<typeof countDays>): Day | null {
  const single = days.findLastIndex(({ suppliers }) => suppliers < 2);
  return days[single + 1]?.on ?? null;
}

function exclusivityOf(
  deals: readonly Deal[],
  provisions: readonly Provision[],
  endTold: NonNullable<DependenceQuestion['endTold']>,
): Dependence['exclusivity'] {
  const providers = new Map(provisions.map(({ deal, providers: of }) => [deal.id, of]));
  return deals.flatMap((deal) =>
    (providers.get(deal.id) ?? []).flatMap((supplier) =>
      deal.exclusivity
        .filter(({ kind }) => kind !== 'none')
        .map((interval) => ({
          deal: deal.id,
          supplier,
          interval,
          endToldOn: interval.ended ? endTold(deal.id, interval.claims) : null,
        })),
    ),
  );
}

/** As whom a deal names a group that provides: its units on that side, none where it is named itself. */
function unitsOf({ deal, from }: Provision, group: OrganizationRef, groupOf: GroupOf): OrganizationRef[] {
  const named = deal.parties
    .filter(({ role }) => sideOf(deal.type, role) === 'from')
    .map(({ organization }) => organization)
    .filter((organization) => organization.slug !== group.slug && groupOf(organization, from).slug === group.slug);
  return [...new Map(named.map((organization) => [organization.slug, organization])).values()];
}

const inputsOf = (counted: readonly Counted[], asOf: Day, groupOf: GroupOf): InsightInput[] =>
  counted.flatMap(({ provision, range, wholes }) => {
    const whole = wholes.find((one) => inForce(one, asOf));
    return provision.providers.map((organization) => ({
      deal: provision.deal.id,
      organization,
      units: unitsOf(provision, organization, groupOf),
      ...(whole ? { partOf: whole.deal.id } : {}),
      ...range,
    }));
  });

/** Formula: share of s = amount(s) / sum of amounts in force; HHI = sum of squared shares; effective number = 1 / HHI. */
export function findDependence(
  deals: readonly Deal[],
  { buyer, resource, measure, clocks, endTold = () => null, partOf = new Map() }: DependenceQuestion,
  groupOf: GroupOf,
  inDollars: InDollars,
): Dependence {
  const all = provisionsOf(deals, typesOfResource[resource], clocks.asOf, groupOf);
  const provisions = all.provisions.filter(({ receivers }) => receivers.some(({ slug }) => slug === buyer.slug));
  const out = new Set(all.leftOut.map(({ deal }) => deal));
  const buys = new Set(
    deals
      .filter(({ id }) => out.has(id))
      .filter((deal) => groupsOn(deal, 'to', clocks.asOf, groupOf).some(({ slug }) => slug === buyer.slug))
      .map(({ id }) => id),
  );
  const { counted, leftOut } = count(provisions, measure, inDollars, partOf);
  const changes = counted.length === 0 ? [] : countDays(counted, clocks.asOf);
  const days = toldOf(changes).map((day) => dayOf(day, counted));
  return {
    clocks,
    buyer,
    resource,
    measure,
    days,
    multiHomedSince: multiHomedSince(changes),
    exclusivity: exclusivityOf(deals, provisions, endTold),
    inputs: inputsOf(counted, clocks.asOf, groupOf),
    leftOut: [...all.leftOut.filter(({ deal }) => buys.has(deal)), ...leftOut],
  };
}
