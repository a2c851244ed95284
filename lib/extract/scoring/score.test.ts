// The scorer counts as the annotation guidelines say: pairs as sets, alternatives accepted, optional entries free.
import { expect, it } from 'vitest';
import { RegistryEntry } from '#lib/domain/organization.ts';
import { buildLexicon } from '#lib/extract/names/lexicon.ts';
import { Annotation } from './annotation.ts';
import { scoreAnnotations } from './score.ts';

const lexicon = buildLexicon([RegistryEntry.parse({ name: 'Norvane', kind: 'lab', aliases: ['Norvane Labs'] })]);
const annotation = (...deals: unknown[]) => Annotation.parse({ id: 'a', deals });
const deal = (type: string, from: string[], to: string[], more: object = {}) => ({ type, from, to, ...more });
const score = (gold: Annotation, said: Annotation) => scoreAnnotations([gold], [said], lexicon, new Map());

it('counts a wrong direction as a miss and a false one', () => {
  expect(
    score(annotation(deal('investment', ['A'], ['B'])), annotation(deal('investment', ['B'], ['A']))).typed,
  ).toEqual({ tp: 0, fp: 1, fn: 1 });
});
it('accepts another type that gold allows', () => {
  expect(
    score(
      annotation(deal('compute', ['A'], ['B'], { alsoType: ['partnership'] })),
      annotation({ type: 'partnership', between: ['B', 'A'] }),
    ).typed,
  ).toEqual({ tp: 1, fp: 0, fn: 0 });
});
it('neither asks for an optional entry nor punishes it', () => {
  expect(score(annotation(deal('chips', ['A'], ['B'], { optional: true })), annotation()).typed).toEqual({
    tp: 0,
    fp: 0,
    fn: 0,
  });
  expect(
    score(annotation(deal('chips', ['A'], ['B'], { optional: true })), annotation(deal('chips', ['A'], ['B']))).typed,
  ).toEqual({ tp: 0, fp: 0, fn: 0 });
});
it('takes spellings of one registry entry for one party', () => {
  expect(
    score(annotation(deal('chips', ['A'], ['Norvane'])), annotation(deal('chips', ['A'], ['Norvane Labs']))).typed.tp,
  ).toBe(1);
});
it('calls an article with a false deal in it not quiet', () => {
  expect(score(annotation(), annotation(deal('chips', ['A'], ['B'])))).toMatchObject({
    quietArticles: 1,
    quietWithFalseDeals: 1,
  });
});
