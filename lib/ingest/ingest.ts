// The one way in: documents -> articles -> claims -> deals. Works in batches, each landing whole or not at all, so that a
// killed run loses at most one batch and the next run finishes it. Reports every input that could not go in.
import { readFile } from 'node:fs/promises';
import { type Database, database } from '#lib/db/database.ts';
import { type Outcome, type ReadArticle, saveArticles } from '#lib/db/save-articles.ts';
import { saveDeals } from '#lib/db/save-deals.ts';
import { saveExtractions, type VersionExtraction } from '#lib/db/save-extraction.ts';
import { saveSightings } from '#lib/db/save-feeds.ts';
import { writeAlone } from '#lib/db/write-lock.ts';
import { isoOf } from '#lib/domain/approximate-date.ts';
import { extract, extractor } from '#lib/extract/extract.ts';
import type { Lexicon } from '#lib/extract/lexicon.ts';
import { fetchAddress } from '#lib/reader/fetch-address.ts';
import { GuardedReader } from '#lib/reader/guarded-reader.ts';
import { messageOf } from '../errors.ts';
import type { KnownPublisher } from './find-publisher.ts';
import type { ReadInput } from './input.ts';
import { type Document, listDocuments, type Refusal } from './list-documents.ts';
import { readInput } from './read-input.ts';

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

const articlesPerBatch = 50;

/** One unit of work: whatever goes wrong with a document is a refusal of that document. */
async function readDocument(document: Document, reader: GuardedReader, options: IngestOptions): Promise<ReadInput> {
  const publisher = options.publisher ?? null;
  const refuse = (reason: string): ReadInput => ({
    articles: [],
    refused: [{ name: document.name, reason }],
    feed: null,
  });
  try {
    if (document.kind === 'file') {
      const bytes = await readFile(document.path);
      return await readInput({ name: document.name, bytes, mediaType: '', url: null, publisher, reader });
    }
    const fetched = await fetchAddress(document.url);
    if (!fetched.ok) return refuse(fetched.reason);
    if (fetched.body === null) return refuse(`the server answered ${fetched.status} without a body`);
    const { body: bytes, contentType, finalUrl: url } = fetched;
    return await readInput({ name: document.name, bytes, mediaType: contentType ?? '', url, publisher, reader });
  } catch (error) {
    return refuse(messageOf(error));
  }
}

function extractFrom(article: ReadArticle, lexicon: Lexicon) {
  const published = article.published ? isoOf(article.published) : null;
  return extract({ title: article.title, text: article.text, published, publisher: article.publisher.name }, lexicon);
}

async function saveBatch(db: Database, articles: readonly ReadArticle[], options: IngestOptions, summary: Summary) {
  await writeAlone(db, async (writer) => {
    const saved = await saveArticles(writer, articles, options.now().toISOString());
    const read = new Map<string, VersionExtraction>();
    for (const [i, { version, extractor: by, outcome }] of saved.entries()) {
      const article = articles[i];
      summary.articles[outcome] += 1;
      if (!article || outcome === 'retracted' || by === extractor) continue;
      const extraction = extractFrom(article, options.lexicon);
      if (read.has(version)) continue;
      read.set(version, { version, extraction });
      summary.claims += extraction.claims.length;
      summary.metrics += extraction.metrics.length;
    }
    if (read.size > 0) await saveExtractions(writer, extractor, [...read.values()]);
  });
}

/** Returns what went in and what did not. Throws only where the database itself fails. */
export async function ingest(targets: readonly string[], options: IngestOptions): Promise<Summary> {
  const db = database();
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
    for (; waiting.length > 0; waiting = waiting.slice(articlesPerBatch)) {
      await saveBatch(db, waiting.slice(0, articlesPerBatch), options, summary);
    }
  };
  const reader = new GuardedReader();
  try {
    for (const [i, document] of documents.entries()) {
      const read = await readDocument(document, reader, options);
      summary.refused.push(...read.refused);
      waiting.push(...read.articles.map(({ article }) => article));
      if (waiting.length >= articlesPerBatch || read.feed) await flush();
      const { feed } = read;
      if (feed) await writeAlone(db, (writer) => saveSightings(writer, feed, options.now().toISOString()));
      options.onProgress?.(i + 1, documents.length);
    }
  } finally {
    await reader.close();
  }
  await flush();
  await writeAlone(db, saveDeals);
  summary.deals = await db.deal.count();
  return summary;
}
