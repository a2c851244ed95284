// Deals of a ledger at a pair of clocks: all of them, these, or those that filters leave. A scan of the rows says which deals
// stand and which the filters leave; only those are folded, and none twice.
import type { Clocks } from '#lib/domain/clocks.ts';
import type { Deal } from '#lib/domain/deal.ts';
import { filterScan, keepScanned, scanNear } from '#lib/ledger/columns/filter-scan.ts';
import { untilReader } from '#lib/ledger/columns/find-moment.ts';
import { type DealScan, scanDeals } from '#lib/ledger/columns/scan-deals.ts';
import type { Shapes } from '#lib/ledger/columns/shapes.ts';
import { filterStanding, type StandingDeals, standingAt, standingIn } from '#lib/ledger/columns/standing-deals.ts';
import { UnitedShapes } from '#lib/ledger/columns/united-shapes.ts';
import { noDay } from '#lib/ledger/day-number.ts';
import { foldDeal } from '#lib/ledger/fold-deal.ts';
import { groupAt, type Ownerships } from '#lib/ledger/group-at.ts';
import { type Filters, passes, sortByMoment } from '#lib/ledger/ledger.ts';
import { resolveDisputes } from '#lib/ledger/resolve-disputes.ts';
import { uniteUnits } from '#lib/ledger/unite-units.ts';
import { keepAnswers } from './keep-answers.ts';
import type { Ledger } from './read-ledger.ts';
import { type SeenBy, seenBy } from './same-folds.ts';

const keyOf = ({ asOf, knownAt }: Clocks): string => `${asOf} ${knownAt}`;

/** A deal about which nobody settled anything. */
function foldPlain({ claims, names, same, ownerships }: Ledger, number: number, clocks: Clocks, seen: SeenBy) {
  const fold = () => foldDeal(claims.ids[number] ?? '', claims.claimsOf(number), clocks, names);
  const folded = same.of(claims, number, seen, fold);
  // Who owns whom depends on the day, so that it is no part of what is kept for all days.
  return folded && uniteUnits(folded, clocks.asOf, ownerships);
}

function foldOne(ledger: Ledger, number: number, clocks: Clocks): Deal | null {
  const id = ledger.claims.ids[number] ?? '';
  if (!ledger.settled.has(id)) return foldPlain(ledger, number, clocks, seenBy(clocks));
  const folded = foldSettledOne(ledger, id, clocks);
  return folded && uniteUnits(folded, clocks.asOf, ledger.ownerships);
}

/** What a person settled holds from the moment of the decision, which no claim's day tells. */
function foldSettledOne(ledger: Ledger, id: string, clocks: Clocks): Deal | null {
  const claims = ledger.claims.get(id) ?? [];
  const folded = foldDeal(id, claims, clocks, ledger.names);
  return folded && resolveDisputes(folded, claims, ledger.overlay, clocks);
}

const settledNumbers = ({ settled, claims }: Ledger): number[] =>
  [...settled].flatMap((id) => claims.numberOf(id) ?? []);

const shapesByOwnerships = new WeakMap<Ownerships, { readonly of: Shapes; readonly united: UnitedShapes }>();

function unitedShapes({ claims, ownerships }: Ledger): UnitedShapes {
  const { shapes } = claims.columns;
  const known = shapesByOwnerships.get(ownerships);
  if (known?.of === shapes) return known.united;
  const united = new UnitedShapes(shapes, ownerships);
  shapesByOwnerships.set(ownerships, { of: shapes, united });
  return united;
}

/** What a scan finds, without the deals about which a person settled something: those have to be folded. */
export function scanAt(ledger: Ledger, clocks: Clocks): DealScan {
  const scan = scanDeals(ledger.claims, clocks, new Set(settledNumbers(ledger)));
  unitedShapes(ledger).apply(scan, clocks.asOf);
  return scan;
}

/** One view asks for its graph, its counts, its parties and the map behind it: as many as it and the next reader's need. */
const keepStanding = keepAnswers<StandingDeals>(4);

/** What the filters leave, counted by shape and status, without the deals about which a person settled something. */
export function standingWhere(ledger: Ledger, filters: Filters, clocks: Clocks): StandingDeals {
  const { claims, ownerships } = ledger;
  const scope = { clocks, ownerships };
  // Each deal has a day of its own, which has to be looked at.
  if (filters.from !== undefined || filters.until !== undefined)
    return standingIn(claims, filterScan(claims, scanAt(ledger, clocks), filters, scope));
  const all = keepStanding(ledger, keyOf(clocks), () =>
    standingAt(claims, clocks, unitedShapes(ledger), new Set(settledNumbers(ledger))),
  );
  return filterStanding(claims, all, filters, scope);
}

/** A scan holds no deal about which a person settled something. */
function foldScanned(ledger: Ledger, scan: DealScan, clocks: Clocks): Deal[] {
  const seen = seenBy(clocks);
  const deals: Deal[] = [];
  for (let i = 0; i < scan.count; i += 1) {
    const deal = foldPlain(ledger, scan.deals[i] ?? 0, clocks, seen);
    if (deal) deals.push(deal);
  }
  return deals;
}

/** The deals that a scan passes over. */
export function* foldSettled(ledger: Ledger, clocks: Clocks): Generator<Deal> {
  for (const number of settledNumbers(ledger)) {
    const deal = foldOne(ledger, number, clocks);
    if (deal) yield deal;
  }
}

/** One deal by its id; null where it does not stand at these clocks. */
export function foldById(ledger: Ledger, id: string, clocks: Clocks): Deal | null {
  const number = ledger.claims.numberOf(id);
  return number === undefined ? null : foldOne(ledger, number, clocks);
}

/** All deals at a pair of clocks, in no order. */
export function foldedUnsorted(ledger: Ledger, clocks: Clocks): readonly Deal[] {
  const known = ledger.folds.at(keyOf(clocks));
  if (known) return known;
  const deals = foldScanned(ledger, scanAt(ledger, clocks), clocks);
  deals.push(...foldSettled(ledger, clocks));
  return deals;
}

/** All deals at a pair of clocks, newest first. Of a large ledger ask for what filters leave instead. */
export function foldedAt(ledger: Ledger, clocks: Clocks): readonly Deal[] {
  const { folds } = ledger;
  const key = keyOf(clocks);
  return folds.at(key) ?? folds.keep(key, sortByMoment(foldedUnsorted(ledger, clocks)));
}

/** The deals that can hang together with this one: of the groups that its parties belong to, or of its name. */
export function foldedNear(ledger: Ledger, deal: Deal, clocks: Clocks): readonly Deal[] {
  const all = ledger.folds.at(keyOf(clocks));
  if (all) return all;
  const { ownerships } = ledger;
  const groups = new Set(deal.parties.map(({ organization }) => groupAt(organization.slug, clocks.asOf, ownerships)));
  const near = scanNear(ledger.claims, scanAt(ledger, clocks), { groups, name: deal.name }, { clocks, ownerships });
  return sortByMoment([...foldScanned(ledger, near, clocks), ...foldSettled(ledger, clocks)]);
}

/** What the filters leave of `foldedAt`, newest first. */
export function foldedWhere(ledger: Ledger, filters: Filters, clocks: Clocks): readonly Deal[] {
  const scope = { clocks, ownerships: ledger.ownerships };
  const all = ledger.folds.at(keyOf(clocks));
  if (all) return all.filter((deal) => passes(deal, filters, scope));
  const left = filterScan(ledger.claims, scanAt(ledger, clocks), filters, scope);
  const deals = foldScanned(ledger, left, clocks);
  for (const deal of foldSettled(ledger, clocks)) if (passes(deal, filters, scope)) deals.push(deal);
  return sortByMoment(deals);
}

/** The newest deals that the filters leave, at most so many, and how many they leave in all; only those that can be among them are folded. */
export function foldedNewest(
  ledger: Ledger,
  filters: Filters,
  clocks: Clocks,
  most: number,
): { readonly deals: readonly Deal[]; readonly total: number } {
  const { claims, ownerships } = ledger;
  const scope = { clocks, ownerships };
  const left = filterScan(claims, scanAt(ledger, clocks), filters, scope);
  const settled = [...foldSettled(ledger, clocks)].filter((deal) => passes(deal, filters, scope));
  const untilOf = untilReader(claims, clocks);
  const untils = Int32Array.from(left.deals.subarray(0, left.count), untilOf);
  const least = untils.length > most ? (untils.slice().sort().at(-most) ?? noDay) : noDay;
  const newest = keepScanned(left, (deal) => untilOf(deal) >= least);
  const deals = sortByMoment([...foldScanned(ledger, newest, clocks), ...settled]).slice(0, most);
  return { deals, total: left.count + settled.length };
}
