// entente train: learns the weights of the learned component from the project's own annotated articles and short lessons, and keeps
// them. Prints how
// it does on articles it was not trained on: on its own by cross-validation, on others that are given only to check.
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Annotated, ownArticles } from '#lib/evaluate/evaluate.ts';
import { lessonParagraphs } from '#lib/evaluate/lesson-paragraphs.ts';
import { newsArticles } from '#lib/evaluate/news-articles.ts';
import { readArticles, readJsonValues } from '#lib/evaluate/read-articles.ts';
import { trace } from '#lib/extract/extract.ts';
import { lessonsOf } from '#lib/extract/learned/lessons.ts';
import {
  type Answer,
  type ArticleLessons,
  answersOf,
  precisionAbove,
  trainRelations,
} from '#lib/extract/learned/train-relations.ts';
import { buildLexicon } from '#lib/extract/names/lexicon.ts';
import { registry } from '#lib/extract/names/registry.ts';
import { Annotation } from '#lib/extract/scoring/annotation.ts';

const weightsFile = fileURLToPath(new URL('../../data/relation-weights.json', import.meta.url));
const seed = 1;
const likelihoods = [0.98, 0.95, 0.9, 0.85, 0.8, 0.7, 0.6, 0.5];

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

/** One line for each feature, so that a change can be read. */
function written(value: unknown): string {
  return `${JSON.stringify(value)
    .replaceAll('],"', '],\n"')
    .replaceAll('{"', '{\n"')
    .replaceAll('"],\n"', '"],\n"')}\n`;
}

/** Trains and keeps the weights. */
export async function trainCommand(options: { also?: string[]; check?: string[] }): Promise<void> {
  const lessons = [ownArticles(), newsArticles('seen'), lessonParagraphs()].flatMap(lessonsFrom);
  if (options.also) lessons.push(...lessonsFrom(annotatedArticles(options.also)));
  const { weights, answers } = trainRelations(lessons, seed);
  print('articles left out in turn', answers);
  if (options.check) print('articles to check', answersOf(weights, lessonsFrom(annotatedArticles(options.check))));
  const content = written(weights);
  await writeFile(weightsFile, content);
  console.log(
    `${Object.keys(weights.coarse.features).length} and ${Object.keys(weights.types.features).length} features, ${Math.round(content.length / 1000)} kB`,
  );
}
