// The graph of what filters leave of a ledger at a pair of clocks, without places: of deals that are counted by their shapes, so that none
// is folded for it but those about which a person settled something.
import type { Clocks } from '#lib/domain/clocks.ts';
import type { Deal } from '#lib/domain/deal.ts';
import type { OrganizationRef } from '#lib/domain/organization.ts';
import { Status } from '#lib/domain/status.ts';
import type { AllianceGraph } from '#lib/graph/alliance-graph.ts';
import { buildCountedGraph, type LineDeals } from '#lib/graph/build-counted-graph.ts';
import type { GraphLimits } from '#lib/graph/build-graph.ts';
import { LineBook } from '#lib/graph/line-book.ts';
import { type ClaimColumns, statuses } from '#lib/ledger/columns/claim-columns.ts';
import { untilReader } from '#lib/ledger/columns/find-moment.ts';
import type { StandingDeals } from '#lib/ledger/columns/standing-deals.ts';
import { dayNumber, noDay } from '#lib/ledger/day-number.ts';
import { type Filters, passes } from '#lib/ledger/ledger.ts';
import { foldSettled, standingWhere } from './fold-deals.ts';
import type { Ledger } from './read-ledger.ts';

/** Lines keep their numbers as long as shapes keep theirs. */
const books = new WeakMap<ClaimColumns, LineBook>();

function bookOf({ claims: { columns } }: Ledger): LineBook {
  const book = books.get(columns) ?? new LineBook();
  books.set(columns, book);
  return book;
}

/** Folded deals among those that are counted, under numbers below zero. */
function withFolded({ claims }: Ledger, standing: StandingDeals, folded: readonly Deal[]): StandingDeals {
  if (folded.length === 0) return standing;
  const { shapes } = claims.columns;
  const numbers = folded.map(({ type, name, parties }) =>
    shapes.numberOf({
      type,
      name,
      parties: parties.map(({ role, organization }) => ({ role, organization: organization.slug })),
    }),
  );
  const counts = new Int32Array(statuses * shapes.size);
  counts.set(standing.counts);
  const rankOf = ({ status }: Deal) => Status.options.indexOf(status);
  for (const [i, deal] of folded.entries()) {
    const at = statuses * (numbers[i] ?? 0) + rankOf(deal);
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return {
    counts,
    each: (wanted, take) => {
      standing.each(wanted, take);
      for (const [i, deal] of folded.entries()) {
        const shape = numbers[i] ?? 0;
        if (wanted[shape] === 1) take(shape, -1 - i, rankOf(deal));
      }
    },
  };
}

/** The same as `buildGraph` of the deals that the filters leave. */
export function graphAt(
  ledger: Ledger,
  filters: Filters,
  clocks: Clocks,
  limits?: GraphLimits,
  lineDeals?: LineDeals,
): AllianceGraph {
  const { claims, names, ownerships } = ledger;
  const folded = [...foldSettled(ledger, clocks)].filter((deal) => passes(deal, filters, { clocks, ownerships }));
  const untilOf = untilReader(claims, clocks);
  const untilOfFolded = (deal: Deal | undefined): number => (deal?.moment ? dayNumber(deal.moment.date.until) : noDay);
  const deals = {
    ...withFolded(ledger, standingWhere(ledger, filters, clocks), folded),
    shapeOf: (shape: number) => claims.columns.shapes.at(shape),
    // An index below zero is looked up as a name, at a hundred times the price.
    idOf: (deal: number) => (deal < 0 ? folded[-1 - deal]?.id : claims.ids[deal]) ?? '',
    untilOf: (deal: number) => (deal < 0 ? untilOfFolded(folded[-1 - deal]) : untilOf(deal)),
    nameOf: (slug: string) => ({ slug, name: names.get(slug) ?? slug }),
  };
  return buildCountedGraph(bookOf(ledger), deals, limits, lineDeals);
}

/** Everybody who is a party to what the filters leave. */
export function partiesAt(ledger: Ledger, filters: Filters, clocks: Clocks): OrganizationRef[] {
  const { claims, names, ownerships } = ledger;
  const { shapes } = claims.columns;
  const { counts } = standingWhere(ledger, filters, clocks);
  const isParty = new Uint8Array(shapes.organizations.values.length);
  for (let at = 0; at < counts.length; at += 1)
    if ((counts[at] ?? 0) > 0) for (const member of shapes.membersOf(Math.floor(at / statuses))) isParty[member] = 1;
  const slugs = new Set(shapes.organizations.values.filter((_, number) => isParty[number] === 1));
  for (const deal of foldSettled(ledger, clocks))
    if (passes(deal, filters, { clocks, ownerships }))
      for (const { organization } of deal.parties) slugs.add(organization.slug);
  return [...slugs].map((slug) => ({ slug, name: names.get(slug) ?? slug }));
}
