// A generated ledger of a million claims in minutes instead of hours: the rows of articles and claims as saving writes them, without
// the checks, triggers, stories and search index that would be most of the work, and with no deal decided. For benches alone, in
// a database of their own; `groupDeals` makes the deals.
import { copyRows } from '#lib/db/copy-rows.ts';
import type { Database, Writer } from '#lib/db/database.ts';
import { insertRows } from '#lib/db/insert-rows.ts';
import { articleIdOf, knownAtOf, versionIdOf } from '#lib/db/save-articles.ts';
import { saveExtractions } from '#lib/db/save-extraction.ts';
import { writeAlone } from '#lib/db/write-lock.ts';
import { addDays } from '#lib/domain/approximate-date.ts';
import { versionText } from '#lib/domain/article.ts';
import { contentHash, contentId } from '#lib/domain/content-id.ts';
import { seededRandom } from '#lib/domain/seeded-random.ts';
import { type GeneratedArticle, generateArticles } from './generate-articles.ts';
import { generateOrganizations, generateOwnerships } from './generate-organizations.ts';
import { nextOf, readArticleOf, saveOrganizations } from './save-generated.ts';

const articlesPerBatch = 2_000;
/** All texts share one raw document: nothing that is measured reads them. */
const raw = {
  hash: contentHash(''),
  media_type: 'text/plain',
  body: '\\x',
  received_at: '2015-01-01T00:00:00Z',
};

interface Numbered {
  readonly article: GeneratedArticle;
  readonly number: number;
}

async function copyArticles(writer: Writer, batch: readonly Numbered[]): Promise<void> {
  const rows = batch.map(({ article, number }) => {
    const read = readArticleOf(article);
    const seenAt = `${addDays(article.day, 1)}T06:00:00.000Z`;
    const { text, headlineEnd } = versionText(article.title, article.text);
    const ids = { id: versionIdOf(read), article_id: articleIdOf(read) };
    return {
      ...ids,
      number,
      title: article.title,
      text,
      headline_end: headlineEnd,
      content_hash: contentHash(article.text),
      raw_hash: raw.hash,
      sources: '[]',
      published_from: article.day,
      published_until: article.day,
      seen_at: seenAt,
      known_at: number === 1 ? knownAtOf(read, seenAt) : seenAt,
      url: article.url,
      publisher: article.publisher.slug,
    };
  });
  const first = rows.filter(({ number }) => number === 1);
  const storyOf = (id: string): string => contentId('story', id);
  await copyRows(
    writer,
    'stories',
    first.map(({ article_id: id }) => ({ id: storyOf(id), origin_id: id })),
  );
  await copyRows(
    writer,
    'articles',
    first.map(({ article_id: id, url, publisher, seen_at }) => ({
      id,
      canonical_url: url,
      publisher_id: publisher,
      story_id: storyOf(id),
      first_seen_at: seen_at,
      retracted: false,
    })),
  );
  await copyRows(
    writer,
    'article_versions',
    rows.map(({ url: _url, publisher: _publisher, ...version }) => version),
  );
}

async function copyBatch(writer: Writer, batch: readonly Numbered[]): Promise<void> {
  await writer.$executeRaw`SET LOCAL session_replication_role = replica`;
  const publishers = new Map(batch.map(({ article: { publisher } }) => [publisher.slug, publisher]));
  await insertRows(
    writer,
    'publishers',
    [...publishers.values()].map(({ slug, displayPolicy, ...publisher }) => ({
      id: slug,
      ...publisher,
      display_policy: displayPolicy,
      domains: [],
    })),
  );
  await insertRows(writer, 'raw_documents', [raw]);
  await copyArticles(writer, batch);
  const read = batch.map(({ article }) => ({
    version: versionIdOf(readArticleOf(article)),
    extraction: article.extraction,
  }));
  await saveExtractions(writer, 'bench', read);
}

export interface CopyOptions {
  readonly articles: number;
  readonly organizations: number;
  readonly seed: number;
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Writes the articles of a ledger from place `from` on, a transaction for each batch; the same numbers give the same ledger, however often it
 * was broken off. Everything is left to be grouped.
 */
export async function copyGenerated(
  database: Database,
  { articles, organizations: count, seed, onProgress }: CopyOptions,
  from: number,
): Promise<void> {
  await database.ledgerVersion.update({ where: { id: 1 }, data: { regroupAll: true, version: { increment: 1 } } });
  const random = seededRandom(seed);
  const organizations = generateOrganizations(count);
  const ownerships = generateOwnerships(organizations, random);
  if (from === 0) await writeAlone(database, (writer) => saveOrganizations(writer, organizations, ownerships));
  const all = generateArticles(articles, organizations, random);
  const versions = new Map<string, number>();
  for (let done = 0; done < articles; ) {
    const batch = nextOf(all, Math.min(articlesPerBatch, (done < from ? from : articles) - done)).map((article) => {
      const number = (versions.get(article.url) ?? 0) + 1;
      versions.set(article.url, number);
      return { article, number };
    });
    done += batch.length;
    if (done <= from) continue;
    await writeAlone(database, (writer) => copyBatch(writer, batch));
    onProgress?.(done, articles);
  }
}
