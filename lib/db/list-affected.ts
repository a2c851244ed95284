// What depended on what was judged: the deals that came, went or changed, with their claims, and the figures of a
// retracted article. Compared inside the transaction, so that the list and the change are one.
import { z } from 'zod';
import { Affected, type Decision } from '#lib/domain/judgement.ts';
import { Prisma, type Writer } from './database.ts';

/** Keeps which claim is about which deal until the transaction ends. Call before anything is changed. */
export async function rememberDeals(writer: Writer): Promise<void> {
  await writer.$executeRaw`CREATE TEMP TABLE deals_before (claim_id text PRIMARY KEY, deal_id text) ON COMMIT DROP`;
  await writer.$executeRaw`INSERT INTO deals_before SELECT claim_id, deal_id FROM deal_claims`;
}

/** The claims whose content a decision changes, though they may stay in the same deal. */
function claimsOf(decision: Decision): Prisma.Sql {
  switch (decision.kind) {
    case 'reject':
    case 'correct':
    case 'resolve':
      return Prisma.sql`SELECT ${decision.claim}::text AS id`;
    case 'retract':
      return Prisma.sql`SELECT c.id FROM claims c JOIN article_versions v ON v.id = c.version_id WHERE v.article_id = ${decision.article}`;
    case 'merge_organizations':
      return Prisma.sql`SELECT y.claim_id AS id FROM claim_parties y JOIN mentions m ON m.id = y.mention_id WHERE m.organization_id = ${decision.organization}`;
    default:
      return Prisma.sql`SELECT NULL::text AS id WHERE false`;
  }
}

/** `decision` is what was decided or taken back. */
export async function listAffected(writer: Writer, decision: Decision): Promise<Affected> {
  const deals = await writer.$queryRaw`
    WITH touched AS (${claimsOf(decision)}),
    moved AS (
      SELECT b.deal_id AS was, d.deal_id AS now
        FROM deals_before b FULL JOIN deal_claims d USING (claim_id)
       WHERE b.deal_id IS DISTINCT FROM d.deal_id OR claim_id IN (SELECT id FROM touched)),
    ids AS (SELECT was AS id FROM moved WHERE was IS NOT NULL UNION SELECT now FROM moved WHERE now IS NOT NULL)
    SELECT i.id,
           CASE WHEN NOT EXISTS (SELECT FROM deal_claims d WHERE d.deal_id = i.id) THEN 'gone'
                WHEN NOT EXISTS (SELECT FROM deals_before b WHERE b.deal_id = i.id) THEN 'new' ELSE 'changed' END AS change,
           array(SELECT d.claim_id FROM deal_claims d WHERE d.deal_id = i.id ORDER BY 1) AS claims
      FROM ids i ORDER BY i.id`;
  const metrics =
    decision.kind === 'retract'
      ? await writer.$queryRaw`
          SELECT x.id FROM metrics x JOIN article_versions v ON v.id = x.version_id WHERE v.article_id = ${decision.article} ORDER BY x.id`
      : [];
  return {
    deals: Affected.shape.deals.parse(deals),
    metrics: z
      .array(z.object({ id: z.string() }))
      .parse(metrics)
      .map(({ id }) => id),
  };
}
