// A file of articles for the commands that work on text alone: a JSON object, a JSON array or one object a line.
import { readFileSync } from 'node:fs';
import { z } from 'zod';

const LooseArticle = z.object({
  id: z.string().optional(),
  title: z.string().nullish(),
  text: z.string(),
  published: z.string().nullish(),
  publisher: z.string().nullish(),
});

export interface FileArticle {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly published: string | null;
  readonly publisher: string | null;
}

/** All JSON values of a file. Throws SyntaxError where a line is none. */
export function readJsonValues(file: string): unknown[] {
  const content = readFileSync(file, 'utf8').trim();
  try {
    const whole: unknown = JSON.parse(content);
    return Array.isArray(whole) ? whole : [whole];
  } catch {
    return content
      .split('\n')
      .filter((line) => line.trim())
      .map((line): unknown => JSON.parse(line));
  }
}

/** The articles of a file; one without an id is named after its place. */
export function readArticles(file: string): FileArticle[] {
  return readJsonValues(file).map((value, at) => {
    const { id, title, text, published, publisher } = LooseArticle.parse(value);
    return {
      id: id ?? `article-${at + 1}`,
      title: title ?? '',
      text,
      published: published ?? null,
      publisher: publisher ?? null,
    };
  });
}
