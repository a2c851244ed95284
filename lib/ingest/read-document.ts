// One document in, its articles out: a file is read, an address is fetched. Whatever goes wrong with it is a refusal of that
// document with a reason, never an exception. Touches no database.
import { readFile } from 'node:fs/promises';
import { fetchAddress } from '#lib/reader/fetch-address.ts';
import type { GuardedReader } from '#lib/reader/guarded-reader.ts';
import { messageOf } from '../errors.ts';
import type { KnownPublisher } from './find-publisher.ts';
import type { ReadInput } from './input.ts';
import type { Document } from './list-documents.ts';
import { readInput } from './read-input.ts';

/** `publisher` is whose voice it is, where the caller knows better than the text. */
export async function readDocument(
  document: Document,
  reader: GuardedReader,
  publisher: KnownPublisher | null,
): Promise<ReadInput> {
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
