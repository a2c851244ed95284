// The annotated news articles say only what their texts say: whoever writes one by hand gets a name, a day or a quotation wrong.
// Read strictly here, so that a field with a wrong name is not taken for one left out.
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { isDirected } from '#lib/domain/relation-kind.ts';
import { AnnotatedDeal, AnnotatedMetric, Annotation } from '#lib/extract/scoring/annotation.ts';
import { newsArticles } from './news-articles.ts';
import { readJsonValues } from './read-articles.ts';

const Day = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/)
  .nullable();
const StrictAnnotation = z.strictObject({
  ...Annotation.shape,
  deals: z.array(z.strictObject({ ...AnnotatedDeal.omit({ confidence: true }).shape, date: Day })),
  metrics: z.array(z.strictObject({ ...AnnotatedMetric.shape, date: Day })),
});

const folder = fileURLToPath(new URL('../extract/fixtures/news/', import.meta.url));
const annotated = (['seen', 'unseen'] as const).flatMap((part) => {
  const { articles, gold } = newsArticles(part);
  return articles.map((article, at) => ({ part, article, annotation: gold[at] }));
});

it('every annotation has the schema, and no field beside it', () => {
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.gold.jsonl')))
    for (const value of readJsonValues(`${folder}${name}`))
      expect(StrictAnnotation.safeParse(value), name).toMatchObject({ success: true });
});

it('an article is in one part only', () => {
  const ids = annotated.map(({ article }) => article.id);
  expect(new Set(ids).size).toBe(ids.length);
});

it('a third is kept out of sight', () => {
  const unseen = annotated.filter(({ part }) => part === 'unseen').length;
  expect(Math.round((3 * unseen) / annotated.length)).toBe(1);
});

describe.each(annotated)('$article.id', ({ article, annotation }) => {
  const text = `${article.title}\n${article.text}`;
  const named = text.toLowerCase();

  it('has its annotation in the same place', () => expect(annotation?.id).toBe(article.id));
  it('has its day', () => expect(article.published).toMatch(/^\d{4}-\d\d-\d\d$/));
  it('quotes word for word', () => {
    const quotes = [...(annotation?.deals ?? []), ...(annotation?.metrics ?? [])].map(({ evidence }) => evidence);
    for (const quote of quotes.flat()) expect(text).toContain(quote);
    for (const evidence of quotes) expect(evidence.length).toBeGreaterThan(0);
  });
  it('names its parties in the text and among the organizations', () => {
    for (const { from, to, between } of annotation?.deals ?? [])
      for (const party of [...from, ...to, ...between]) {
        expect(named).toContain(party.toLowerCase());
        expect(annotation?.organizations).toContain(party);
      }
    for (const { org } of annotation?.metrics ?? []) expect(annotation?.organizations).toContain(org);
  });
  it('gives directed relations two sides, and others one of two or more', () => {
    for (const { type, from, to, between } of annotation?.deals ?? [])
      expect(
        isDirected(type) ? [from.length > 0, to.length > 0, between.length] : [between.length > 1, from, to],
      ).toEqual(isDirected(type) ? [true, true, 0] : [true, [], []]);
  });
});
