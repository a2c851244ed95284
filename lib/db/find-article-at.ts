// The article that the page at an address turned out to be, where an entry that leads there was read; null where none was. An article
// without an address is what some feed says, not that page.
import type { Writer } from './database.ts';

export async function findArticleAt(writer: Writer, canonicalUrl: string): Promise<string | null> {
  const entry = await writer.entry.findFirst({
    where: { canonicalUrl, article: { canonicalUrl: { not: null } } },
    select: { articleId: true },
    orderBy: { id: 'asc' },
  });
  return entry?.articleId ?? null;
}
