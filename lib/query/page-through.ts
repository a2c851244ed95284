// Lists that are read page by page: a source says what comes after a sort key; here it becomes a page with the way to the next
// one, or all of it in a stream. No page number anywhere: what is added meanwhile moves no item to another page.
import type { z } from 'zod';
import type { Clocks, ClocksQuery } from '#lib/domain/clocks.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { readClocks } from './read-ledger.ts';

export interface Source<Query, Item> {
  /** A cursor of one list is none of another. */
  readonly name: string;
  /** What a sort key of the list is made of; texts where left out. */
  readonly key?: z.ZodType<readonly string[]>;
  /** At most `limit` items behind the key, in the list's order; null begins it. Keys have a total order. */
  readonly after: (query: Query, clocks: Clocks, key: readonly string[] | null, limit: number) => Promise<Item[]>;
  readonly keyOf: (item: Item) => readonly string[];
}

export type Paged = ClocksQuery & {
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
};

const usualLimit = 100;
const streamedAtOnce = 500;

export async function readPage<Query extends Paged, Item>(
  query: Query,
  { name, key, after, keyOf }: Source<Query, Item>,
): Promise<{ clocks: Clocks; items: Item[]; next: string | null }> {
  const question = { ...query, list: name };
  const place = query.cursor === undefined ? null : readCursor(query.cursor, question, key);
  const clocks = readClocks(place?.clocks ?? query);
  const limit = query.limit ?? usualLimit;
  const found = await after(query, clocks, place?.after ?? null, limit + 1);
  const items = found.slice(0, limit);
  const last = items.at(-1);
  const more = found.length > limit && last !== undefined;
  return { clocks, items, next: more ? writeCursor(question, { clocks, after: keyOf(last) }) : null };
}

/** Every item, from the beginning, a few hundred in memory at a time. */
export async function* readAll<Query, Item>(
  query: Query,
  clocks: Clocks,
  { after, keyOf }: Source<Query, Item>,
): AsyncGenerator<Item> {
  for (let key: readonly string[] | null = null; ; ) {
    const items: Item[] = await after(query, clocks, key, streamedAtOnce);
    yield* items;
    const last = items.at(-1);
    if (last === undefined || items.length < streamedAtOnce) return;
    key = keyOf(last);
  }
}
