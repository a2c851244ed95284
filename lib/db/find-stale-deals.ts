// What the changes since the last grouping can have moved: from the keys of changed claims, round by round, to the deals
// that can gain or lose one and to the later claims that could see the difference. Reads keys only, never claims.
// The rule that must hold: a deal's claims known before its `since` stand; all later ones of it are decided again.
import { z } from 'zod';
import type { Instant } from '#lib/domain/approximate-date.ts';
import { instant } from './claim-json.ts';
import { Prisma, type Writer } from './database.ts';

/** From when on decisions under a key, or in a deal, are open again. */
export type Since = Map<string, Instant>;

const Rows = z.array(z.object({ name: z.string(), since: z.string() }));

/** Keeps the earlier instant; says whether that changed anything. */
export function reopen(since: Since, name: string, from: Instant): boolean {
  const known = since.get(name);
  if (known !== undefined && known <= from) return false;
  since.set(name, from);
  return true;
}

const asRows = (since: Since) => JSON.stringify([...since].map(([name, from]) => ({ name, since: from })));

/** The keys of the deals that lost a claim. */
export async function listLostKeys(writer: Writer): Promise<Since> {
  const rows = await writer.$queryRaw`
    SELECT k.key AS name, ${instant('min(r.known_at)')} AS since
      FROM deals_to_regroup r JOIN deal_keys k ON k.deal_id = r.deal_id GROUP BY k.key`;
  return new Map(Rows.parse(rows).map(({ name, since }) => [name, since]));
}

/** The other keys under which something later could see a difference. */
const reached = (since: Since) => Prisma.sql`
  WITH open AS (SELECT * FROM json_to_recordset(${asRows(since)}::json) AS o (name text, since timestamptz)),
  touched AS (SELECT k.deal_id, min(o.since) AS since FROM open o JOIN deal_keys k ON k.key = o.name GROUP BY 1),
  near AS (SELECT k.key, min(t.since) AS since FROM touched t JOIN deal_keys k ON k.deal_id = t.deal_id GROUP BY 1),
  later AS (
    SELECT k.deal_id, min(n.since) AS since FROM near n JOIN deal_keys k ON k.key = n.key
     WHERE EXISTS (SELECT FROM deal_claims c WHERE c.deal_id = k.deal_id AND c.known_at >= n.since)
     GROUP BY 1)
  SELECT k.key AS name, ${instant('min(l.since)')} AS since FROM later l JOIN deal_keys k ON k.deal_id = l.deal_id GROUP BY 1`;

/** Widens `keys` until nothing further is reached, and returns the deals under them with their `since`. */
export async function findStaleDeals(writer: Writer, keys: Since): Promise<Since> {
  for (let grew = keys.size > 0; grew; ) {
    grew = false;
    for (const { name, since } of Rows.parse(await writer.$queryRaw(reached(keys)))) {
      if (reopen(keys, name, since)) grew = true;
    }
  }
  const rows = await writer.$queryRaw`
    WITH open AS (SELECT * FROM json_to_recordset(${asRows(keys)}::json) AS o (name text, since timestamptz))
    SELECT k.deal_id AS name, ${instant('min(o.since)')} AS since FROM open o JOIN deal_keys k ON k.key = o.name GROUP BY 1`;
  return new Map(Rows.parse(rows).map(({ name, since }) => [name, since]));
}
