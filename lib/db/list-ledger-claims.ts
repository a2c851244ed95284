// All claims that can be folded: resolved parties only, retracted articles left out, in wire form.
import { z } from 'zod';
import type { Ownership } from '#lib/ledger/group-at.ts';
import { GroupingClaim } from '#lib/ledger/group-keys.ts';
import { LedgerClaim } from '#lib/ledger/ledger-claim.ts';
import { claimFields, dateSpan, instant } from './claim-json.ts';
import { Prisma, type Writer } from './database.ts';

const Rows = z.array(z.object({ claim: LedgerClaim, deal: z.string().nullable() }));
const GroupingRows = z.array(z.object({ claim: GroupingClaim, deal: z.string().nullable() }));
export type LedgerRow = z.infer<typeof Rows>[number];
export type GroupingRow = z.infer<typeof GroupingRows>[number];

/**
 * Claims `c` of versions `v`, with the deal `d` each was found to be about: all that can be folded, one `claim` a row. A party's mention is looked
 * up by its key, whatever the statistics say: where they said that there was none yet, all mentions were read for each claim.
 */
const foldable = (which: Prisma.Sql) => Prisma.sql`
    SELECT d.deal_id AS deal, jsonb_build_object(
      'id', c.id, 'article', v.article_id, 'story', a.story_id, 'publisher', a.publisher_id, 'publisherKind', p.kind,
      'published', ${dateSpan('v.published')}, 'knownAt', ${instant('v.known_at')},
      'supersededAt', (SELECT ${instant('w.known_at')} FROM article_versions w WHERE w.article_id = v.article_id AND w.number = v.number + 1),
      'parties', s.parties, ${claimFields}) AS claim
    FROM claims c
    JOIN article_versions v ON v.id = c.version_id
    JOIN articles a ON a.id = v.article_id AND NOT a.retracted
    JOIN publishers p ON p.id = a.publisher_id
    JOIN LATERAL (
      SELECT jsonb_agg(jsonb_build_object('role', y.role, 'organization', m.organization_id) ORDER BY y.ordinal) AS parties,
             bool_and(m.organization_id IS NOT NULL) AS resolved
        FROM claim_parties y CROSS JOIN LATERAL (SELECT organization_id FROM mentions WHERE id = y.mention_id OFFSET 0) m
       WHERE y.claim_id = c.id) s ON s.resolved
    LEFT JOIN deal_claims d ON d.claim_id = c.id
    WHERE ${which}`;

const among = (column: string, ids: readonly string[]) =>
  Prisma.sql`${Prisma.raw(column)} IN (SELECT json_array_elements_text(${JSON.stringify(ids)}::json))`;

/** Each claim with the deal it was found to be about (null before it was grouped). Of all deals, or of these. */
export async function listLedgerClaims(writer: Writer, deals?: readonly string[]): Promise<LedgerRow[]> {
  return Rows.parse(await writer.$queryRaw(foldable(deals ? among('d.deal_id', deals) : Prisma.sql`true`)));
}

/** What grouping reads of these claims; those that cannot be folded stay away. */
export async function listClaimsToGroup(writer: Writer, ids: readonly string[]): Promise<GroupingRow[]> {
  return GroupingRows.parse(await writer.$queryRaw(foldable(among('c.id', ids))));
}

/** What grouping reads of all claims of these deals, as it stands with their membership. */
export async function listClaimsOfDeals(writer: Writer, deals: readonly string[]): Promise<GroupingRow[]> {
  return GroupingRows.parse(
    await writer.$queryRaw`SELECT d.deal_id AS deal, d.said AS claim FROM deal_claims d WHERE d.deal_id = ANY (${deals})`,
  );
}

const claimsPerPage = 20_000;

/** What grouping reads of the claims that are in a deal and were known up to this one, in pages. */
export async function* listDecided(
  writer: Writer,
  until: { readonly id: string; readonly knownAt: string },
): AsyncGenerator<GroupingRow[]> {
  for (let last = ''; ; ) {
    const rows = GroupingRows.parse(
      await writer.$queryRaw`
        SELECT d.deal_id AS deal, d.said AS claim FROM deal_claims d
         WHERE d.claim_id COLLATE "C" > ${last} AND (d.known_at, d.claim_id COLLATE "C") <= (${until.knownAt}::timestamptz, ${until.id})
         ORDER BY d.claim_id COLLATE "C" LIMIT ${claimsPerPage}`,
    );
    yield rows;
    const end = rows.at(-1)?.claim.id;
    if (end === undefined || rows.length < claimsPerPage) return;
    last = end;
  }
}

/** What grouping reads of every claim there is; read in pages, so that no reply of the database is too large. */
export async function listAllToGroup(writer: Writer): Promise<GroupingRow[]> {
  const all: GroupingRow[] = [];
  for (let last = ''; ; ) {
    const ids = await writer.claim.findMany({
      where: { id: { gt: last } },
      orderBy: { id: 'asc' },
      take: claimsPerPage,
      select: { id: true },
    });
    const end = ids.at(-1)?.id;
    if (end === undefined) return all;
    const which = Prisma.sql`c.id > ${last} AND c.id <= ${end}`;
    for (const row of GroupingRows.parse(await writer.$queryRaw(foldable(which)))) all.push(row);
    last = end;
  }
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

const NameRows = z.array(z.object({ slug: z.string(), name: z.string() }));
const AllNames = z.array(z.object({ slugs: z.array(z.string()), names: z.array(z.string()) })).length(1);

/** What every organization is called, by slug. */
export async function readNames(writer: Writer): Promise<Map<string, string>> {
  // In one row: ten thousand rows take longer to read than to find.
  const [all] = AllNames.parse(
    await writer.$queryRaw`SELECT coalesce(array_agg(id), '{}') AS slugs, coalesce(array_agg(name), '{}') AS names FROM organizations`,
  );
  return new Map(all?.slugs.map((slug, place) => [slug, all.names[place] ?? slug]));
}

/** The organizations that are new or called otherwise since that version of the ledger. */
export async function listNameChanges(writer: Writer, after: string): Promise<z.infer<typeof NameRows>> {
  return NameRows.parse(
    await writer.$queryRaw`
      SELECT o.id AS slug, o.name FROM name_changes c JOIN organizations o ON o.id = c.organization_id WHERE c.version > ${after}::bigint`,
  );
}

/** A number that changes with every write that a reader can see. */
export async function readLedgerVersion(writer: Writer): Promise<string> {
  const [row] = z
    .array(z.object({ version: z.string() }))
    .parse(await writer.$queryRaw(Prisma.sql`SELECT version::text AS version FROM ledger_version`));
  return row?.version ?? '0';
}
