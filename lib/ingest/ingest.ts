// The one way in: documents -> articles -> claims -> deals. Works in batches, each landing whole or not at all, so that a
// killed run loses at most one batch and the next run finishes it. Reports every input that could not go in.
import { database } from '#lib/db/database.ts';
import type { Outcome, ReadArticle } from '#lib/db/save-articles.ts';
import { groupDeals } from '#lib/db/save-deals.ts';
import { saveSightings } from '#lib/db/save-feeds.ts';
import { writeAlone } from '#lib/db/write-lock.ts';
import type { Lexicon } from '#lib/extract/names/lexicon.ts';
import { GuardedReader } from '#lib/reader/guarded-reader.ts';
import type { KnownPublisher } from './find-publisher.ts';
import { ingestArticles } from './ingest-articles.ts';
import { listDocuments, type Refusal } from './list-documents.ts';
import { readDocument } from './read-document.ts';

export interface Summary {
  articles: Record<Outcome, number>;
  claims: number;
  metrics: number;
  deals: number;
  refused: Refusal[];
}

export interface IngestOptions {
  readonly lexicon: Lexicon;
  /** The instant that counts as "seen": the caller's clock. */
  readonly now: () => Date;
  readonly publisher?: KnownPublisher | null;
  /** Called after each document with how many of how many are done. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** How many articles are held before they are written: memory does not grow with the folder. */
const articlesHeld = 250;

/** Returns what went in and what did not. Throws only where the database itself fails. */
export async function ingest(targets: readonly string[], options: IngestOptions): Promise<Summary> {
  const db = database();
  const seenAt = () => options.now().toISOString();
  const { documents, refused } = await listDocuments(targets);
  const summary: Summary = {
    articles: { new: 0, changed: 0, same: 0, retracted: 0 },
    claims: 0,
    metrics: 0,
    deals: 0,
    refused: [...refused],
  };
  let waiting: ReadArticle[] = [];
  const flush = async () => {
    const { articles, claims, metrics } = await ingestArticles(db, waiting, { ...options, seenAt: seenAt() });
    for (const outcome of ['new', 'changed', 'same', 'retracted'] as const)
      summary.articles[outcome] += articles[outcome];
    summary.claims += claims;
    summary.metrics += metrics;
    waiting = [];
  };
  const reader = new GuardedReader();
  try {
    for (const [i, document] of documents.entries()) {
      const read = await readDocument(document, reader, options.publisher ?? null);
      summary.refused.push(...read.refused);
      waiting.push(...read.articles.map(({ article }) => article));
      if (waiting.length >= articlesHeld || read.feed) await flush();
      const { feed } = read;
      if (feed) await writeAlone(db, (writer) => saveSightings(writer, feed, seenAt()));
      options.onProgress?.(i + 1, documents.length);
    }
  } finally {
    await reader.close();
  }
  await flush();
  await groupDeals(db);
  summary.deals = await db.deal.count();
  return summary;
}
