// Feeds parsed a second beside the parser that stands in front of ours and beside a quick peer, alone. The feeds are made of the
// project's own briefs. Ours decodes bytes, checks each entry and reads its dates as well; the others get text that is decoded.
import { parseFeed as parseWithFeedsmith } from 'feedsmith';
import RssParser from 'rss-parser';
import type { ReadArticle } from '#lib/db/save-articles.ts';
import { parseFeed } from '#lib/reader/parse-feed.ts';
import { measure, median, ratio } from './measure.ts';
import { ownArticles } from './own-articles.ts';

const feedCount = 20;
const entriesPerFeed = 30;
const rounds = 9;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const day = ({ publishedAt }: ReadArticle): Date => new Date(publishedAt ?? 0);

const rss = (articles: readonly ReadArticle[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Briefs</title><link>https://paper.example/</link><description>d</description>${articles
    .map(
      (article) =>
        `<item><title>${escaped(article.title)}</title><link>${article.canonicalUrl}</link><guid>${article.canonicalUrl}</guid><pubDate>${day(article).toUTCString()}</pubDate><description>${escaped(`<p>${article.text}</p>`)}</description></item>`,
    )
    .join('')}</channel></rss>`;

const atom = (articles: readonly ReadArticle[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Briefs</title><id>urn:x</id><updated>2026-01-01T00:00:00Z</updated>${articles
    .map(
      (article) =>
        `<entry><title>${escaped(article.title)}</title><id>${article.canonicalUrl}</id><link href="${article.canonicalUrl}"/><updated>${day(article).toISOString()}</updated><content type="html">${escaped(`<p>${article.text}</p>`)}</content></entry>`,
    )
    .join('')}</feed>`;

export async function benchFeeds(print: (line: string) => void): Promise<void> {
  const texts: string[] = [];
  for (let i = 0; i < feedCount; i += 1) {
    const articles = await ownArticles(entriesPerFeed, i * entriesPerFeed);
    texts.push(i % 2 === 0 ? rss(articles) : atom(articles));
  }
  const bytes = texts.map((text) => new TextEncoder().encode(text));
  const parser = new RssParser();
  const [ours, rssParser, feedsmith] = await measure(
    [
      {
        name: 'Entente',
        run: async () => {
          for (const feed of bytes) await parseFeed(feed);
        },
      },
      {
        name: 'rss-parser',
        run: async () => {
          for (const text of texts) await parser.parseString(text);
        },
      },
      { name: 'feedsmith', run: () => texts.map((text) => parseWithFeedsmith(text)) },
    ],
    rounds,
  );
  if (!ours || !rssParser || !feedsmith) return;
  print(
    `feeds of ${entriesPerFeed} entries a second: ${ratio(median(rssParser), median(ours))} of rss-parser alone, ${ratio(median(feedsmith), median(ours))} of feedsmith alone`,
  );
}
