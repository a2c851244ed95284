// Deals -> what one organization provides to another, and from when to when. A unit counts as its group on the day of the
// deal. Talks provide nothing; what has ended without a date, or began without one, is left out by name.
import type { ApproximateDate, Day } from '#lib/domain/approximate-date.ts';
import type { Deal } from '#lib/domain/deal.ts';
import type { LeftOut } from '#lib/domain/insight.ts';
import type { OrganizationRef } from '#lib/domain/organization.ts';
import { type RelationType, type Side, sideOf } from '#lib/domain/relation-kind.ts';
import { keptOnce } from './kept-once.ts';

/** The group that stands behind a unit on a day. Where ownership is unknown, the unit itself. */
export type GroupOf = (organization: OrganizationRef, on: Day) => OrganizationRef;

export interface Provision {
  readonly deal: Deal;
  readonly providers: readonly OrganizationRef[];
  readonly receivers: readonly OrganizationRef[];
  readonly from: Day;
  /** The first day on which it no longer holds; null while it does. */
  readonly until: Day | null;
}

/** The last day that an imprecise date can mean. */
const certain = (date: ApproximateDate, asOf: Day): Day => (date.until < asOf ? date.until : asOf);

/** From when on it certainly holds: the last day that its date can mean, or the day on which a text told of it as agreed. */
function certainStart(began: ApproximateDate, deal: Deal): Day {
  const told = deal.agreedKnownAt?.slice(0, 10);
  const isInside = told !== undefined && told >= began.from && told < began.until;
  return isInside && (deal.agreed || !deal.effective) ? told : began.until;
}

/** The groups on a side of a deal, each once; what a seller gives up is no part of the receiving side. */
export function groupsOn(deal: Deal, side: Side, on: Day, groupOf: GroupOf): OrganizationRef[] {
  const parties = deal.parties.filter(({ role }) => sideOf(deal.type, role) === side && role !== 'seller');
  return [
    ...new Map(
      parties.map(({ organization }) => groupOf(organization, on)).map((group) => [group.slug, group]),
    ).values(),
  ];
}

/** A folded deal is asked about again for every day for which it reads the same: since when it holds is the same for all of them. */
const starts = new WeakMap<Deal, Day | 'undated'>();

function findStart(deal: Deal): Day | 'undated' {
  const began = deal.agreed?.value ?? deal.effective?.value ?? deal.moment?.date;
  return began ? certainStart(began, deal) : 'undated';
}

/** When a deal holds; or why that cannot be said. */
export function holdsWhen(deal: Deal, asOf: Day): { from: Day; until: Day | null } | LeftOut['reason'] {
  if (deal.status === 'talks') return 'talks';
  const from = keptOnce(starts, deal, findStart);
  if (from === 'undated') return from;
  if (from > asOf) return 'not_certain';
  if (deal.status !== 'ended') return { from, until: null };
  const end = deal.ended?.value;
  // Where only its end is dated, nothing says since when it held.
  if (!end || (!deal.agreed && !deal.effective && deal.moment?.basis === 'ended')) return 'undated_end';
  return { from, until: certain(end, asOf) };
}

export interface Sides {
  readonly from: readonly OrganizationRef[];
  readonly to: readonly OrganizationRef[];
}

const keptSides = new WeakMap<GroupOf, WeakMap<Deal, Sides>>();

/** The groups on both sides of a deal as of the day from which it holds, which is the same for all who ask. */
export function sidesAtStart(deal: Deal, start: Day, groupOf: GroupOf): Sides {
  const byDeal = keptOnce(keptSides, groupOf, () => new WeakMap<Deal, Sides>());
  return keptOnce(byDeal, deal, () => ({
    from: groupsOn(deal, 'from', start, groupOf),
    to: groupsOn(deal, 'to', start, groupOf),
  }));
}

const keptProvisions = new WeakMap<GroupOf, WeakMap<Deal, Provision>>();

/** The provision of a deal that holds from that day, without an end; one object for all who ask. */
function provisionFrom(deal: Deal, start: Day, groupOf: GroupOf): Provision {
  const byDeal = keptOnce(keptProvisions, groupOf, () => new WeakMap<Deal, Provision>());
  return keptOnce(byDeal, deal, () => {
    const { from, to: receivers } = sidesAtStart(deal, start, groupOf);
    const providers = from.filter(({ slug }) => !receivers.some((receiver) => receiver.slug === slug));
    return { deal, providers, receivers, from: start, until: null };
  });
}

/** All provisions of these types, in the order of the deals. An organization that deals with its own group provides nothing. */
export function provisionsOf(
  deals: readonly Deal[],
  types: readonly RelationType[],
  asOf: Day,
  groupOf: GroupOf,
): { provisions: Provision[]; leftOut: LeftOut[] } {
  const provisions: Provision[] = [];
  const leftOut: LeftOut[] = [];
  for (const deal of deals) {
    if (!types.includes(deal.type)) continue;
    const holds = holdsWhen(deal, asOf);
    if (typeof holds === 'string') {
      leftOut.push({ deal: deal.id, reason: holds });
      continue;
    }
    const provision = provisionFrom(deal, holds.from, groupOf);
    if (provision.providers.length === 0 || provision.receivers.length === 0) continue;
    provisions.push(holds.until === null ? provision : { ...provision, until: holds.until });
  }
  return { provisions, leftOut };
}

/** Whether it is in force on that day. */
export const inForce = ({ from, until }: Pick<Provision, 'from' | 'until'>, on: Day): boolean =>
  from <= on && (until === null || on < until);
