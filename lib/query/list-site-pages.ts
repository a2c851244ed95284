// The pages that a search engine should know: the fixed ones, and one for each organization that has a deal, each deal, each article.
import { z } from 'zod';
import { database } from '#lib/db/database.ts';
import type { SitePage } from '#lib/export/sitemap.ts';

const fixed = ['/', '/graph', '/insights', '/conflicts', '/search', '/changes', '/feeds', '/method', '/api'];

const Counts = z.tuple([z.object({ count: z.number().int() })]);
const Rows = z.array(z.object({ path: z.string(), changedOn: z.string().nullable() }));

export async function countSitePages(): Promise<number> {
  const rows = await database().$queryRaw`
    SELECT ((SELECT count(DISTINCT organization_id) FROM deal_parties) + (SELECT count(*) FROM deals)
          + (SELECT count(*) FROM articles WHERE NOT retracted))::int AS count`;
  return fixed.length + Counts.parse(rows)[0].count;
}

/** The pages of one file, the first at 0, always in the same order. */
export async function listSitePages(file: number, size: number): Promise<SitePage[]> {
  const first = file === 0 ? fixed.map((path) => ({ path, changedOn: null })) : [];
  const rows = await database().$queryRaw`
    SELECT path, "changedOn" FROM (
      SELECT 1 AS part, organization_id AS id, '/organizations/' || organization_id AS path, NULL AS "changedOn"
        FROM deal_parties GROUP BY organization_id
      UNION ALL SELECT 2, id, '/deals/' || id, NULL FROM deals
      UNION ALL SELECT 3, a.id, '/articles/' || a.id,
                (SELECT to_char(max(v.known_at) AT TIME ZONE 'UTC', 'YYYY-MM-DD') FROM article_versions v WHERE v.article_id = a.id)
        FROM articles a WHERE NOT a.retracted
    ) p ORDER BY part, id LIMIT ${size - first.length} OFFSET ${file === 0 ? 0 : file * size - fixed.length}`;
  return [...first, ...Rows.parse(rows).map(({ path, changedOn }) => ({ path: encodeURI(path), changedOn }))];
}
