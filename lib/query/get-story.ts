// Where an article's text comes from, as of a day, and who else carries it. Only what was known by then: an origin that came to light
// later is not told, and the text's earliest carrier of that day stands in its place.
import { z } from 'zod';
import { database } from '#lib/db/database.ts';
import { ArticleRef } from '#lib/domain/article.ts';
import { type Clocks, horizonOf } from '#lib/domain/clocks.ts';
import type { StoryView } from '#lib/domain/views.ts';
import { articleRef } from './list-claim-views.ts';

const Rows = z.array(z.object({ article: ArticleRef, credit: z.string().nullable() }));
const shown = 50;

/** `article` is the one that is asked about; it is known by then. */
export async function getStory(article: ArticleRef, clocks: Clocks): Promise<StoryView> {
  const rows = Rows.parse(
    await database().$queryRaw`
      SELECT ${articleRef()} AS article,
             CASE WHEN a.credit <> a.publisher_id THEN
               coalesce((SELECT name FROM publishers WHERE id = a.credit), initcap(replace(a.credit, '-', ' '))) END AS credit
        FROM articles a
        JOIN article_versions v ON v.article_id = a.id AND v.number = 1
        JOIN publishers p ON p.id = a.publisher_id
       WHERE a.story_id = (SELECT story_id FROM articles WHERE id = ${article.id})
         AND v.known_at < ${horizonOf(clocks)}::timestamptz AND (NOT a.retracted OR a.id = ${article.id})
       ORDER BY v.known_at, a.id`,
  );
  return {
    origin: rows[0]?.article ?? article,
    credit: rows.find((row) => row.article.id === article.id)?.credit ?? null,
    others: rows
      .map((row) => row.article)
      .filter(({ id }) => id !== article.id)
      .slice(0, shown),
    outlets: new Set(rows.map((row) => row.article.publisher.slug)).size,
  };
}
