// Groups all claims into deals anew and writes what changed. Deals hold nothing of their own, so that this can run at any
// time and gives the same rows; only one process does it at once.

import { ownershipsByChild } from '#lib/ledger/group-at.ts';
import { groupClaims } from '#lib/ledger/group-claims.ts';
import type { Writer } from './database.ts';
import { insertRows } from './insert-rows.ts';
import { listLedgerClaims, listOwnerships } from './list-ledger-claims.ts';

/** Returns how many deals stand. Call inside a transaction that holds the writers' lock. */
export async function saveDeals(writer: Writer): Promise<number> {
  const rows = await listLedgerClaims(writer);
  const ownerships = ownershipsByChild(await listOwnerships(writer));
  const deals = groupClaims(
    rows.map((row) => row.claim),
    ownerships,
  );
  const before = new Map(rows.map((row) => [row.claim.id, row.deal]));

  const changed = deals.filter((deal) => deal.claims.some((claim) => before.get(claim.id) !== deal.id));
  const standing = JSON.stringify(deals.map((deal) => deal.id));
  const moved = JSON.stringify(changed.flatMap((deal) => deal.claims.map((claim) => claim.id)));
  await writer.$executeRaw`DELETE FROM deals WHERE NOT id IN (SELECT json_array_elements_text(${standing}::json))`;
  await writer.$executeRaw`DELETE FROM deal_claims WHERE claim_id IN (SELECT json_array_elements_text(${moved}::json))`;

  const parties = changed.flatMap((deal) =>
    deal.claims.flatMap((claim) =>
      claim.parties.map(({ organization, role }) => ({ deal_id: deal.id, organization_id: organization, role })),
    ),
  );
  await insertRows(
    writer,
    'deals',
    changed.map((deal) => ({ id: deal.id, type: deal.claims[0]?.type ?? '' })),
  );
  await insertRows(
    writer,
    'deal_claims',
    changed.flatMap((deal) => deal.claims.map((claim) => ({ claim_id: claim.id, deal_id: deal.id }))),
  );
  await writer.$executeRaw`DELETE FROM deal_parties WHERE deal_id IN (SELECT json_array_elements_text(${JSON.stringify(changed.map((deal) => deal.id))}::json))`;
  await insertRows(writer, 'deal_parties', parties);
  await writer.$executeRaw`UPDATE ledger_version SET version = version + 1`;
  return deals.length;
}
