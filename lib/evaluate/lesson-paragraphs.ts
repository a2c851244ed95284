// The short lessons of lib/extract/lessons: a paragraph of news in our own words on one line, and below it, indented, one line for
// each relation that it states ("compute: Google Cloud > Ostrin, Vella"; "rivalry: Ostrin, Vella"). What stands in no line is none.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isDirected, RelationType } from '#lib/domain/relation-kind.ts';
import { AnnotatedDeal, type Annotation } from '#lib/extract/scoring/annotation.ts';
import type { Annotated } from './evaluate.ts';

const folder = fileURLToPath(new URL('../extract/lessons/', import.meta.url));

const namesOf = (list: string): string[] =>
  list
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);

/** One relation line. Throws RangeError where it is none, with the line. */
function readRelation(line: string, place: string): AnnotatedDeal {
  const [, word = '', sides = ''] = /^\s+(\w+): (.+)$/.exec(line) ?? [];
  const type = RelationType.safeParse(word);
  const [left = '', right = ''] = sides.split('>');
  const [from, to] = [namesOf(left), namesOf(right)];
  if (!type.success || (isDirected(type.data) ? from.length === 0 || to.length === 0 : from.length < 2 || right !== ''))
    throw new RangeError(`${place} is no relation: ${line.trim()}`);
  return AnnotatedDeal.parse(
    isDirected(type.data) ? { type: type.data, from, to } : { type: type.data, between: from },
  );
}

/** The paragraphs of one file's text, each an article of its own. */
export function readLessons(name: string, content: string): Annotated {
  const articles: Annotated['articles'][number][] = [];
  const gold: Annotation[] = [];
  content.split('\n').forEach((line, at) => {
    const place = `${name}:${at + 1}`;
    if (line.trim() === '' || line.startsWith('#')) return;
    if (/^\s/.test(line)) {
      const deals = gold.at(-1)?.deals;
      if (!deals) throw new RangeError(`${place} belongs to no paragraph`);
      deals.push(readRelation(line, place));
      return;
    }
    articles.push({ id: place, title: '', text: line, published: null, publisher: null });
    gold.push({ id: place, deals: [], metrics: [], organizations: [] });
  });
  return { articles, gold };
}

/** All lessons, file by file. */
export function lessonParagraphs(): Annotated {
  const read = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readLessons(name, readFileSync(`${folder}${name}`, 'utf8')));
  return { articles: read.flatMap(({ articles }) => articles), gold: read.flatMap(({ gold }) => gold) };
}
