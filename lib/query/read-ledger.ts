// The ledger as this process last read it: claims by deal, names, ownerships. Asked for again it reads only the deals that
// changed since; folds are kept for the few pairs of clocks in use, and of a new version only what changed is folded anew.
// A judgement may move any claim: after one, everything is read again.
import { isDeepStrictEqual } from 'node:util';
import { database } from '#lib/db/database.ts';
import { readOverlay } from '#lib/db/list-judgements.ts';
import { listLedgerClaims, listOwnerships, readLedgerVersion } from '#lib/db/list-ledger-claims.ts';
import { listDealChanges } from '#lib/db/note-deal-changes.ts';
import type { Instant } from '#lib/domain/approximate-date.ts';
import { type Clocks, type ClocksQuery, clocksAt } from '#lib/domain/clocks.ts';
import type { Deal } from '#lib/domain/deal.ts';
import { applyJudgements, applyToOwnerships } from '#lib/ledger/apply-judgements.ts';
import type { OrganizationNames } from '#lib/ledger/fold-deal.ts';
import { type Ownerships, ownershipsByChild } from '#lib/ledger/group-at.ts';
import { byMoment, type DealClaims, foldLedger } from '#lib/ledger/ledger.ts';
import type { LedgerClaim } from '#lib/ledger/ledger-claim.ts';
import type { Overlay } from '#lib/ledger/overlay.ts';
import { resolveDisputes } from '#lib/ledger/resolve-disputes.ts';
import { Problem } from '../errors.ts';

type Folds = Map<string, readonly Deal[]>;

export interface Ledger {
  readonly version: string;
  readonly claims: ReadonlyMap<string, readonly LedgerClaim[]>;
  readonly names: OrganizationNames;
  readonly ownerships: Ownerships;
  readonly overlay: Overlay;
  readonly folds: Folds;
  /** What was folded of the version before, and which deals have changed since. */
  readonly earlier: { readonly folds: Folds; readonly changed: ReadonlySet<string> } | null;
}

const foldsKept = 12;
let current: Promise<Ledger> | undefined;

async function readOrganizations(overlay: Overlay): Promise<Pick<Ledger, 'names' | 'ownerships'>> {
  const db = database();
  const [ownerships, organizations] = await Promise.all([
    listOwnerships(db),
    db.organization.findMany({ select: { id: true, name: true } }),
  ]);
  return {
    names: new Map(organizations.map(({ id, name }) => [id, name])),
    ownerships: ownershipsByChild(applyToOwnerships(ownerships, overlay)),
  };
}

/** Claims as people judged them, by the deal that they are about. */
function byDeal(rows: Awaited<ReturnType<typeof listLedgerClaims>>, overlay: Overlay): Map<string, LedgerClaim[]> {
  const deals = new Map(rows.map(({ claim, deal }) => [claim.id, deal]));
  const judged = applyJudgements(
    rows.map(({ claim }) => claim),
    overlay,
  );
  const claims = new Map<string, LedgerClaim[]>();
  for (const claim of judged) {
    const deal = deals.get(claim.id) ?? null;
    if (deal === null) continue;
    const known = claims.get(deal);
    if (known) known.push(claim);
    else claims.set(deal, [claim]);
  }
  return claims;
}

async function load(version: string): Promise<Ledger> {
  const overlay = await readOverlay(database());
  const [rows, organizations] = await Promise.all([listLedgerClaims(database()), readOrganizations(overlay)]);
  return { version, claims: byDeal(rows, overlay), ...organizations, overlay, folds: new Map(), earlier: null };
}

/** A deal's name of an organization is written into its fold: where one was renamed, nothing folded is of use. */
const renamed = (before: OrganizationNames, now: OrganizationNames): boolean =>
  [...before].some(([slug, name]) => now.get(slug) !== name);

async function refresh(held: Ledger, version: string): Promise<Ledger> {
  const db = database();
  const overlay = await readOverlay(db);
  if (!isDeepStrictEqual(overlay, held.overlay)) return load(version);
  const changed = new Set(await listDealChanges(db, held.version));
  const [rows, organizations] = await Promise.all([listLedgerClaims(db, [...changed]), readOrganizations(overlay)]);
  const claims = new Map(held.claims);
  for (const deal of changed) claims.delete(deal);
  for (const [deal, now] of byDeal(rows, overlay)) claims.set(deal, now);
  const earlier = renamed(held.names, organizations.names) ? null : { folds: held.folds, changed };
  return { version, claims, ...organizations, overlay, folds: new Map(), earlier };
}

export async function readLedger(): Promise<Ledger> {
  const version = await readLedgerVersion(database());
  const held = await current?.catch(() => undefined);
  if (held?.version === version) return held;
  current = held ? refresh(held, version) : load(version);
  return current;
}

/** Completes the clocks with today. Throws Problem('bad_request') for a day in the future. */
export function readClocks(query: ClocksQuery, now: Instant = new Date().toISOString()): Clocks {
  const clocks = clocksAt(query, now);
  if (!('future' in clocks)) return clocks;
  const message = `${clocks.future} lies in the future`;
  throw new Problem('bad_request', message, `Use a day up to ${clocks.today}, or leave it out for now.`, [
    { path: clocks.future, message: `must not be after ${clocks.today}` },
  ]);
}

const dealsOf = (claims: Ledger['claims'], ids: Iterable<string>): DealClaims[] =>
  [...ids].flatMap((id) => {
    const members = claims.get(id);
    return members ? [{ id, claims: members }] : [];
  });

function foldThese(ledger: Ledger, ids: Iterable<string>, clocks: Clocks): Deal[] {
  return foldLedger(dealsOf(ledger.claims, ids), clocks, ledger.names).map((deal) =>
    resolveDisputes(deal, ledger.claims.get(deal.id) ?? [], ledger.overlay, clocks),
  );
}

/** Sorted at the end: a settled date can move its deal. */
function foldAt(ledger: Ledger, clocks: Clocks, key: string): readonly Deal[] {
  const before = ledger.earlier?.folds.get(key);
  if (!ledger.earlier || !before) return foldThese(ledger, ledger.claims.keys(), clocks).sort(byMoment);
  const { changed } = ledger.earlier;
  return [...before.filter(({ id }) => !changed.has(id)), ...foldThese(ledger, changed, clocks)].sort(byMoment);
}

/** All deals at a pair of clocks, newest first. */
export function foldedAt(ledger: Ledger, clocks: Clocks): readonly Deal[] {
  const key = `${clocks.asOf} ${clocks.knownAt}`;
  const kept = ledger.folds.get(key);
  if (kept) return kept;
  const folded = foldAt(ledger, clocks, key);
  const oldest = ledger.folds.keys().next();
  if (ledger.folds.size >= foldsKept && !oldest.done) ledger.folds.delete(oldest.value);
  ledger.folds.set(key, folded);
  return folded;
}
