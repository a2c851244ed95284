// Writes decided deals over those that stand: only what differs. Deals that lost a claim get their parties and keys anew,
// the others only gain; one without claims goes.
import type { GroupedDeal } from '#lib/ledger/group-claims.ts';
import { Prisma, type Writer } from './database.ts';
import { insertRows } from './insert-rows.ts';
import { noteDealChanges } from './note-deal-changes.ts';

const among = (ids: Iterable<string>) =>
  Prisma.sql`IN (SELECT json_array_elements_text(${JSON.stringify([...ids])}::json))`;

function listMoved(grouped: readonly GroupedDeal[], before: ReadonlyMap<string, string | null>) {
  return grouped.flatMap(({ id, claims }) =>
    claims.flatMap((claim) =>
      before.get(claim.id) === id ? [] : [{ claim_id: claim.id, deal_id: id, known_at: claim.knownAt, said: claim }],
    ),
  );
}

async function writeDescriptions(writer: Writer, deals: readonly GroupedDeal[]): Promise<void> {
  const parties = deals.flatMap(({ id, claims }) =>
    claims.flatMap((claim) =>
      claim.parties.map(({ organization, role }) => ({ deal_id: id, organization_id: organization, role })),
    ),
  );
  await insertRows(writer, 'deal_parties', parties);
  await insertRows(
    writer,
    'deal_keys',
    deals.flatMap(({ id, keys }) => keys.map((key) => ({ key, deal_id: id }))),
  );
}

/**
 * `before` is where each claim was; `lost` are the deals that lost a claim without these decisions (a text was read again, an
 * article retracted). Returns how many deals changed.
 */
export async function writeDeals(
  writer: Writer,
  grouped: readonly GroupedDeal[],
  before: ReadonlyMap<string, string | null>,
  lost: ReadonlySet<string>,
): Promise<number> {
  const moved = listMoved(grouped, before);
  const smaller = new Set([...lost, ...moved.flatMap(({ claim_id }) => before.get(claim_id) ?? [])]);
  const changed = new Set([...smaller, ...moved.map(({ deal_id }) => deal_id)]);
  const now = grouped.filter(({ id }) => changed.has(id));
  const standing = new Set(now.map(({ id }) => id));

  const rows = now.flatMap(({ id, claims: [founder] }) => (founder ? [{ id, type: founder.type }] : []));
  await writer.$executeRaw`
    INSERT INTO deals SELECT * FROM json_populate_recordset(NULL::deals, ${JSON.stringify(rows)}::json)
    ON CONFLICT (id) DO UPDATE SET type = EXCLUDED.type WHERE deals.type <> EXCLUDED.type`;
  await writer.$executeRaw`DELETE FROM deal_claims WHERE claim_id ${among(moved.map(({ claim_id }) => claim_id))}`;
  await writer.$executeRaw`DELETE FROM deal_parties WHERE deal_id ${among(smaller)}`;
  await writer.$executeRaw`DELETE FROM deal_keys WHERE deal_id ${among(smaller)}`;
  await writer.$executeRaw`DELETE FROM deals WHERE id ${among([...smaller].filter((id) => !standing.has(id)))}`;
  await insertRows(writer, 'deal_claims', moved);
  await writeDescriptions(writer, now);
  await noteDealChanges(writer, changed);
  return changed.size;
}
