// entente train: learns the weights of the learned component from lessons and keeps them: of the project's own annotated articles, read
// anew, and of the press, as they were kept by `entente lessons`. Prints how it does on articles it was not trained on: of the press by
// cross-validation, on others that are given only to check.
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Annotated, ownArticles } from '#lib/evaluate/evaluate.ts';
import { lessonParagraphs } from '#lib/evaluate/lesson-paragraphs.ts';
import { newsArticles } from '#lib/evaluate/news-articles.ts';
import { packLessons, pressLessons, pressLessonsFile } from '#lib/evaluate/press-lessons.ts';
import { readArticles, readJsonValues } from '#lib/evaluate/read-articles.ts';
import { trace } from '#lib/extract/extract.ts';
import { type Answer, answersOf, precisionAbove } from '#lib/extract/learned/answers.ts';
import type { SignedCase } from '#lib/extract/learned/learn-signs.ts';
import type { ArticleLessons } from '#lib/extract/learned/lesson.ts';
import { lessonsOf } from '#lib/extract/learned/lessons.ts';
import { trainRelations } from '#lib/extract/learned/train-relations.ts';
import { likelihoodOf, type Signs } from '#lib/extract/learned/weigh-pair.ts';
import { buildLexicon } from '#lib/extract/names/lexicon.ts';
import { registry } from '#lib/extract/names/registry.ts';
import { Annotation } from '#lib/extract/scoring/annotation.ts';

const weightsFile = fileURLToPath(new URL('../../data/relation-weights.json', import.meta.url));
const seed = 1;
const likelihoods = [0.98, 0.95, 0.9, 0.85, 0.8, 0.7, 0.6, 0.5];
const trusts = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7];

const annotatedArticles = ([texts = '', gold = '']: readonly string[]): Annotated => ({
  articles: readArticles(texts),
  gold: readJsonValues(gold).map((value) => Annotation.parse(value)),
});

function lessonsFrom({ articles, gold }: Annotated): ArticleLessons[] {
  const lexicon = buildLexicon(registry);
  const byId = new Map(gold.map((annotation) => [annotation.id, annotation]));
  return articles.flatMap((article) => {
    const annotation = byId.get(article.id);
    return annotation ? [lessonsOf(trace(article, lexicon, null), annotation, lexicon)] : [];
  });
}

function print(name: string, answers: readonly Answer[]): void {
  const all = answers.filter(({ isRelated }) => isRelated).length;
  console.log(`${name}: ${answers.length} pairs that no rule claims, ${all} of them related`);
  for (const { likelihood, asked, related, right } of precisionAbove(answers, likelihoods))
    console.log(
      `  from ${likelihood.toFixed(2)}  ${String(asked).padStart(4)} claimed, ${String(related).padStart(4)} related, ${String(right).padStart(4)} also of that type in that sentence`,
    );
}

function printClaims(cases: readonly SignedCase[], weights: Signs): void {
  const wrong = cases.filter(({ isTrue }) => !isTrue).length;
  console.log(`claims of rules: ${cases.length}, ${wrong} of them about pairs that have nothing of the kind`);
  for (const trust of trusts) {
    const taken = cases.filter(({ signs }) => likelihoodOf(signs, weights) < trust);
    const rightly = taken.filter(({ isTrue }) => !isTrue).length;
    console.log(
      `  below ${trust.toFixed(1)}  ${String(taken.length).padStart(4)} taken back, ${rightly} of them rightly`,
    );
  }
}

/** One line for each feature, so that a change can be read. */
function written(value: unknown): string {
  return `${JSON.stringify(value)
    .replaceAll('],"', '],\n"')
    .replaceAll('{"', '{\n"')
    .replaceAll('"],\n"', '"],\n"')}\n`;
}

/** Keeps the lessons of annotated articles in the place of those that were kept before: TEXTS GOLD, any number of times. */
export async function lessonsCommand(files: readonly string[]): Promise<void> {
  const lessons: ArticleLessons[] = [];
  for (let at = 0; at < files.length; at += 2) lessons.push(...lessonsFrom(annotatedArticles(files.slice(at, at + 2))));
  const content = packLessons(lessons);
  await writeFile(pressLessonsFile, content);
  console.log(`${lessons.flat().length} pairs of ${lessons.length} articles, ${Math.round(content.length / 1000)} kB`);
}

/** Trains and keeps the weights. */
export async function trainCommand(options: { check?: string[] }): Promise<void> {
  const own = [ownArticles(), newsArticles('seen'), lessonParagraphs()].flatMap(lessonsFrom);
  const { weights, answers, claims } = trainRelations({ own, press: pressLessons() }, seed);
  print('articles left out in turn', answers);
  printClaims(claims, weights.claim);
  if (options.check) print('articles to check', answersOf(weights, lessonsFrom(annotatedArticles(options.check))));
  const content = written(weights);
  await writeFile(weightsFile, content);
  console.log(
    `${Object.keys(weights.coarse.features).length} and ${Object.keys(weights.types.features).length} features, ${Math.round(content.length / 1000)} kB`,
  );
}
