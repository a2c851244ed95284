// The fixtures in the styles of real news, for `eval news`: one pair of files a style, and one pair that is kept out of sight
// while rules are written. Texts and gold are told apart by their file's ending and joined by id.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { RegistryEntry } from '#lib/domain/organization.ts';
import { Annotation } from '#lib/extract/scoring/annotation.ts';
import type { Annotated } from './evaluate.ts';
import { readArticles, readJsonValues } from './read-articles.ts';

export type Part = 'seen' | 'unseen';

const folder = fileURLToPath(new URL('../extract/fixtures/news/', import.meta.url));

/** The articles and annotations of one part. */
export function newsArticles(part: Part): Annotated {
  const files = (ending: string) =>
    readdirSync(folder)
      .filter((name) => name.endsWith(ending) && name.startsWith('unseen.') === (part === 'unseen'))
      .sort()
      .map((name) => `${folder}${name}`);
  return {
    articles: files('.texts.jsonl').flatMap(readArticles),
    gold: files('.gold.jsonl').flatMap((file) => readJsonValues(file).map((value) => Annotation.parse(value))),
  };
}

/** What the invented firms in them are also called: for scoring, never for reading. */
export const newsNames = (): RegistryEntry[] =>
  Object.entries(
    z.record(z.string(), z.array(z.string())).parse(JSON.parse(readFileSync(`${folder}names.json`, 'utf8'))),
  ).map(([name, aliases]) => RegistryEntry.parse({ name, kind: 'unknown', aliases }));
