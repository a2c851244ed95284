// Links sightings with the article that their page turned out to be, or keeps why it could not be read.
import type { Writer } from './database.ts';

/** All entries that lead to one page are linked together. */
export async function linkEntries(
  writer: Writer,
  entry: { readonly id: string; readonly canonicalUrl: string | null },
  found: { readonly article: string | null; readonly failure: string | null },
): Promise<void> {
  await writer.$executeRaw`
    UPDATE entries SET article_id = coalesce(${found.article}, article_id), failure = ${found.failure}
     WHERE (id = ${entry.id} OR canonical_url = ${entry.canonicalUrl})
       AND (article_id, failure) IS DISTINCT FROM (coalesce(${found.article}, article_id), ${found.failure}::text)`;
}
