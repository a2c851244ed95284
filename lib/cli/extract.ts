// entente extract FILE : what is read out of each article, one annotation per line; stores nothing. An article that
// cannot be read is told on stderr by its line, and the others go on.
import { readFile } from 'node:fs/promises';
import { ArticleInput } from '#lib/domain/article.ts';
import { annotationOf } from '#lib/extract/annotation.ts';
import { extract } from '#lib/extract/extract.ts';
import { buildLexicon } from '#lib/extract/lexicon.ts';
import { registry } from '#lib/extract/registry.ts';
import { messageOf } from '../errors.ts';

/** The articles of a JSON object, of a JSON array, or of JSON Lines, each with the place it stands at. */
function* listArticles(text: string): Generator<[string, () => unknown]> {
  try {
    const whole: unknown = JSON.parse(text);
    for (const [i, item] of [whole].flat().entries()) yield [`article ${i + 1}`, () => item];
  } catch {
    for (const [i, line] of text.split('\n').entries()) {
      if (line.trim() !== '') yield [`line ${i + 1}`, () => JSON.parse(line)];
    }
  }
}

export async function extractCommand(file: string): Promise<void> {
  const lexicon = buildLexicon(registry);
  for (const [place, parse] of listArticles(await readFile(file, 'utf8'))) {
    try {
      const { id = place, title, text, published = null, publisher = null } = ArticleInput.parse(parse());
      const extraction = extract({ title, text, published, publisher }, lexicon);
      process.stdout.write(`${JSON.stringify(annotationOf(extraction, { id }, lexicon))}\n`);
    } catch (error) {
      process.exitCode = 1;
      console.error(`${file}, ${place}: ${messageOf(error)}`);
    }
  }
}
