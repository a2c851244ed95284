// Lessons of articles that are not ours to keep: what was seen of their pairs and what should have been said of them, without the
// articles. Words too rare to be learned from are left out, and so no sentence could be put together again from what is kept.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { z } from 'zod';
import { type ArticleLessons, Lesson } from '#lib/extract/learned/lesson.ts';
import type { NameLesson } from '#lib/extract/learned/name-lessons.ts';

export const pressLessonsFile = fileURLToPath(new URL('../../data/press-lessons.json.gz', import.meta.url));

/** Features seen less often in all articles are not kept. */
const minCounts = { pairs: 5, names: 3 };
const digits = 3;
/** Articles alike by so much are one. Of 161 new ones 12 were alike to a kept one by nine tenths, 10 by three to seven, the others by less. */
const alike = 0.5;

/** What annotated articles teach. */
export interface PressLessons {
  readonly pairs: readonly ArticleLessons[];
  readonly names: readonly NameLesson[];
}

/** Places in the list of features. */
const Places = z.array(z.number().int());
const Packed = z.object({
  pairs: z.object({
    features: z.array(z.string()),
    signs: z.array(z.string()),
    articles: z.array(
      z.array(
        Lesson.omit({ features: true, signs: true }).extend({
          features: Places,
          /** In the order of the names of signs. */
          signs: z.array(z.number()),
        }),
      ),
    ),
  }),
  names: z.object({
    features: z.array(z.string()),
    lessons: z.array(z.object({ isName: z.boolean(), features: Places })),
  }),
});

/** The features that are kept, and how the places of some are found. */
function indexOf(lists: ReadonlyArray<readonly string[]>, minCount: number) {
  const counts = new Map<string, number>();
  for (const features of lists) for (const name of features) counts.set(name, (counts.get(name) ?? 0) + 1);
  const kept = [...counts].flatMap(([name, count]) => (count >= minCount ? [name] : [])).sort();
  const places = new Map(kept.map((name, at) => [name, at]));
  const placesOf = (features: readonly string[]) =>
    features.flatMap((name) => places.get(name) ?? []).sort((a, b) => a - b);
  return { kept, placesOf };
}

/** Lessons as a gzipped file, the same for the same lessons. */
export function packLessons({ pairs, names }: PressLessons): Buffer {
  const ofPairs = indexOf(
    pairs.flat().map(({ features }) => features),
    minCounts.pairs,
  );
  const ofNames = indexOf(
    names.map(({ features }) => features),
    minCounts.names,
  );
  const signs = [...new Set(pairs.flat().flatMap((lesson) => Object.keys(lesson.signs)))].sort();
  const packed: z.infer<typeof Packed> = {
    pairs: {
      features: ofPairs.kept,
      signs,
      articles: pairs.map((lessons) =>
        lessons.map((lesson) => ({
          ...lesson,
          features: ofPairs.placesOf(lesson.features),
          signs: signs.map((name) => Number((lesson.signs[name] ?? 0).toFixed(digits))),
        })),
      ),
    },
    names: {
      features: ofNames.kept,
      lessons: names.map(({ isName, features }) => ({ isName, features: ofNames.placesOf(features) })),
    },
  };
  return gzipSync(JSON.stringify(packed), { level: 9 });
}

/** Lessons out of such a file. Throws where it is not one. */
export function unpackLessons(content: Uint8Array): PressLessons {
  const { pairs, names } = Packed.parse(JSON.parse(gunzipSync(content).toString()));
  return {
    pairs: pairs.articles.map((lessons) =>
      lessons.map((lesson) => ({
        ...lesson,
        features: lesson.features.flatMap((place) => pairs.features[place] ?? []),
        signs: Object.fromEntries(pairs.signs.map((name, at) => [name, lesson.signs[at] ?? 0])),
      })),
    ),
    names: names.lessons.map(({ isName, features }) => ({
      isName,
      features: features.flatMap((place) => names.features[place] ?? []),
    })),
  };
}

const featuresOf = (article: ArticleLessons, isKept: (name: string) => boolean): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const name of article.flatMap(({ features }) => features))
    if (isKept(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
};

/** Features that two articles share, of all that either has. */
function likenessOf(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  let [shared, all] = [0, 0];
  for (const name of new Set([...one.keys(), ...other.keys()])) {
    const [a, b] = [one.get(name) ?? 0, other.get(name) ?? 0];
    shared += Math.min(a, b);
    all += Math.max(a, b);
  }
  return all === 0 ? 0 : shared / all;
}

/**
 * Whether an article's lessons are among those kept, as far as these still show: who gathers articles twice meets some again, and they
 * would count double, or be scored with what they taught. Articles without a pair cannot be told apart.
 */
export function findKept(kept: readonly ArticleLessons[]): (article: ArticleLessons) => boolean {
  const names = new Set(kept.flat().flatMap(({ features }) => features));
  const isKept = (name: string) => names.has(name);
  const known = kept.map((article) => featuresOf(article, isKept));
  return (article) => {
    const features = featuresOf(article, isKept);
    return known.some((other) => likenessOf(features, other) >= alike);
  };
}

/** The lessons of the press that the project keeps. */
export const pressLessons = (): PressLessons => unpackLessons(readFileSync(pressLessonsFile));
