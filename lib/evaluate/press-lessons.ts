// Lessons of articles that are not ours to keep: what was seen of their pairs and what should have been said of them, without the
// articles. Words too rare to be learned from are left out, and so no sentence could be put together again from what is kept.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { z } from 'zod';
import { type ArticleLessons, Lesson } from '#lib/extract/learned/lesson.ts';

export const pressLessonsFile = fileURLToPath(new URL('../../data/press-lessons.json.gz', import.meta.url));

/** Features seen in fewer pairs of all articles are not kept. */
const minCount = 5;
const digits = 3;

const Packed = z.object({
  features: z.array(z.string()),
  signs: z.array(z.string()),
  articles: z.array(
    z.array(
      Lesson.omit({ features: true, signs: true }).extend({
        /** Places in the list of features. */
        features: z.array(z.number().int()),
        /** In the order of the names of signs. */
        signs: z.array(z.number()),
      }),
    ),
  ),
});

function kept(articles: readonly ArticleLessons[]): string[] {
  const counts = new Map<string, number>();
  for (const { features } of articles.flat())
    for (const name of features) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].flatMap(([name, count]) => (count >= minCount ? [name] : [])).sort();
}

/** Lessons as a gzipped file, the same for the same lessons. */
export function packLessons(articles: readonly ArticleLessons[]): Buffer {
  const features = kept(articles);
  const places = new Map(features.map((name, at) => [name, at]));
  const signs = [...new Set(articles.flat().flatMap((lesson) => Object.keys(lesson.signs)))].sort();
  const packed: z.infer<typeof Packed> = {
    features,
    signs,
    articles: articles.map((lessons) =>
      lessons.map((lesson) => ({
        ...lesson,
        features: lesson.features.flatMap((name) => places.get(name) ?? []).sort((a, b) => a - b),
        signs: signs.map((name) => Number((lesson.signs[name] ?? 0).toFixed(digits))),
      })),
    ),
  };
  return gzipSync(JSON.stringify(packed), { level: 9 });
}

/** Lessons out of such a file. Throws where it is not one. */
export function unpackLessons(content: Uint8Array): ArticleLessons[] {
  const { features, signs, articles } = Packed.parse(JSON.parse(gunzipSync(content).toString()));
  return articles.map((lessons) =>
    lessons.map((lesson) => ({
      ...lesson,
      features: lesson.features.flatMap((place) => features[place] ?? []),
      signs: Object.fromEntries(signs.map((name, at) => [name, lesson.signs[at] ?? 0])),
    })),
  );
}

/** The lessons of the press that the project keeps. */
export const pressLessons = (): ArticleLessons[] => unpackLessons(readFileSync(pressLessonsFile));
