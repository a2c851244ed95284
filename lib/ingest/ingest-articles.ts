// Articles in, their claims stored. Texts are read for claims before the writers' lock is taken, so that several workers
// read at once and only take turns to write. The batch lands whole or not at all. Deals are grouped by the caller.
import type { Database } from '#lib/db/database.ts';
import { listReadVersions, type Outcome, type ReadArticle, saveArticles, versionIdOf } from '#lib/db/save-articles.ts';
import { saveExtractions, type VersionExtraction } from '#lib/db/save-extraction.ts';
import { writeAlone } from '#lib/db/write-lock.ts';
import { isoOf } from '#lib/domain/approximate-date.ts';
import type { Extraction } from '#lib/domain/extraction.ts';
import { extract, extractor } from '#lib/extract/extract.ts';
import type { Lexicon } from '#lib/extract/lexicon.ts';

export interface IngestedArticles {
  /** How many articles came out how. */
  readonly articles: Record<Outcome, number>;
  readonly claims: number;
  readonly metrics: number;
}

/** What one article says, by the current extractor. Pure: the same article gives the same extraction. */
export function extractArticle(article: ReadArticle, lexicon: Lexicon): Extraction {
  const published = article.published ? isoOf(article.published) : null;
  return extract({ title: article.title, text: article.text, published, publisher: article.publisher.name }, lexicon);
}

/** `seenAt` is the instant that counts as "seen". Throws only where the database itself fails. */
export async function ingestArticles(
  database: Database,
  articles: readonly ReadArticle[],
  { lexicon, seenAt }: { readonly lexicon: Lexicon; readonly seenAt: string },
): Promise<IngestedArticles> {
  const read = await listReadVersions(database, articles.map(versionIdOf), extractor);
  const extractions = new Map<string, Extraction>();
  for (const article of articles) {
    const version = versionIdOf(article);
    if (!read.has(version) && !extractions.has(version)) extractions.set(version, extractArticle(article, lexicon));
  }
  return writeAlone(database, async (writer) => {
    const outcomes: Record<Outcome, number> = { new: 0, changed: 0, same: 0, retracted: 0 };
    const saved = await saveArticles(writer, articles, seenAt);
    const added = new Map<string, VersionExtraction>();
    for (const [i, { version, extractor: by, outcome }] of saved.entries()) {
      const article = articles[i];
      outcomes[outcome] += 1;
      if (!article || outcome === 'retracted' || by === extractor) continue;
      // Another worker may have read or stored it since we looked: then nothing, or rarely once more, is left to do.
      const extraction = extractions.get(version) ?? extractArticle(article, lexicon);
      added.set(version, { version, extraction });
    }
    if (added.size > 0) await saveExtractions(writer, extractor, [...added.values()]);
    const count = (of: 'claims' | 'metrics') =>
      [...added.values()].reduce((sum, { extraction }) => sum + extraction[of].length, 0);
    return { articles: outcomes, claims: count('claims'), metrics: count('metrics') };
  });
}
