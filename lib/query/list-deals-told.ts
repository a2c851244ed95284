// Which deals some texts tell of.
import { z } from 'zod';
import { database } from '#lib/db/database.ts';

const Deals = z.array(z.object({ deal: z.string() }));

/** By the claims of these article versions; in no order. */
export async function listDealsTold(versions: readonly string[]): Promise<string[]> {
  if (versions.length === 0) return [];
  const rows = await database().$queryRaw`
    SELECT DISTINCT d.deal_id AS deal FROM claims c JOIN deal_claims d ON d.claim_id = c.id WHERE c.version_id = ANY (${[...versions]})`;
  return Deals.parse(rows).map(({ deal }) => deal);
}
