// What depended on what was judged: the deals that came, went or changed, with their claims, and the figures of a
// retracted article. Compared inside the transaction, so that the list and the change are one.
import { z } from 'zod';
import { Affected, type Judgement } from '#lib/domain/judgement.ts';
import type { Overlay } from '#lib/ledger/overlay.ts';
import { Prisma, type Writer } from './database.ts';

/** Keeps which claim is about which deal until the transaction ends. Call before anything is changed. */
export async function rememberDeals(writer: Writer): Promise<void> {
  await writer.$executeRaw`CREATE TEMP TABLE deals_before (claim_id text PRIMARY KEY, deal_id text) ON COMMIT DROP`;
  await writer.$executeRaw`INSERT INTO deals_before SELECT claim_id, deal_id FROM deal_claims`;
}

/** The claims that a decision changes or moves, in whatever deal they are. `overlay` is that of all other judgements. */
export async function listTouched(
  writer: Writer,
  { decision, anchors }: Pick<Judgement, 'decision' | 'anchors'>,
  overlay: Overlay,
): Promise<string[]> {
  switch (decision.kind) {
    case 'reject':
    case 'correct':
    case 'resolve':
      return [decision.claim];
    case 'retract':
      return listIds(
        writer,
        Prisma.sql`SELECT c.id FROM claims c JOIN article_versions v ON v.id = c.version_id WHERE v.article_id = ${decision.article}`,
      );
    case 'merge_organizations': {
      const slugs = namesOf(overlay, decision.organization);
      const meant = [...overlay.corrections].flatMap(([claim, corrections]) =>
        corrections.some(({ field, value }) => field === 'party' && slugs.includes(value.meant)) ? [claim] : [],
      );
      const named = await listIds(
        writer,
        Prisma.sql`SELECT DISTINCT y.claim_id AS id FROM claim_parties y JOIN mentions m ON m.id = y.mention_id
          WHERE m.organization_id IN (SELECT json_array_elements_text(${JSON.stringify(slugs)}::json))`,
      );
      return [...new Set([...named, ...meant])];
    }
    case 'merge_deals':
    case 'separate_deals':
    case 'part_claim':
      return [...new Set([anchors.deal ?? [], anchors.other ?? [], anchors.considered ?? []].flat())];
    default:
      return [];
  }
}

const Ids = z.array(z.object({ id: z.string() }));
const listIds = async (writer: Writer, sql: Prisma.Sql): Promise<string[]> =>
  Ids.parse(await writer.$queryRaw(sql)).map(({ id }) => id);

/** The organization and all that is read as it. */
const namesOf = (overlay: Overlay, organization: string): string[] => [
  organization,
  ...[...overlay.canonical].flatMap(([slug, into]) => (into === organization ? [slug] : [])),
];

/** Has these claims decided anew by the next grouping; after a merge of owners, everything. */
export async function reopenClaims(
  writer: Writer,
  { decision }: Pick<Judgement, 'decision'>,
  touched: readonly string[],
): Promise<void> {
  const ids = JSON.stringify(touched);
  await writer.$executeRaw`DELETE FROM deal_claims WHERE claim_id IN (SELECT json_array_elements_text(${ids}::json))`;
  await writer.$executeRaw`
    INSERT INTO claims_to_group SELECT id FROM claims WHERE id IN (SELECT json_array_elements_text(${ids}::json))
    ON CONFLICT DO NOTHING`;
  if (decision.kind !== 'merge_organizations') return;
  await writer.$executeRaw`
    UPDATE ledger_version SET regroup_all = true
     WHERE EXISTS (SELECT FROM organization_parents o WHERE ${decision.organization} IN (o.child_id, o.parent_id))`;
}

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
