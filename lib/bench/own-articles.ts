// As many articles as a bench asks for, made of the project's own briefs: each has a headline and an address of its own, so that no
// two are the same article, and a day of its own. Claims, lengths and the share of articles without a claim are those of the briefs.
import { readFileSync } from 'node:fs';
import type { ReadArticle } from '#lib/db/save-articles.ts';
import { ArticleInput } from '#lib/domain/article.ts';
import { contentId } from '#lib/domain/content-id.ts';
import { findPublisher } from '#lib/ingest/find-publisher.ts';
import { listBriefs } from '#lib/ingest/first-data.ts';
import { readPublished } from '#lib/ingest/read-published.ts';

/** So that two articles from one brief lie a month apart: as reprints they would all be one story. */
const hoursApart = 2;
const firstDay = Date.UTC(2018, 0, 1);

/** The same numbers give the same articles. `first` lets a bench take up where another batch ended. */
export async function ownArticles(count: number, first = 0): Promise<ReadArticle[]> {
  const briefs = (await listBriefs()).map((path) => ArticleInput.parse(JSON.parse(readFileSync(path, 'utf8'))));
  return Array.from({ length: count }, (_, i): ReadArticle => {
    const brief = briefs[(first + i) % briefs.length];
    if (!brief) throw new RangeError('there are no briefs');
    const title = `${brief.title} (${contentId('bench', first + i).slice(0, 6)})`;
    const canonicalUrl = `https://paper-${i % 20}.example/${contentId('bench', first + i)}`;
    return {
      title,
      text: brief.text,
      canonicalUrl,
      publisher: findPublisher(null, canonicalUrl),
      ...readPublished(new Date(firstDay + (first + i) * hoursApart * 3_600_000).toISOString()),
      byline: null,
      language: 'en',
      sources: [],
      raw: { mediaType: 'application/json', body: new TextEncoder().encode(JSON.stringify({ ...brief, title })) },
    };
  });
}
