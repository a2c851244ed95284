// Articles in, their claims stored. Texts are read for claims before the writers' turn is taken, so that several workers
// read at once and only take turns to write; the next batch is read while Postgres stores the one before, except in the moments in which
// this process holds the turn. Each batch lands whole or not at all. Deals are grouped by the caller.
import type { Database } from '#lib/db/database.ts';
import { listReadVersions, type Outcome, type ReadArticle, versionIdOf } from '#lib/db/save-articles.ts';
import { saveReadArticles } from '#lib/db/save-read-articles.ts';
import { isoOf } from '#lib/domain/approximate-date.ts';
import type { Extraction } from '#lib/domain/extraction.ts';
import { extract, extractor } from '#lib/extract/extract.ts';
import type { Lexicon } from '#lib/extract/names/lexicon.ts';
import type { ExtractInput } from '#lib/extract/read-article.ts';
import { extractInSteps } from './extract-in-steps.ts';

export interface IngestedArticles {
  /** How many articles came out how. */
  readonly articles: Record<Outcome, number>;
  claims: number;
  metrics: number;
}

export interface Reading {
  readonly lexicon: Lexicon;
  /** The instant that counts as "seen". */
  readonly seenAt: string;
}

const articlesPerBatch = 250;

const inputOf = ({ title, text, published, publisher }: ReadArticle): ExtractInput => ({
  title,
  text,
  published: published && isoOf(published),
  publisher: publisher.name,
});

/** What one article says, by the current extractor. Pure: the same article gives the same extraction. */
export const extractArticle = (article: ReadArticle, lexicon: Lexicon): Extraction =>
  extract(inputOf(article), lexicon);

/** The claims of those versions that the current extractor has not read yet. */
async function readClaims(database: Database, articles: readonly ReadArticle[], lexicon: Lexicon) {
  const read = await listReadVersions(database, articles.map(versionIdOf), extractor);
  const unread = new Map<string, ReadArticle>();
  for (const article of articles) {
    const version = versionIdOf(article);
    if (!read.has(version) && !unread.has(version)) unread.set(version, article);
  }
  const extractions = await extractInSteps([...unread.values()].map(inputOf), lexicon);
  return new Map(
    [...unread.keys()].flatMap((version, at) => {
      const extraction = extractions[at];
      return extraction ? [[version, extraction] as const] : [];
    }),
  );
}

async function writeBatch(
  database: Database,
  articles: readonly ReadArticle[],
  extractions: ReadonlyMap<string, Extraction>,
  { lexicon, seenAt }: Reading,
  ingested: IngestedArticles,
): Promise<void> {
  const { saved, read } = await saveReadArticles(database, articles, { seenAt, extractor }, (place) => {
    const article = articles[place];
    if (!article) throw new RangeError(`no article ${place}`);
    // Another worker may have stored or read it since we looked: then, rarely, it is read once more.
    return extractions.get(versionIdOf(article)) ?? extractArticle(article, lexicon);
  });
  for (const { outcome } of saved) ingested.articles[outcome] += 1;
  for (const { extraction } of read) {
    ingested.claims += extraction.claims.length;
    ingested.metrics += extraction.metrics.length;
  }
}

/** Throws only where the database itself fails; what landed before stays. */
export async function ingestArticles(
  database: Database,
  articles: readonly ReadArticle[],
  reading: Reading,
): Promise<IngestedArticles> {
  const ingested: IngestedArticles = {
    articles: { new: 0, changed: 0, same: 0, retracted: 0 },
    claims: 0,
    metrics: 0,
  };
  const batches: ReadArticle[][] = [];
  for (let start = 0; start < articles.length; start += articlesPerBatch)
    batches.push(articles.slice(start, start + articlesPerBatch));
  const read = (batch: readonly ReadArticle[]) => readClaims(database, batch, reading.lexicon);
  let ahead: ReturnType<typeof read> | undefined;
  for (const [place, batch] of batches.entries()) {
    const extractions = await (ahead ?? read(batch));
    const written = writeBatch(database, batch, extractions, reading, ingested);
    const next = batches[place + 1];
    ahead = next && read(next);
    // Thrown in its turn, when it is waited for.
    ahead?.catch(() => undefined);
    await written;
  }
  return ingested;
}
