// Articles as they stood by then, newest known first. Retracted ones are left out.
import { z } from 'zod';
import { database, Prisma } from '#lib/db/database.ts';
import { horizonOf } from '#lib/domain/clocks.ts';
import type { ArticleListQuery } from '#lib/domain/list-query.ts';
import { ArticleItem, type ArticleList } from '#lib/domain/list-views.ts';
import { InstantKey } from './cursor.ts';
import { among, behind } from './keyset-sql.ts';
import { articleRef } from './list-claim-views.ts';
import { readPage, type Source } from './page-through.ts';

const Rows = z.array(z.object({ article: ArticleItem }));

export const articleSource: Source<ArticleListQuery, ArticleItem> = {
  name: 'articles',
  key: InstantKey,
  keyOf: (article) => [article.knownAt, article.id],
  after: async ({ publisher, from, until }, clocks, key, limit) => {
    const horizon = horizonOf(clocks);
    const rows = await database().$queryRaw`
      SELECT ${articleRef()} || jsonb_build_object('version', v.number, 'language', v.language,
               'claims', (SELECT count(*)::int FROM claims c WHERE c.version_id = v.id)) AS article
        FROM article_versions v
        JOIN articles a ON a.id = v.article_id AND NOT a.retracted
        JOIN publishers p ON p.id = a.publisher_id
       WHERE v.known_at < ${horizon}::timestamptz AND ${behind('v.known_at', 'a.id', key)} AND ${among('p.id', publisher)}
         AND NOT EXISTS (SELECT FROM article_versions w
                          WHERE w.article_id = v.article_id AND w.number > v.number AND w.known_at < ${horizon}::timestamptz)
         AND ${from === undefined ? Prisma.sql`true` : Prisma.sql`v.published_until >= ${from}::date`}
         AND ${until === undefined ? Prisma.sql`true` : Prisma.sql`v.published_from <= ${until}::date`}
       ORDER BY v.known_at DESC, a.id LIMIT ${limit}`;
    return Rows.parse(rows).map(({ article }) => article);
  },
};

export async function listArticles(query: ArticleListQuery): Promise<ArticleList> {
  const { clocks, items: articles, next } = await readPage(query, articleSource);
  return { clocks, articles, next };
}
