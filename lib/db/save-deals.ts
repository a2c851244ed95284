// Brings the deals up to the claims: decides again what changes since the last time can have moved, and nothing else. The
// outcome is always that of grouping all claims anew; what it costs depends on the deals that share a key with a change,
// not on how many there are. Ownership decides over all groups: where that changed, everything is decided again.
import { z } from 'zod';
import { ownershipsByChild } from '#lib/ledger/group-at.ts';
import { type GroupedDeal, groupClaims, type StandingDeal } from '#lib/ledger/group-claims.ts';
import { type GroupingClaim, groupsOf, keysOf } from '#lib/ledger/group-keys.ts';
import { bumpLedger } from './bump-ledger.ts';
import type { Writer } from './database.ts';
import { findStaleDeals, listLostKeys, reopen } from './find-stale-deals.ts';
import {
  type GroupingRow,
  listAllToGroup,
  listClaimsOfDeals,
  listClaimsToGroup,
  listOwnerships,
} from './list-ledger-claims.ts';
import { writeDeals } from './write-deals.ts';

interface Regrouping {
  readonly grouped: readonly GroupedDeal[];
  /** Each claim's deal as it was written, null where it had none. */
  readonly before: ReadonlyMap<string, string | null>;
  /** Deals that lost claims: what is written of their parties and keys may be more than is left. */
  readonly lost: ReadonlySet<string>;
}

const dealsBefore = (rows: readonly GroupingRow[]) => new Map(rows.map(({ claim, deal }) => [claim.id, deal]));

async function regroupAll(writer: Writer): Promise<Regrouping> {
  const rows = await listAllToGroup(writer);
  const ownerships = ownershipsByChild(await listOwnerships(writer));
  const grouped = groupClaims(
    rows.map(({ claim }) => claim),
    ownerships,
  );
  const known = await writer.deal.findMany({ select: { id: true } });
  return { grouped, before: dealsBefore(rows), lost: new Set(known.map(({ id }) => id)) };
}

async function regroupChanged(writer: Writer): Promise<Regrouping> {
  const queued = await writer.claimToGroup.findMany();
  const changed = await listClaimsToGroup(
    writer,
    queued.map(({ claimId }) => claimId),
  );
  const lost = await writer.dealToRegroup.findMany();
  const ownerships = ownershipsByChild(await listOwnerships(writer));
  const keys = await listLostKeys(writer);
  for (const { claim } of changed) {
    for (const key of keysOf(claim, groupsOf(claim, ownerships))) reopen(keys, key, claim.knownAt);
  }
  const since = await findStaleDeals(writer, keys);
  const rows = await listClaimsOfDeals(writer, [...since.keys()]);
  const again = new Map(changed.map(({ claim }) => [claim.id, claim]));
  const standing = new Map<string, { id: string; claims: GroupingClaim[] }>();
  for (const { claim, deal } of rows) {
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
    before: dealsBefore([...changed, ...rows]),
    lost: new Set(lost.map(({ dealId }) => dealId)),
  };
}

const RegroupAll = z.array(z.object({ all: z.boolean() }));

/** Returns how many deals changed. Call inside a transaction that holds the writers' lock. */
export async function saveDeals(writer: Writer): Promise<number> {
  const [state] = RegroupAll.parse(await writer.$queryRaw`SELECT regroup_all AS all FROM ledger_version`);
  const { grouped, before, lost } = state?.all ? await regroupAll(writer) : await regroupChanged(writer);
  const changed = await writeDeals(writer, grouped, before, lost);
  await writer.$executeRaw`DELETE FROM claims_to_group`;
  await writer.$executeRaw`DELETE FROM deals_to_regroup`;
  if (state?.all) await writer.$executeRaw`UPDATE ledger_version SET regroup_all = false`;
  if (changed > 0) await bumpLedger(writer);
  return changed;
}
