// The words that answer a question, marked: for a deal the statement that has most of them, for an article its best
// passage. What a source's display policy keeps back is never cut out of its text, not even for a snippet.
import { z } from 'zod';
import { database, Prisma } from '#lib/db/database.ts';
import { ArticleRef } from '#lib/domain/article.ts';
import { type Clocks, horizonOf } from '#lib/domain/clocks.ts';
import type { ArticleHit, Snippet, SnippetPart } from '#lib/domain/search-views.ts';
import type { TextQuestion } from '#lib/search/text-question.ts';
import { cutPassages } from './cut-passages.ts';
import { articleRef } from './list-claim-views.ts';
import { anyWordSql, hitEnds, hitStarts, markedSql } from './search-engine.ts';

const Statements = z.array(
  z.object({
    deal: z.string(),
    article: ArticleRef,
    version: z.number().int(),
    start: z.number().int(),
    end: z.number().int(),
    marked: z.string(),
  }),
);
const Texts = z.array(
  z.object({
    id: z.string(),
    article: ArticleRef,
    version: z.number().int(),
    text: z.string(),
    headlineEnd: z.number().int(),
    spans: z.array(z.object({ start: z.number().int(), end: z.number().int() })),
  }),
);
const Marked = z.array(z.object({ id: z.string(), marked: z.string() }));

/** Text with marks as parts; marks that do not pair are dropped. */
export function partsOf(marked: string): SnippetPart[] {
  return marked
    .split(hitStarts)
    .flatMap((piece, i): SnippetPart[] => {
      if (i === 0) return [{ text: piece, hit: false }];
      const [hit = '', ...rest] = piece.split(hitEnds);
      return [
        { text: hit, hit: true },
        { text: rest.join(''), hit: false },
      ];
    })
    .filter(({ text }) => text !== '');
}

/** By deal; none for deals that only say-nothing sources tell of. */
export async function listDealSnippets(
  deals: readonly string[],
  question: TextQuestion,
  clocks: Clocks,
): Promise<Map<string, Snippet>> {
  if (deals.length === 0) return new Map();
  const horizon = horizonOf(clocks);
  const rank =
    question.groups.length > 0
      ? Prisma.sql`ts_rank(to_tsvector('pg_catalog.english', e.quote), ${anyWordSql(question.groups)})`
      : Prisma.sql`1`;
  const rows = await database().$queryRaw`
    SELECT best.deal, best.article, best.version, best.start, best.end,
           ${markedSql(Prisma.sql`'pg_catalog.english'::regconfig`, Prisma.sql`best.quote`, question, true)} AS marked
      FROM (SELECT DISTINCT ON (d.deal_id) d.deal_id AS deal, ${articleRef()} AS article, v.number AS version,
                   e.start_offset AS start, e.end_offset AS end, e.quote
              FROM deal_claims d
              JOIN claim_evidence e ON e.claim_id = d.claim_id AND e.field = 'statement'
              JOIN article_versions v ON v.id = e.version_id
              JOIN articles a ON a.id = v.article_id AND NOT a.retracted
              JOIN publishers p ON p.id = a.publisher_id AND p.display_policy <> 'link'
             WHERE d.deal_id = ANY (${[...deals]}) AND v.known_at < ${horizon}::timestamptz
               AND NOT EXISTS (SELECT FROM article_versions w WHERE w.article_id = v.article_id AND w.number > v.number AND w.known_at < ${horizon}::timestamptz)
             ORDER BY d.deal_id, ${rank} DESC, v.known_at DESC, e.start_offset) best`;
  return new Map(
    Statements.parse(rows).map(({ deal, marked, ...where }) => [deal, { ...where, parts: partsOf(marked) }]),
  );
}

/** What may be shown of each text, joined, to look for the best passage in. */
async function markPassages(
  shown: ReadonlyArray<{ id: string; text: string }>,
  question: TextQuestion,
): Promise<Map<string, string>> {
  const rows = await database().$queryRaw`
    SELECT t.id, ${markedSql(Prisma.sql`s.dictionary`, Prisma.sql`t.text`, question, false)} AS marked
      FROM json_to_recordset(${JSON.stringify(shown)}::json) AS t (id text, text text) JOIN search_articles s ON s.version_id = t.id`;
  return new Map(Marked.parse(rows).map(({ id, marked }) => [id, marked]));
}

/** In the order given. */
export async function listArticleHits(versions: readonly string[], question: TextQuestion): Promise<ArticleHit[]> {
  if (versions.length === 0) return [];
  const rows = Texts.parse(
    await database().$queryRaw`
      SELECT v.id, v.text, v.number AS version, v.headline_end AS "headlineEnd", ${articleRef()} AS article,
             coalesce((SELECT jsonb_agg(jsonb_build_object('start', e.start_offset, 'end', e.end_offset) ORDER BY e.start_offset)
                         FROM claim_evidence e WHERE e.version_id = v.id AND e.field = 'statement'), '[]') AS spans
        FROM article_versions v JOIN articles a ON a.id = v.article_id JOIN publishers p ON p.id = a.publisher_id
       WHERE v.id = ANY (${[...versions]})`,
  );
  const passages = new Map(
    rows.map(({ id, text, spans, headlineEnd, article }) => {
      // The headline stands above the snippet anyway.
      const cut = cutPassages(text, spans, article.publisher.displayPolicy);
      return [
        id,
        cut.map((passage) =>
          passage.start < headlineEnd
            ? { start: headlineEnd, text: passage.text.slice(headlineEnd - passage.start) }
            : passage,
        ),
      ];
    }),
  );
  const marked = await markPassages(
    rows.map(({ id }) => ({
      id,
      text: (passages.get(id) ?? [])
        .map(({ text }) => text)
        .join('\n')
        .slice(0, 60_000),
    })),
    question,
  );
  const hits = new Map(
    rows.map(({ id, article, version, text }): [string, ArticleHit] => {
      const parts = partsOf(marked.get(id) ?? '');
      const plain = parts
        .map((part) => part.text)
        .join('')
        .trim();
      // Found again in the text, the passage has a place that a link can lead to.
      const start = plain === '' ? -1 : text.indexOf(plain);
      const snippet = start === -1 ? null : { article, version, start, end: start + plain.length, parts };
      return [id, { article, version, near: false, snippet }];
    }),
  );
  return versions.flatMap((id) => hits.get(id) ?? []);
}
