// Documents in, jobs out: reading is done here, once and in order; what is costly (claims, writing) is left to any worker. A run
// that is killed is run again: what is in the queue or the ledger already is then the same once more.
import type { Database } from '#lib/db/database.ts';
import { addJobs } from '#lib/db/queue.ts';
import { articleIdOf, versionIdOf } from '#lib/db/save-articles.ts';
import { entryIdOf, saveSightings } from '#lib/db/save-feeds.ts';
import type { GuardedReader } from '#lib/reader/guarded-reader.ts';
import type { ReadInput } from '../input.ts';
import type { Document, Refusal } from '../list-documents.ts';
import { readDocument } from '../read-document.ts';
import { ArticleQueue, type QueuedArticle } from './queue-articles.ts';

/** A feed's entries are kept at once; which article each is a sighting of follows when the article is in. */
async function keepSightings(database: Database, read: ReadInput, seenAt: string): Promise<QueuedArticle[]> {
  const { feed, articles } = read;
  if (!feed) return articles;
  const sightings = feed.sightings.map((sighting) => ({ ...sighting, article: null }));
  await database.$transaction((writer) => saveSightings(writer, { ...feed, sightings }, seenAt));
  const entries = new Map(feed.sightings.map(({ article, externalId }) => [article, entryIdOf(feed.id, externalId)]));
  return articles.map((one) => {
    const entry = entries.get(articleIdOf(one.article));
    return entry ? { ...one, entry } : one;
  });
}

export interface Queued {
  readonly articles: number;
  /** What will be stored once the jobs are done. */
  readonly versions: ReadonlyArray<{ readonly article: string; readonly version: string }>;
  readonly refused: readonly Refusal[];
}

/** Returns how many articles were queued, and what could not be read. */
export async function queueDocuments(
  database: Database,
  documents: readonly Document[],
  {
    reader,
    now,
    onProgress,
  }: { reader: GuardedReader; now: () => Date; onProgress?: (done: number, total: number) => void },
): Promise<Queued> {
  const seenAt = () => now().toISOString();
  const queue = new ArticleQueue(seenAt);
  const refused: Refusal[] = [];
  const versions: { article: string; version: string }[] = [];
  for (const [i, document] of documents.entries()) {
    const read = await readDocument(document, reader, null);
    refused.push(...read.refused);
    versions.push(
      ...read.articles.map(({ article }) => ({ article: articleIdOf(article), version: versionIdOf(article) })),
    );
    await addJobs(database, queue.push(await keepSightings(database, read, seenAt())));
    onProgress?.(i + 1, documents.length);
  }
  await addJobs(database, queue.flush());
  return { articles: versions.length, versions, refused };
}
