// What the changes since the last grouping can have moved: from the keys of changed claims, round by round, to the deals
// that can gain or lose one and to the later claims that could see the difference. Reads keys only, never claims.
// The rule that must hold: a deal's claims known before its `since` stand; all later ones of it are decided again.
import { z } from 'zod';
import type { Instant } from '#lib/domain/approximate-date.ts';
import { KeptOutline, openOutline } from '#lib/ledger/kept-outline.ts';
import type { OutlinedDeal } from '#lib/ledger/open-deals.ts';
import { instant } from './claim-json.ts';
import { Prisma, type Writer } from './database.ts';

/** From when on decisions under a key, or in a deal, are open again. */
export type Since = Map<string, Instant>;

export interface StaleDeal {
  readonly since: Instant;
  /** What it shows at a glance; null where it knows of something since. */
  readonly outlined: OutlinedDeal | null;
}

const Row = z.object({ name: z.string(), since: z.string() });
const Rows = z.array(Row);
const Stale = z.array(
  Row.extend({
    keys: z.array(z.string()),
    outlined: z
      .object({ founder: z.object({ id: z.string(), knownAt: z.string() }), line: z.string(), outline: KeptOutline })
      .nullable(),
  }),
);
const Later = z.array(Row.extend({ claims: z.number().int(), keys: z.array(z.string()) }));

/** A deal of which something is known later than what changed, with the last instant of that and its keys. */
type LaterDeal = z.infer<typeof Later>[number];

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

/** So many later claims are read at once, more than a busy day brings; where there are more, each deal in reach is asked for its own. */
const mostLater = 5_000;

/** The deals of which something was known since then; null where there are too many to look at. */
async function listLaterDeals(writer: Writer, from: Instant, most: number): Promise<readonly LaterDeal[] | null> {
  const rows = await writer.$queryRaw`
    SELECT l.name, ${instant('l.since')} AS since, l.claims, array(SELECT key FROM deal_keys k WHERE k.deal_id = l.name) AS keys
      FROM (SELECT name, max(known) AS since, count(*)::int AS claims
              FROM (SELECT deal_id AS name, known_at AS known FROM deal_claims WHERE known_at >= ${from}::timestamptz LIMIT ${most + 1}) AS later
             GROUP BY name) l`;
  const deals = Later.parse(rows);
  return deals.reduce((sum, { claims }) => sum + claims, 0) > most ? null : deals;
}

/** The deals under these keys, from when on each is open again. */
const touched = (keys: Since) => Prisma.sql`
    SELECT k.deal_id, min(o.since) AS since
      FROM json_to_recordset(${asRows(keys)}::json) AS o (name text, since timestamptz) JOIN deal_keys k ON k.key = o.name
     GROUP BY k.deal_id`;

/** Which keys something later can be reached by: those that a touched deal shares with it. */
async function listReached(writer: Writer, keys: Since, later: readonly LaterDeal[]): Promise<Since> {
  const theirs = [...new Set(later.flatMap((deal) => deal.keys))];
  // Each touched deal's keys by the index: how many deals that is nobody knows who plans, and would read all keys that there are.
  const rows = Rows.parse(
    await writer.$queryRaw`
      SELECT k.key AS name, ${instant('min(t.since)')} AS since
        FROM (${touched(keys)}) t CROSS JOIN LATERAL (SELECT key FROM deal_keys WHERE deal_id = t.deal_id OFFSET 0) k
       WHERE k.key = ANY (${theirs}) GROUP BY k.key`,
  );
  const near = new Map(rows.map(({ name, since }) => [name, since]));
  const reached: Since = new Map();
  for (const deal of later) {
    const since = deal.keys.flatMap((key) => near.get(key) ?? []).sort()[0];
    if (since === undefined || deal.since < since) continue;
    for (const key of deal.keys) reopen(reached, key, since);
  }
  return reached;
}

/** The same where too much is known later to be looked at: every deal in reach is asked for what it knows. */
async function listReachedByAll(writer: Writer, keys: Since): Promise<Since> {
  const rows = await writer.$queryRaw`
    WITH touched AS (${touched(keys)}),
    near AS (SELECT k.key, min(t.since) AS since FROM touched t JOIN deal_keys k ON k.deal_id = t.deal_id GROUP BY 1),
    later AS (SELECT k.deal_id, min(n.since) AS since FROM near n JOIN deal_keys k ON k.key = n.key
               WHERE EXISTS (SELECT FROM deal_claims c WHERE c.deal_id = k.deal_id AND c.known_at >= n.since) GROUP BY 1)
    SELECT k.key AS name, ${instant('min(l.since)')} AS since FROM later l JOIN deal_keys k ON k.deal_id = l.deal_id GROUP BY 1`;
  return new Map(Rows.parse(rows).map(({ name, since }) => [name, since]));
}

/** The deals under these keys. Such a one stands with its outline alone where all that it knows of was known before. */
async function listUnder(writer: Writer, keys: Since): Promise<Map<string, StaleDeal>> {
  const rows = await writer.$queryRaw`
    WITH open AS (SELECT * FROM json_to_recordset(${asRows(keys)}::json) AS o (name text, since timestamptz)),
    stale AS (SELECT k.deal_id, min(o.since) AS since, array_agg(k.key) AS keys FROM open o JOIN deal_keys k ON k.key = o.name GROUP BY 1)
    SELECT s.deal_id AS name, ${instant('s.since')} AS since, s.keys, CASE WHEN o.last_known_at < s.since THEN jsonb_build_object(
             'founder', jsonb_build_object('id', o.founder_id, 'knownAt', ${instant('o.founded_at')}),
             'line', o.line, 'outline', o.outline) END AS outlined
      FROM stale s LEFT JOIN LATERAL (SELECT * FROM deal_outlines d WHERE d.deal_id = s.deal_id OFFSET 0) o ON true`;
  return new Map(
    Stale.parse(rows).map(({ name: id, since, keys: of, outlined: kept }) => [
      id,
      { since, outlined: kept && { ...kept, id, keys: of, outline: openOutline(kept.outline) } },
    ]),
  );
}

/**
 * Widens `keys` until nothing further is reached, and returns the deals under them with their `since`. Of the newest article hardly
 * anything is later, so that what is later is read first, and not what is near: the deals of one pair may be hundreds.
 */
export async function findStaleDeals(
  writer: Writer,
  keys: Since,
  most = mostLater,
): Promise<ReadonlyMap<string, StaleDeal>> {
  const from = [...keys.values()].sort()[0];
  if (from === undefined) return new Map();
  const later = await listLaterDeals(writer, from, most);
  for (let grew = later === null || later.length > 0; grew; ) {
    grew = false;
    const reached = later ? await listReached(writer, keys, later) : await listReachedByAll(writer, keys);
    for (const [key, since] of reached) if (reopen(keys, key, since)) grew = true;
  }
  return listUnder(writer, keys);
}
