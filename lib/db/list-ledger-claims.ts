// All claims that can be folded: resolved parties only, retracted articles left out, in wire form.
import { z } from 'zod';
import type { Ownership } from '#lib/ledger/group-at.ts';
import { LedgerClaim } from '#lib/ledger/ledger-claim.ts';
import { claimFields, dateSpan, instant } from './claim-json.ts';
import { Prisma, type Writer } from './database.ts';

const Rows = z.array(z.object({ claim: LedgerClaim, deal: z.string().nullable() }));

/** Each claim with the deal it was found to be about (null before it was grouped). */
export async function listLedgerClaims(writer: Writer): Promise<z.infer<typeof Rows>> {
  const rows = await writer.$queryRaw`
    WITH versions AS (
      SELECT v.id, v.article_id, v.published_from, v.published_until, v.known_at,
             lead(v.known_at) OVER (PARTITION BY v.article_id ORDER BY v.number) AS superseded_at
        FROM article_versions v)
    SELECT d.deal_id AS deal, jsonb_build_object(
      'id', c.id, 'article', v.article_id, 'story', a.story_id, 'publisher', a.publisher_id, 'publisherKind', p.kind,
      'published', ${dateSpan('v.published')}, 'knownAt', ${instant('v.known_at')}, 'supersededAt', ${instant('v.superseded_at')},
      'parties', s.parties, ${claimFields}) AS claim
    FROM claims c
    JOIN versions v ON v.id = c.version_id
    JOIN articles a ON a.id = v.article_id AND NOT a.retracted
    JOIN publishers p ON p.id = a.publisher_id
    JOIN LATERAL (
      SELECT jsonb_agg(jsonb_build_object('role', y.role, 'organization', m.organization_id) ORDER BY y.ordinal) AS parties,
             bool_and(m.organization_id IS NOT NULL) AS resolved
        FROM claim_parties y JOIN mentions m ON m.id = y.mention_id
       WHERE y.claim_id = c.id) s ON s.resolved
    LEFT JOIN deal_claims d ON d.claim_id = c.id`;
  return Rows.parse(rows);
}

const day = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null;

/** Who owned whom and when, by slug. */
export async function listOwnerships(writer: Writer): Promise<Ownership[]> {
  const rows = await writer.organizationParent.findMany({ orderBy: { id: 'asc' } });
  return rows.map((row) => ({
    child: row.childId,
    parent: row.parentId,
    from: day(row.fromOn),
    until: day(row.untilOn),
  }));
}

/** A number that changes with every write that a reader can see. */
export async function readLedgerVersion(writer: Writer): Promise<string> {
  const [row] = z
    .array(z.object({ version: z.string() }))
    .parse(await writer.$queryRaw(Prisma.sql`SELECT version::text AS version FROM ledger_version`));
  return row?.version ?? '0';
}
