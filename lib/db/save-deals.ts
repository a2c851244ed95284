// Brings the deals up to the claims: decides again what changes since the last time can have moved, and nothing else. The
// outcome is always that of grouping all claims anew; what it costs depends on the deals that share a key with a change,
// not on how many there are. Ownership and judgements decide over all: where they changed, everything is decided again.
import { z } from 'zod';
import { applyJudgements, applyToOwnerships } from '#lib/ledger/apply-judgements.ts';
import { ownershipsByChild } from '#lib/ledger/group-at.ts';
import { groupClaims, type StandingDeal } from '#lib/ledger/group-claims.ts';
import { type GroupingClaim, groupsOf, keysOf } from '#lib/ledger/group-keys.ts';
import type { Overlay } from '#lib/ledger/overlay.ts';
import { regroupDeals } from '#lib/ledger/regroup-deals.ts';
import { bumpLedger } from './bump-ledger.ts';
import type { Writer } from './database.ts';
import { findStaleDeals, listLostKeys, reopen } from './find-stale-deals.ts';
import { readOverlay } from './list-judgements.ts';
import {
  type GroupingRow,
  listAllToGroup,
  listClaimsOfDeals,
  listClaimsToGroup,
  listOwnerships,
} from './list-ledger-claims.ts';
import { type Regrouping, writeDeals } from './write-deals.ts';

const dealsBefore = (rows: readonly GroupingRow[]) => new Map(rows.map(({ claim, deal }) => [claim.id, deal]));
const saidIn = (rows: readonly GroupingRow[]) => new Map(rows.map(({ claim }) => [claim.id, claim]));

async function regroupAll(writer: Writer, overlay: Overlay): Promise<Regrouping> {
  const rows = await listAllToGroup(writer);
  const ownerships = ownershipsByChild(applyToOwnerships(await listOwnerships(writer), overlay));
  const judged = applyJudgements(
    rows.map(({ claim }) => claim),
    overlay,
  );
  const grouped = regroupDeals(groupClaims(judged, ownerships), overlay, (claim) =>
    keysOf(claim, groupsOf(claim, ownerships)),
  );
  const known = await writer.deal.findMany({ select: { id: true } });
  return { grouped, before: dealsBefore(rows), said: saidIn(rows), lost: new Set(known.map(({ id }) => id)) };
}

async function regroupChanged(writer: Writer, overlay: Overlay): Promise<Regrouping> {
  const queued = await writer.claimToGroup.findMany();
  const changed = await listClaimsToGroup(
    writer,
    queued.map(({ claimId }) => claimId),
  );
  const lost = await writer.dealToRegroup.findMany();
  const ownerships = ownershipsByChild(applyToOwnerships(await listOwnerships(writer), overlay));
  const judged = (rows: readonly GroupingRow[]) =>
    applyJudgements(
      rows.map(({ claim }) => claim),
      overlay,
    );
  const keys = await listLostKeys(writer);
  const again = new Map(judged(changed).map((claim) => [claim.id, claim]));
  for (const claim of again.values()) {
    for (const key of keysOf(claim, groupsOf(claim, ownerships))) reopen(keys, key, claim.knownAt);
  }
  const since = await findStaleDeals(writer, keys);
  const rows = await listClaimsOfDeals(writer, [...since.keys()]);
  const before = dealsBefore([...changed, ...rows]);
  const standing = new Map<string, { id: string; claims: GroupingClaim[] }>();
  for (const claim of judged(rows)) {
    const deal = before.get(claim.id) ?? null;
    if (deal === null || again.has(claim.id)) continue;
    const from = since.get(deal);
    if (from !== undefined && claim.knownAt >= from) again.set(claim.id, claim);
    else {
      const kept = standing.get(deal) ?? { id: deal, claims: [] };
      kept.claims.push(claim);
      standing.set(deal, kept);
    }
  }
  const still: readonly StandingDeal[] = [...standing.values()];
  return {
    grouped: groupClaims([...again.values()], ownerships, still),
    before,
    said: saidIn([...changed, ...rows]),
    lost: new Set(lost.map(({ dealId }) => dealId)),
  };
}

const RegroupAll = z.array(z.object({ all: z.boolean() }));

/** Returns how many deals changed. Call inside a transaction that holds the writers' lock. */
export async function saveDeals(writer: Writer): Promise<number> {
  const [state] = RegroupAll.parse(await writer.$queryRaw`SELECT regroup_all AS all FROM ledger_version`);
  const overlay = await readOverlay(writer);
  // Deals that people united or parted are no longer what grouping alone makes of their claims: it cannot go on from them.
  const all = state?.all === true || overlay.sameDeal.length + overlay.apartDeals.length > 0;
  const changed = await writeDeals(writer, await (all ? regroupAll : regroupChanged)(writer, overlay));
  await writer.$executeRaw`DELETE FROM claims_to_group`;
  await writer.$executeRaw`DELETE FROM deals_to_regroup`;
  if (state?.all === true) await writer.$executeRaw`UPDATE ledger_version SET regroup_all = false`;
  if (changed > 0) await bumpLedger(writer);
  return changed;
}
