// Which of some articles have changed their text by then, with all their versions.
import { z } from 'zod';
import { instant } from '#lib/db/claim-json.ts';
import { database } from '#lib/db/database.ts';
import { type Clocks, horizonOf } from '#lib/domain/clocks.ts';
import type { VersionsByArticle } from './mark-withdrawn.ts';

const Rows = z.array(z.object({ article: z.string(), number: z.number().int(), knownAt: z.string() }));

/** Articles of one version are left out. */
export async function listChangedArticles(articles: readonly string[], clocks: Clocks): Promise<VersionsByArticle> {
  const rows = await database().$queryRaw`
    SELECT v.article_id AS article, v.number, ${instant('v.known_at')} AS "knownAt" FROM article_versions v
     WHERE v.article_id = ANY(${[...new Set(articles)]}) AND v.known_at < ${horizonOf(clocks)}::timestamptz
     ORDER BY v.article_id, v.number`;
  const versions = Map.groupBy(Rows.parse(rows), ({ article }) => article);
  return new Map([...versions].filter(([, all]) => all.length > 1));
}
