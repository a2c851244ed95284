// What depended on what was judged: the deals that came, went or changed, with their claims, and the figures of a
// retracted article. Compared inside the transaction, so that the list and the change are one.
import { z } from 'zod';
import { Affected, type Judgement } from '#lib/domain/judgement.ts';
import { Prisma, type Writer } from './database.ts';

/** Keeps which claim is about which deal until the transaction ends. Call before anything is changed. */
export async function rememberDeals(writer: Writer): Promise<void> {
  await writer.$executeRaw`CREATE TEMP TABLE deals_before (claim_id text PRIMARY KEY, deal_id text) ON COMMIT DROP`;
  await writer.$executeRaw`INSERT INTO deals_before SELECT claim_id, deal_id FROM deal_claims`;
}

/** The claims of an article, in whatever deals they are. */
export const listClaimsOf = (writer: Writer, article: string): Promise<string[]> =>
  listIds(
    writer,
    Prisma.sql`SELECT c.id FROM claims c JOIN article_versions v ON v.id = c.version_id WHERE v.article_id = ${article}`,
  );

const Ids = z.array(z.object({ id: z.string() }));
const listIds = async (writer: Writer, sql: Prisma.Sql): Promise<string[]> =>
  Ids.parse(await writer.$queryRaw(sql)).map(({ id }) => id);

/** `touched` are the claims that the decision changed; the figures are those of a retracted article. */
export async function listAffected(
  writer: Writer,
  { decision }: Pick<Judgement, 'decision'>,
  touched: readonly string[],
): Promise<Affected> {
  const deals = await writer.$queryRaw`
    WITH touched AS (SELECT json_array_elements_text(${JSON.stringify(touched)}::json) AS id),
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
      ? await listIds(
          writer,
          Prisma.sql`SELECT x.id FROM metrics x JOIN article_versions v ON v.id = x.version_id WHERE v.article_id = ${decision.article} ORDER BY x.id`,
        )
      : [];
  return { deals: Affected.shape.deals.parse(deals), metrics };
}
