// The ledger as this process last read it: claims by deal, names, ownerships. Read again only when the ledger's version
// has changed; folds are kept for the few pairs of clocks in use. Reads never write.
import { database } from '#lib/db/database.ts';
import { readOverlay } from '#lib/db/list-judgements.ts';
import { listLedgerClaims, listOwnerships, readLedgerVersion } from '#lib/db/list-ledger-claims.ts';
import type { Instant } from '#lib/domain/approximate-date.ts';
import { type Clocks, type ClocksQuery, clocksAt } from '#lib/domain/clocks.ts';
import type { Deal } from '#lib/domain/deal.ts';
import { applyJudgements, applyToOwnerships } from '#lib/ledger/apply-judgements.ts';
import type { OrganizationNames } from '#lib/ledger/fold-deal.ts';
import { type Ownerships, ownershipsByChild } from '#lib/ledger/group-at.ts';
import { type DealClaims, foldLedger } from '#lib/ledger/ledger.ts';
import type { LedgerClaim } from '#lib/ledger/ledger-claim.ts';
import type { Overlay } from '#lib/ledger/overlay.ts';
import { resolveDisputes } from '#lib/ledger/resolve-disputes.ts';
import { Problem } from '../errors.ts';

export interface Ledger {
  readonly version: string;
  readonly claims: ReadonlyMap<string, readonly LedgerClaim[]>;
  readonly names: OrganizationNames;
  readonly ownerships: Ownerships;
  readonly overlay: Overlay;
  readonly folds: Map<string, readonly Deal[]>;
}

const foldsKept = 12;
let current: Promise<Ledger> | undefined;

async function load(version: string): Promise<Ledger> {
  const db = database();
  const [rows, overlay, ownerships, organizations] = await Promise.all([
    listLedgerClaims(db),
    readOverlay(db),
    listOwnerships(db),
    db.organization.findMany({ select: { id: true, name: true } }),
  ]);
  const claims = new Map<string, LedgerClaim[]>();
  const deals = new Map(rows.map(({ claim, deal }) => [claim.id, deal]));
  const judged = applyJudgements(
    rows.map(({ claim }) => claim),
    overlay,
  );
  for (const claim of judged) {
    const deal = deals.get(claim.id) ?? null;
    if (deal !== null) claims.set(deal, [...(claims.get(deal) ?? []), claim]);
  }
  return {
    version,
    claims,
    names: new Map(organizations.map(({ id, name }) => [id, name])),
    ownerships: ownershipsByChild(applyToOwnerships(ownerships, overlay)),
    overlay,
    folds: new Map(),
  };
}

export async function readLedger(): Promise<Ledger> {
  const version = await readLedgerVersion(database());
  const held = await current?.catch(() => undefined);
  if (held?.version === version) return held;
  current = load(version);
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

/** All deals at a pair of clocks, newest first. */
export function foldedAt(ledger: Ledger, clocks: Clocks): readonly Deal[] {
  const key = `${clocks.asOf} ${clocks.knownAt}`;
  const kept = ledger.folds.get(key);
  if (kept) return kept;
  const deals: DealClaims[] = [...ledger.claims].map(([id, claims]) => ({ id, claims: [...claims] }));
  const folded = foldLedger(deals, clocks, ledger.names).map((deal) =>
    resolveDisputes(deal, ledger.claims.get(deal.id) ?? [], ledger.overlay, clocks),
  );
  const oldest = ledger.folds.keys().next();
  if (ledger.folds.size >= foldsKept && !oldest.done) ledger.folds.delete(oldest.value);
  ledger.folds.set(key, folded);
  return folded;
}
