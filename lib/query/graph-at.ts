// The graph of what filters leave of a ledger at a pair of clocks, without places: from a scan, so that no deal is folded for it
// but those about which a person settled something.
import type { Clocks } from '#lib/domain/clocks.ts';
import type { Deal } from '#lib/domain/deal.ts';
import type { OrganizationRef } from '#lib/domain/organization.ts';
import { Status } from '#lib/domain/status.ts';
import type { AllianceGraph } from '#lib/graph/alliance-graph.ts';
import type { GraphLimits } from '#lib/graph/build-graph.ts';
import { buildScannedGraph, byStrength } from '#lib/graph/build-scanned-graph.ts';
import { LineBook } from '#lib/graph/line-book.ts';
import type { ClaimColumns } from '#lib/ledger/columns/claim-columns.ts';
import { statusRank } from '#lib/ledger/columns/claim-columns.ts';
import { filterScan } from '#lib/ledger/columns/filter-scan.ts';
import { untilReader } from '#lib/ledger/columns/find-moment.ts';
import type { DealScan } from '#lib/ledger/columns/scan-deals.ts';
import { dayNumber, noDay } from '#lib/ledger/day-number.ts';
import { type Filters, passes } from '#lib/ledger/ledger.ts';
import { foldSettled, scanAt } from './fold-deals.ts';
import type { Ledger } from './read-ledger.ts';

const strengthOfRank = Status.options.map((status) => byStrength.indexOf(status));

/** Lines keep their numbers as long as shapes keep theirs. */
const books = new WeakMap<ClaimColumns, LineBook>();

function bookOf({ claims: { columns } }: Ledger): LineBook {
  const book = books.get(columns) ?? new LineBook();
  books.set(columns, book);
  return book;
}

/** The scan with the folded deals behind it, as shapes and strengths. */
function joined({ claims }: Ledger, scan: DealScan, folded: readonly Deal[]) {
  const count = scan.count + folded.length;
  const [shapes, strengths] = [new Int32Array(count), new Uint8Array(count)];
  for (let place = 0; place < scan.count; place += 1) {
    shapes[place] = scan.shapes[place] ?? 0;
    strengths[place] = strengthOfRank[statusRank(scan.steps[place] ?? 0)] ?? 0;
  }
  for (const [i, { type, name, parties, status }] of folded.entries()) {
    const slugs = parties.map(({ role, organization }) => ({ role, organization: organization.slug }));
    shapes[scan.count + i] = claims.columns.shapes.numberOf({ type, name, parties: slugs });
    strengths[scan.count + i] = byStrength.indexOf(status);
  }
  return { count, shapes, strengths };
}

/** The same as `buildGraph` of the deals that the filters leave. */
export function graphAt(ledger: Ledger, filters: Filters, clocks: Clocks, limits?: GraphLimits): AllianceGraph {
  const { claims, names, ownerships } = ledger;
  const scope = { clocks, ownerships };
  const scan = filterScan(claims, scanAt(ledger, clocks), filters, scope);
  const folded = [...foldSettled(ledger, clocks)].filter((deal) => passes(deal, filters, scope));
  /** Never asked for a place of the scan itself: an index below zero is looked up as a name, at a hundred times the price. */
  const settledAt = (place: number): Deal | undefined => (place < scan.count ? undefined : folded[place - scan.count]);
  const numberAt = (place: number): number => scan.deals[place] ?? 0;
  const untilOf = untilReader(claims, clocks);
  const deals = {
    ...joined(ledger, scan, folded),
    shapeOf: (shape: number) => claims.columns.shapes.at(shape),
    idAt: (place: number) => settledAt(place)?.id ?? claims.ids[numberAt(place)] ?? '',
    untilAt: (place: number) => {
      const settled = settledAt(place)?.moment;
      return settled ? dayNumber(settled.date.until) : place < scan.count ? untilOf(numberAt(place)) : noDay;
    },
    nameOf: (slug: string) => ({ slug, name: names.get(slug) ?? slug }),
  };
  return buildScannedGraph(bookOf(ledger), deals, limits);
}

/** Everybody who is a party to what the filters leave. */
export function partiesAt(ledger: Ledger, filters: Filters, clocks: Clocks): OrganizationRef[] {
  const { claims, names, ownerships } = ledger;
  const { shapes } = claims.columns;
  const scope = { clocks, ownerships };
  const scan = filterScan(claims, scanAt(ledger, clocks), filters, scope);
  const met = new Uint8Array(shapes.size);
  for (let place = 0; place < scan.count; place += 1) met[scan.shapes[place] ?? 0] = 1;
  const isParty = new Uint8Array(shapes.organizations.values.length);
  for (let shape = 0; shape < met.length; shape += 1)
    if (met[shape] === 1) for (const member of shapes.membersOf(shape)) isParty[member] = 1;
  const slugs = new Set(shapes.organizations.values.filter((_, number) => isParty[number] === 1));
  for (const deal of foldSettled(ledger, clocks))
    if (passes(deal, filters, scope)) for (const { organization } of deal.parties) slugs.add(organization.slug);
  return [...slugs].map((slug) => ({ slug, name: names.get(slug) ?? slug }));
}
