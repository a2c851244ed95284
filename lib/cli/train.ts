// entente train: learns the weights of the learned component from lessons and keeps them: of the project's own annotated articles, read
// anew, and of the press, as they were kept by `entente lessons`. Prints how it does on articles it was not trained on: of the press by
// cross-validation, on others that are given only to check.
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Annotated, ownArticles } from '#lib/evaluate/evaluate.ts';
import { lessonParagraphs } from '#lib/evaluate/lesson-paragraphs.ts';
import { newsArticles } from '#lib/evaluate/news-articles.ts';
import {
  findKept,
  type PressLessons,
  packLessons,
  pressLessons,
  pressLessonsFile,
} from '#lib/evaluate/press-lessons.ts';
import { readArticles, readJsonValues } from '#lib/evaluate/read-articles.ts';
import { trace } from '#lib/extract/extract.ts';
import { type Answer, answersOf, precisionAbove } from '#lib/extract/learned/answers.ts';
import type { SignedCase } from '#lib/extract/learned/learn-signs.ts';
import type { ArticleLessons } from '#lib/extract/learned/lesson.ts';
import { lessonsOf } from '#lib/extract/learned/lessons.ts';
import { type NameLesson, nameLessonsOf } from '#lib/extract/learned/name-lessons.ts';
import { type NameAnswer, trainNames } from '#lib/extract/learned/train-names.ts';
import { trainRelations } from '#lib/extract/learned/train-relations.ts';
import { likelihoodOf, type Signs } from '#lib/extract/learned/weigh-pair.ts';
import { buildLexicon } from '#lib/extract/names/lexicon.ts';
import { registry } from '#lib/extract/names/registry.ts';
import { namesToJudge, readPage } from '#lib/extract/read-article.ts';
import { Annotation } from '#lib/extract/scoring/annotation.ts';

const weightsFile = fileURLToPath(new URL('../../data/relation-weights.json', import.meta.url));
const nameWeightsFile = fileURLToPath(new URL('../../data/name-weights.json', import.meta.url));
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

function nameLessonsFrom({ articles, gold }: Annotated): NameLesson[] {
  const lexicon = buildLexicon(registry);
  const byId = new Map(gold.map((annotation) => [annotation.id, annotation]));
  return articles.flatMap((article) => {
    const annotation = byId.get(article.id);
    if (!annotation || annotation.organizations.length === 0) return [];
    return nameLessonsOf(namesToJudge(readPage(article), lexicon), annotation);
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

function printNames(answers: readonly NameAnswer[]): void {
  const all = answers.filter(({ isName }) => isName).length;
  console.log(`names left out in turn: ${answers.length} that no list has, ${all} of them organizations'`);
  for (const trust of [0.3, 0.4, 0.5, 0.6]) {
    const taken = answers.filter(({ likelihood }) => likelihood >= trust);
    const right = taken.filter(({ isName }) => isName).length;
    console.log(`  from ${trust.toFixed(1)}  ${String(taken.length).padStart(4)} taken, ${right} of them rightly`);
  }
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

/** Articles whose lessons are not kept yet. */
function freshOf({ articles, gold }: Annotated, kept: PressLessons): Annotated {
  const isKept = findKept(kept.pairs);
  return { articles: articles.filter((article) => !lessonsFrom({ articles: [article], gold }).some(isKept)), gold };
}

/**
 * Keeps the lessons of annotated articles: TEXTS GOLD, any number of times; in the place of those that were kept before, or beside them
 * where asked to `add`. Pairs are those of the names that are found now: where the weights of names change by training, lessons are kept
 * once more and trained on again, which those of articles that are gone cannot be.
 */
export async function lessonsCommand(files: readonly string[], { add = false }: { add?: boolean }): Promise<void> {
  const annotated: Annotated[] = [];
  for (let at = 0; at < files.length; at += 2) annotated.push(annotatedArticles(files.slice(at, at + 2)));
  const kept: PressLessons = add ? pressLessons() : { pairs: [], names: [] };
  const fresh = annotated.map((given) => freshOf(given, kept));
  const known = annotated.flatMap(({ articles }) => articles).length - fresh.flatMap(({ articles }) => articles).length;
  if (known > 0) console.log(`${known} articles are left out: what they teach is kept already`);
  const pairs = [...kept.pairs, ...fresh.flatMap(lessonsFrom)];
  const names = [...kept.names, ...fresh.flatMap(nameLessonsFrom)];
  const content = packLessons({ pairs, names });
  await writeFile(pressLessonsFile, content);
  const size = Math.round(content.length / 1000);
  console.log(`${pairs.flat().length} pairs and ${names.length} names of ${pairs.length} articles, ${size} kB`);
}

/** Trains and keeps the weights of names and of relations. */
export async function trainCommand(options: { check?: string[] }): Promise<void> {
  const lessons = pressLessons();
  const own = [ownArticles(), newsArticles('seen'), lessonParagraphs()];
  const names = trainNames({ own: own.flatMap(nameLessonsFrom), press: lessons.names }, seed);
  printNames(names.answers);
  await writeFile(nameWeightsFile, written(names.weights));
  const { weights, answers, claims } = trainRelations({ own: own.flatMap(lessonsFrom), press: lessons.pairs }, seed);
  print('articles left out in turn', answers);
  printClaims(claims, weights.claim);
  if (options.check) print('articles to check', answersOf(weights, lessonsFrom(annotatedArticles(options.check))));
  const content = written(weights);
  await writeFile(weightsFile, content);
  console.log(
    `${Object.keys(weights.coarse.features).length} and ${Object.keys(weights.types.features).length} features, ${Math.round(content.length / 1000)} kB`,
  );
}
