// Brings the deals up to the claims: decides again what changes since the last time can have moved, and nothing else. The
// outcome is always that of grouping all claims anew; what it costs depends on the deals that share a key with a change,
// not on how many there are. Only where the rules themselves are others, everything is decided again.
import { z } from 'zod';
import { applyJudgements, applyToOwnerships } from '#lib/ledger/apply-judgements.ts';
import { ownershipsByChild } from '#lib/ledger/group-at.ts';
import { Grouping } from '#lib/ledger/group-claims.ts';
import { type GroupingClaim, groupsOf, keysOf } from '#lib/ledger/group-keys.ts';
import type { Overlay } from '#lib/ledger/overlay.ts';
import { bumpLedger } from './bump-ledger.ts';
import type { Database, Writer } from './database.ts';
import { findStaleDeals, listLostKeys, reopen } from './find-stale-deals.ts';
import { indexDeals, indexDueDeals } from './index-deals.ts';
import { readOverlay } from './list-judgements.ts';
import { type GroupingRow, listClaimsOfDeals, listClaimsToGroup, listOwnerships } from './list-ledger-claims.ts';
import { type Batch, claimsPerBatch, regroupNext } from './regroup-all.ts';
import { reopenJudged } from './reopen-claims.ts';
import { type Regrouping, writeDeals } from './write-deals.ts';
import { groupAlone } from './write-lock.ts';

const dealsBefore = (rows: readonly GroupingRow[]) => new Map(rows.map(({ claim, deal }) => [claim.id, deal]));
const saidIn = (rows: readonly GroupingRow[]) => new Map(rows.map(({ claim }) => [claim.id, claim]));

async function regroupChanged(writer: Writer, queued: readonly string[], overlay: Overlay): Promise<Regrouping> {
  const changed = await listClaimsToGroup(writer, queued);
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
  const stale = await findStaleDeals(writer, keys);
  const whole = new Set([...lost.map(({ dealId }) => dealId), ...changed.map(({ deal }) => deal)]);
  const outlined = [...stale].flatMap(([id, deal]) => (whole.has(id) ? [] : (deal.outlined ?? [])));
  const atAGlance = new Set(outlined.map(({ id }) => id));
  const rows = await listClaimsOfDeals(
    writer,
    [...stale.keys()].filter((id) => !atAGlance.has(id)),
  );
  const before = dealsBefore([...changed, ...rows]);
  const said = saidIn([...changed, ...rows]);
  const standing = new Map<string, { id: string; claims: GroupingClaim[] }>();
  for (const claim of judged(rows)) {
    const deal = before.get(claim.id) ?? null;
    if (deal === null || again.has(claim.id)) continue;
    const from = stale.get(deal)?.since;
    if (from !== undefined && claim.knownAt >= from) again.set(claim.id, claim);
    else {
      const kept = standing.get(deal) ?? { id: deal, claims: [] };
      kept.claims.push(claim);
      standing.set(deal, kept);
    }
  }
  const grouping = new Grouping(ownerships, [...standing.values()], outlined);
  await grouping.decideReading([...again.values()], async (deals) => {
    const more = await listClaimsOfDeals(writer, deals);
    for (const { claim, deal } of more) {
      before.set(claim.id, deal);
      said.set(claim.id, claim);
    }
    return Map.groupBy(judged(more), ({ id }) => before.get(id) ?? '');
  });
  return { grouped: grouping.all(), before, said, lost: new Set(lost.map(({ dealId }) => dealId)) };
}

const RegroupAll = z.array(z.object({ all: z.boolean() }));

async function isToRegroup(writer: Writer): Promise<boolean> {
  const [state] = RegroupAll.parse(await writer.$queryRaw`SELECT regroup_all AS all FROM ledger_version`);
  return state?.all === true;
}

async function saveChanged(writer: Writer): Promise<number> {
  await reopenJudged(writer);
  // What comes into the list from here on is for the next time.
  const queued = (await writer.claimToGroup.findMany()).map(({ claimId }) => claimId);
  const changed = await writeDeals(writer, await regroupChanged(writer, queued, await readOverlay(writer)));
  await writer.$executeRaw`DELETE FROM claims_to_group WHERE claim_id = ANY (${queued})`;
  await writer.$executeRaw`DELETE FROM deals_to_regroup`;
  if (changed > 0) await bumpLedger(writer);
  return changed;
}

async function regroup(writer: Writer): Promise<number> {
  let regrouped = 0;
  for (let batch: Batch | null = null; await isToRegroup(writer); ) {
    batch = await regroupNext(writer, batch?.run ?? null);
    regrouped += batch.changed;
  }
  const changed = await saveChanged(writer);
  if (changed === 0 && regrouped > 0) await bumpLedger(writer);
  return regrouped + changed;
}

/**
 * Returns how many deals changed. Call inside a transaction that nobody else writes beside. Where everything is to be decided anew
 * it does so in this one transaction; `groupDeals` does it in as many as it takes.
 */
export async function saveDeals(writer: Writer): Promise<number> {
  const changed = await regroup(writer);
  await indexDueDeals(writer);
  return changed;
}

/** The same in transactions of its own, while new articles come in beside it. Search is the caller's to tell. */
export async function regroupDeals(database: Database, claimsAtOnce = claimsPerBatch): Promise<void> {
  let batch: Batch | null = null;
  for (let more = true; more; ) {
    more = await groupAlone(database, async (writer) => {
      if (!(await isToRegroup(writer))) return false;
      batch = await regroupNext(writer, batch?.run ?? null, claimsAtOnce);
      if (batch.changed > 0) await bumpLedger(writer);
      return !batch.finished;
    });
  }
  await groupAlone(database, regroup);
}

export async function groupDeals(database: Database, claimsAtOnce = claimsPerBatch): Promise<void> {
  await regroupDeals(database, claimsAtOnce);
  await indexDeals(database);
}
