// Extraction run over annotated articles and scored; and the project's own such articles: its fixtures and its briefs.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { Evaluation } from '#lib/domain/evaluation.ts';
import type { RegistryEntry } from '#lib/domain/organization.ts';
import { extract, extractor } from '#lib/extract/extract.ts';
import { relationModel } from '#lib/extract/learned/relation-model.ts';
import { buildLexicon } from '#lib/extract/names/lexicon.ts';
import { registry } from '#lib/extract/names/registry.ts';
import { Annotation, annotationOf } from '#lib/extract/scoring/annotation.ts';
import { type Score, scoreAnnotations } from '#lib/extract/scoring/score.ts';
import { AmbiguousName } from '#lib/extract/scoring/score-ambiguity.ts';
import { ReferenceCases } from '#lib/extract/scoring/score-references.ts';
import { type FileArticle, readArticles } from './read-articles.ts';

const fixtures = fileURLToPath(new URL('../extract/fixtures/', import.meta.url));
const briefs = fileURLToPath(new URL('../../prisma/seed/briefs/', import.meta.url));

/** Where the figures that `/method` shows are kept. */
export const evaluationFile = fileURLToPath(new URL('../../data/evaluation.json', import.meta.url));

export interface Annotated {
  readonly articles: readonly FileArticle[];
  readonly gold: readonly Annotation[];
}

/** The project's own annotated articles: fixture folders, and briefs that have a gold file beside them. */
export function ownArticles(): Annotated {
  const pairs = [
    ...readdirSync(fixtures, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && existsSync(`${fixtures}${entry.name}/gold.json`))
      .map(({ name }) => [name, `${fixtures}${name}/article.json`, `${fixtures}${name}/gold.json`] as const),
    ...readdirSync(briefs)
      .filter((name) => name.endsWith('.gold.json'))
      .map(
        (name) =>
          [
            name.replace('.gold.json', ''),
            `${briefs}${name.replace('.gold.json', '.json')}`,
            `${briefs}${name}`,
          ] as const,
      ),
  ];
  return {
    articles: pairs.flatMap(([id, article]) => readArticles(article).map((read) => ({ ...read, id }))),
    gold: pairs.map(([id, , gold]) => Annotation.parse({ ...JSON.parse(readFileSync(gold, 'utf8')), id })),
  };
}

/** Sentences with a name that is an ordinary word too, and what it means in each. */
export const ambiguousNames = (): AmbiguousName[] =>
  z.array(AmbiguousName).parse(JSON.parse(readFileSync(`${fixtures}ambiguous-names.json`, 'utf8')));

/** Sentences with words that stand for an organization, and for which in each. */
export const references = (): ReferenceCases =>
  ReferenceCases.parse(JSON.parse(readFileSync(`${fixtures}references.json`, 'utf8')));

export interface EvaluateOptions {
  /** Organizations that scoring knows and reading does not. */
  readonly invented?: readonly RegistryEntry[];
  /** Without the learned component: the only fair way on articles that it was trained on, which the project's own are. */
  readonly rulesOnly?: boolean;
}

/** Extraction of all articles, scored. */
export function evaluate(
  { articles, gold }: Annotated,
  { invented = [], rulesOnly = false }: EvaluateOptions = {},
): Score {
  const lexicon = buildLexicon(registry);
  const model = rulesOnly ? null : relationModel;
  const predicted = articles.map((article) => annotationOf(extract(article, lexicon, model), article, lexicon));
  const texts = new Map(articles.map(({ id, title, text }) => [id, `${title}\n${text}`]));
  const known = invented.length > 0 ? buildLexicon([...registry, ...invented]) : lexicon;
  return scoreAnnotations(gold, predicted, known, texts);
}

/** The articles that stand at every third place from `first`: one part is kept out of sight while rules are written. */
export const thirdOf = ({ articles, gold }: Annotated, keep: (place: number) => boolean): Annotated => ({
  articles: articles.filter((_, at) => keep(at % 3)),
  gold: gold.filter((_, at) => keep(at % 3)),
});

export const evaluationOf = (score: Score): Evaluation => Evaluation.parse({ extractor, ...score });
