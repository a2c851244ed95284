// The ledger as this process last read it: claims in columns by deal, names, ownerships. Asked for again it reads only the deals
// that changed since, by articles or by judgements; what was folded of the others is kept (`same-folds.ts`).
import { isDeepStrictEqual } from 'node:util';
import { database, Prisma, type Writer } from '#lib/db/database.ts';
import { readOverlay } from '#lib/db/list-judgements.ts';
import {
  type LedgerRow,
  listLedgerClaims,
  listNameChanges,
  listOwnerships,
  readLedgerVersion,
  readNames,
} from '#lib/db/list-ledger-claims.ts';
import { listDealChanges } from '#lib/db/note-deal-changes.ts';
import { readLedgerClaims } from '#lib/db/read-ledger-claims.ts';
import type { Instant } from '#lib/domain/approximate-date.ts';
import { type Clocks, type ClocksQuery, clocksAt } from '#lib/domain/clocks.ts';
import { applyJudgements, applyToOwnerships } from '#lib/ledger/apply-judgements.ts';
import { type DealChange, DealRows } from '#lib/ledger/columns/deal-rows.ts';
import type { OrganizationNames } from '#lib/ledger/fold-deal.ts';
import { type Ownerships, ownershipsByChild } from '#lib/ledger/group-at.ts';
import type { LedgerClaim } from '#lib/ledger/ledger-claim.ts';
import type { Overlay } from '#lib/ledger/overlay.ts';
import { Problem } from '../errors.ts';
import { KeptFolds } from './kept-folds.ts';
import { readDataVersion } from './read-data-version.ts';
import { SameFolds } from './same-folds.ts';

export interface Ledger {
  readonly version: string;
  readonly claims: DealRows;
  readonly names: OrganizationNames;
  readonly ownerships: Ownerships;
  readonly overlay: Overlay;
  /** The deals about which a person settled a dispute. */
  readonly settled: ReadonlySet<string>;
  readonly folds: KeptFolds;
  readonly same: SameFolds;
}

let current: Promise<Ledger> | undefined;

const readOwnerships = async (db: Writer, overlay: Overlay): Promise<Ownerships> =>
  ownershipsByChild(applyToOwnerships(await listOwnerships(db), overlay));

/** Claims as people judged them, by the deal that they are about. */
function byDeal(rows: readonly LedgerRow[], overlay: Overlay): Map<string, LedgerClaim[]> {
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

/** Whether a person settled a dispute about the deal: by the claim that holds. */
const isSettled = (claims: readonly LedgerClaim[], { resolutions }: Overlay): boolean =>
  resolutions.size > 0 && claims.some(({ id }) => resolutions.has(id));

const loadingMs = 900_000;

/** Everything, as it was at one moment, read anew; `readLedger` is for whoever can go on with what was read before. */
export function loadLedger(): Promise<Ledger> {
  return database().$transaction(
    async (db) => {
      const version = await readLedgerVersion(db);
      const overlay = await readOverlay(db);
      const settled = new Set<string>();
      const claims = await DealRows.reading(async function* (): AsyncGenerator<DealChange> {
        for await (const page of readLedgerClaims(db)) {
          for (const [deal, members] of byDeal(page, overlay)) {
            if (isSettled(members, overlay)) settled.add(deal);
            yield [deal, members];
          }
        }
      });
      return {
        version,
        claims,
        names: await readNames(db),
        ownerships: await readOwnerships(db, overlay),
        overlay,
        settled,
        folds: new KeptFolds(),
        same: new SameFolds(),
      };
    },
    { isolationLevel: Prisma.TransactionIsolationLevel.RepeatableRead, timeout: loadingMs, maxWait: loadingMs },
  );
}

/** What organizations are called now, and whether one that was known has another name. */
async function refreshNames(
  db: Writer,
  { names, version }: Ledger,
): Promise<{ names: OrganizationNames; renamed: boolean }> {
  const changes = await listNameChanges(db, version);
  if (changes.length === 0) return { names, renamed: false };
  const renamed = changes.some(({ slug, name }) => names.has(slug) && names.get(slug) !== name);
  return { names: new Map([...names, ...changes.map(({ slug, name }) => [slug, name] as const)]), renamed };
}

/** Reads the deals that changed since, as they were at one moment. */
function refresh(held: Ledger): Promise<Ledger> {
  return database().$transaction(
    async (db) => {
      const version = await readLedgerVersion(db);
      const overlay = await readOverlay(db);
      const changed = new Set(await listDealChanges(db, held.version));
      const now = byDeal(await listLedgerClaims(db, [...changed]), overlay);
      const { names, renamed } = await refreshNames(db, held);
      const owned = await readOwnerships(db, overlay);
      // One object for as long as nothing changes hands: what was worked out with it stays of use.
      const ownerships = isDeepStrictEqual(held.ownerships, owned) ? held.ownerships : owned;
      const claims = held.claims.with([...changed].map((deal): DealChange => [deal, now.get(deal) ?? []]));
      // A deal's name of an organization is written into its fold: where one was renamed, nothing folded is of use.
      const same = renamed || claims.columns !== held.claims.columns ? new SameFolds() : held.same;
      const settled = new Set([...held.settled].filter((deal) => !changed.has(deal)));
      for (const [deal, members] of now) if (isSettled(members, overlay)) settled.add(deal);
      return { version, claims, names, ownerships, overlay, settled, folds: new KeptFolds(), same };
    },
    { isolationLevel: Prisma.TransactionIsolationLevel.RepeatableRead, timeout: loadingMs, maxWait: loadingMs },
  );
}

export async function readLedger(): Promise<Ledger> {
  const version = await readDataVersion();
  const held = await current?.catch(() => undefined);
  if (held?.version === version) return held;
  current = held ? refresh(held) : loadLedger();
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
