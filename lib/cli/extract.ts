// entente extract FILE: one annotation a line for each article of a file. Reads and writes nothing else.

import { readArticles } from '#lib/evaluate/read-articles.ts';
import { extract } from '#lib/extract/extract.ts';
import { buildLexicon } from '#lib/extract/names/lexicon.ts';
import { registry } from '#lib/extract/names/registry.ts';
import { annotationOf } from '#lib/extract/scoring/annotation.ts';

/** Prints the annotations of a JSON or JSONL file of articles ({id, title, published, text}). */
export function extractCommand(file: string): void {
  const lexicon = buildLexicon(registry);
  for (const article of readArticles(file))
    console.log(JSON.stringify(annotationOf(extract(article, lexicon), article, lexicon)));
}
