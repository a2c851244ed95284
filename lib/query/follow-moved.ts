// Where something is now that once had an address: an organization that was merged into another one, a deal whose id
// changed because of a judgement or a better grouping. Throws Moved; returns where nothing moved.
import { database } from '#lib/db/database.ts';
import { Id } from '#lib/domain/list-query.ts';
import { Moved } from '../errors.ts';
import { readLedger } from './read-ledger.ts';

export async function followOrganization(slug: string): Promise<void> {
  const into = (await readLedger()).overlay.canonical.get(slug);
  if (into !== undefined) throw new Moved(slug, into);
}

/** The deal that is now about the claim which founded the deal of that id; null where there never was one. */
export async function findDealNow(id: string): Promise<string | null> {
  const db = database();
  const address = await db.dealAddress.findUnique({ where: { dealId: id } });
  const now = address && (await db.dealClaim.findUnique({ where: { claimId: address.claimId } }));
  return now?.dealId ?? null;
}

export async function followDeal(id: string): Promise<void> {
  if (!Id.safeParse(id).success || (await readLedger()).claims.has(id)) return;
  const now = await findDealNow(id);
  if (now !== null && now !== id) throw new Moved(id, now);
}
