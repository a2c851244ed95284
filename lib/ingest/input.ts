// What goes into the readers of documents, and what comes out of them.
import type { ReadArticle } from '#lib/db/save-articles.ts';
import type { SightedFeed } from '#lib/db/save-feeds.ts';
import type { GuardedReader } from '#lib/reader/guarded-reader.ts';
import type { KnownPublisher } from './find-publisher.ts';
import type { Refusal } from './list-documents.ts';

export interface Input {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  /** The address it was fetched from; null for files. */
  readonly url: string | null;
  /** Whose voice it is, where the caller knows better than the text (our own briefs). */
  readonly publisher: KnownPublisher | null;
  /** Strangers' pages and feeds are read in a thread with a deadline: none can hold up the others. */
  readonly reader: GuardedReader;
}

export interface ReadInput {
  readonly articles: { readonly name: string; readonly article: ReadArticle }[];
  readonly refused: Refusal[];
  readonly feed: SightedFeed | null;
}
