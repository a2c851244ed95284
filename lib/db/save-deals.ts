// Groups all claims into deals anew and writes what changed. Deals hold nothing of their own, so that this can run at any
// time and gives the same rows; only one process does it at once.
import { applyJudgements, applyToOwnerships } from '#lib/ledger/apply-judgements.ts';
import { ownershipsByChild } from '#lib/ledger/group-at.ts';
import { type DealClaims, groupClaims } from '#lib/ledger/group-claims.ts';
import { byKnownAt } from '#lib/ledger/ledger-claim.ts';
import { regroupDeals } from '#lib/ledger/regroup-deals.ts';
import { bumpLedger } from './bump-ledger.ts';
import type { Writer } from './database.ts';
import { insertRows } from './insert-rows.ts';
import { readOverlay } from './list-judgements.ts';
import { listLedgerClaims, listOwnerships } from './list-ledger-claims.ts';

/** The deals that gained or lost a claim, by comparing what stands with what is written. */
async function listChanged(writer: Writer, deals: readonly DealClaims[]): Promise<Set<string>> {
  const written = await writer.dealClaim.findMany();
  const now = new Map(deals.flatMap((deal) => deal.claims.map((claim) => [claim.id, deal.id] as const)));
  const before = new Map(written.map(({ claimId, dealId }) => [claimId, dealId]));
  const moved = [...new Set([...now.keys(), ...before.keys()])].filter((claim) => now.get(claim) !== before.get(claim));
  return new Set(moved.flatMap((claim) => [now.get(claim) ?? [], before.get(claim) ?? []].flat()));
}

/** Returns how many deals stand. Call inside a transaction that holds the writers' lock. */
export async function saveDeals(writer: Writer): Promise<number> {
  const rows = await listLedgerClaims(writer);
  const overlay = await readOverlay(writer);
  const ownerships = ownershipsByChild(applyToOwnerships(await listOwnerships(writer), overlay));
  const claims = applyJudgements(
    rows.map((row) => row.claim),
    overlay,
  );
  const deals = regroupDeals(groupClaims(claims, ownerships), overlay);
  const changed = await listChanged(writer, deals);
  const anew = deals.filter((deal) => changed.has(deal.id));

  // A changed deal goes with all that belongs to it and comes back as it now is; one without claims stays away.
  const ids = JSON.stringify([...changed]);
  await writer.$executeRaw`DELETE FROM deals WHERE id IN (SELECT json_array_elements_text(${ids}::json))`;
  await insertRows(
    writer,
    'deals',
    anew.map((deal) => ({ id: deal.id, type: deal.claims[0]?.type ?? '' })),
  );
  await insertRows(
    writer,
    'deal_claims',
    anew.flatMap((deal) => deal.claims.map((claim) => ({ claim_id: claim.id, deal_id: deal.id }))),
  );
  await insertRows(
    writer,
    'deal_parties',
    anew.flatMap((deal) =>
      deal.claims.flatMap((claim) =>
        claim.parties.map(({ organization, role }) => ({ deal_id: deal.id, organization_id: organization, role })),
      ),
    ),
  );
  await insertRows(
    writer,
    'deal_addresses',
    anew.map((deal) => ({ deal_id: deal.id, claim_id: deal.claims.toSorted(byKnownAt)[0]?.id ?? '' })),
  );
  if (changed.size > 0) await bumpLedger(writer);
  return deals.length;
}
