// The project's own briefs as articles to extract from: read once, with nothing of their annotation.
import { readFileSync } from 'node:fs';
import { ArticleInput } from '#lib/domain/article.ts';
import type { ExtractInput } from '#lib/extract/read-article.ts';
import { listBriefs } from '#lib/ingest/first-data.ts';

/** All briefs, in the order of their names. */
export async function ownTexts(): Promise<ExtractInput[]> {
  return (await listBriefs()).map((path) => {
    const { title, text, published } = ArticleInput.parse(JSON.parse(readFileSync(path, 'utf8')));
    return { title, text, published: published ?? null };
  });
}
