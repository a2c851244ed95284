// entente eval [TEXTS GOLD | news | origins]: how good extraction is on annotated articles, by default the project's own: its
// fixtures and its briefs. Prints the figures, and what was missed where asked; it never fails because a figure is low.
import { writeFile } from 'node:fs/promises';
import { ratesOf, type Tally } from '#lib/domain/evaluation.ts';
import type { RegistryEntry } from '#lib/domain/organization.ts';
import {
  type Annotated,
  ambiguousNames,
  evaluate,
  evaluationFile,
  evaluationOf,
  ownArticles,
  references,
  thirdOf,
} from '#lib/evaluate/evaluate.ts';
import { evaluateDeals } from '#lib/evaluate/evaluate-deals.ts';
import type { NameShape } from '#lib/evaluate/invent-name.ts';
import { listMisses } from '#lib/evaluate/list-misses.ts';
import { newsArticles, newsNames, type Part } from '#lib/evaluate/news-articles.ts';
import { readArticles, readJsonValues } from '#lib/evaluate/read-articles.ts';
import { swapNames } from '#lib/evaluate/swap-names.ts';
import { buildLexicon, type Lexicon } from '#lib/extract/names/lexicon.ts';
import { registry } from '#lib/extract/names/registry.ts';
import { Annotation } from '#lib/extract/scoring/annotation.ts';
import type { Score } from '#lib/extract/scoring/score.ts';
import { scoreAmbiguity } from '#lib/extract/scoring/score-ambiguity.ts';
import { wrongReferences } from '#lib/extract/scoring/score-references.ts';
import { evalOrigins } from './eval-origins.ts';

const percent = (value: number): string => (100 * value).toFixed(1).padStart(5);
const share = ([a, b]: readonly [number, number]): string => (b === 0 ? '  n/a' : percent(a / b));

function row(name: string, tally: Tally): string {
  const { precision, recall, f1 } = ratesOf(tally);
  return `${name.padEnd(16)} P ${percent(precision)}  R ${percent(recall)}  F1 ${percent(f1)}   (tp ${tally.tp}, fp ${tally.fp}, fn ${tally.fn})`;
}

function reliability(score: Score): string[] {
  return score.reliability.flatMap(([right, all], at) =>
    all === 0
      ? []
      : [`  ${(at / 10).toFixed(1)}-${((at + 1) / 10).toFixed(1)}  ${percent(right / all)} right of ${all}`],
  );
}

function print(score: Score): void {
  console.log(`${score.articles} articles${score.missing > 0 ? `, ${score.missing} without a prediction` : ''}`);
  console.log(
    [
      row('typed, directed', score.typed),
      row('deal pairs', score.pairs),
      row('rivalry pairs', score.rivalry),
      row('metrics', score.metrics),
    ].join('\n'),
  );
  for (const [type, tally] of Object.entries(score.byType).sort()) console.log(row(`  ${type}`, tally));
  console.log(
    `status ${share(score.status)}  amount ${share(score.amount)}  date ${share(score.date)}  evidence verbatim ${share(score.evidence)}`,
  );
  console.log(
    `articles without a deal: ${score.quietArticles}, of them with a false one: ${score.quietWithFalseDeals}`,
  );
  console.log(['confidence and how often it is right', ...reliability(score)].join('\n'));
}

function printDeals(): void {
  const { claims, deals, articles, grouping, endToEnd, found, unread, wrong } = evaluateDeals();
  console.log(`${claims} claims about ${deals} deals in ${articles} articles; pairs of claims that are of one deal`);
  console.log(row('grouping alone', grouping));
  console.log(row('end to end', endToEnd));
  console.log(`extraction found ${found} of the ${claims} claims`);
  console.log(
    `of the pairs missed end to end ${unread} have a claim that was not read, ${endToEnd.fn - unread} were put apart`,
  );
  for (const pair of wrong) console.log(`  ${pair}`);
}

/** Names that are ordinary words too: of those linked, how many rightly. */
function printAmbiguity(): void {
  const { links, found, wrong } = scoreAmbiguity(ambiguousNames(), buildLexicon(registry));
  console.log(
    `ambiguous names: ${links[0]} of ${links[1]} links right (${share(links).trim()} %), ${found[0]} of ${found[1]} linked`,
  );
  for (const { name, text } of wrong) console.log(`  wrong: ${name} in "${text}"`);
}

/** What "it", "the chipmaker", "both firms" stand for: of all, how many are read as meant. */
function printReferences(): void {
  const all = references();
  const wrong = wrongReferences(all);
  const right: readonly [number, number] = [all.cases.length - wrong.length, all.cases.length];
  console.log(`references: ${right[0]} of ${right[1]} read as meant (${share(right).trim()} %)`);
  for (const { text, words, said } of wrong)
    console.log(`  "${words}" read as ${said.join(', ') || 'nobody'}: ${text}`);
}

const seeds = [1, 2, 3, 4, 5, 6] as const;
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** The mean over several ways of renaming, with the worst and the best of them. */
function printSwapped(part: Annotated, known: Lexicon, shape: NameShape, rulesOnly: boolean): void {
  const scores = seeds.map((seed) => {
    const { annotated, invented } = swapNames(part, known, seed, shape);
    return evaluate(annotated, { invented, rulesOnly });
  });
  const line = (name: string, of: (score: Score) => Tally) => {
    const rates = scores.map((score) => ratesOf(of(score)));
    const [p, r, f1] = [
      rates.map(({ precision }) => precision),
      rates.map(({ recall }) => recall),
      rates.map((one) => one.f1),
    ];
    return `${name.padEnd(16)} P ${percent(mean(p))}  R ${percent(mean(r))}  F1 ${percent(mean(f1))}   (F1 ${percent(Math.min(...f1)).trim()} to ${percent(Math.max(...f1)).trim()})`;
  };
  console.log(`renamed in ${seeds.length} ways, the mean of them; below, the first of them alone`);
  console.log(line('typed, directed', ({ typed }) => typed));
  console.log(line('deal pairs', ({ pairs }) => pairs));
  console.log(line('rivalry pairs', ({ rivalry }) => rivalry));
  console.log(line('metrics', ({ metrics }) => metrics));
}

export interface EvalOptions {
  readonly save?: boolean;
  /** Every company renamed to one that is in no list. */
  readonly swap?: NameShape;
  /** Without the learned component; always so on what it was trained on: the project's own articles, and the news that may be read. */
  readonly rules?: boolean;
  /** Each relation that was missed or is false. */
  readonly misses?: boolean;
  /** Two thirds of the articles, or the third that is kept out of sight while rules are written. */
  readonly part?: Part;
}

interface Asked {
  readonly rulesOnly: boolean;
  readonly part?: Part;
  /** Organizations of these articles that are in no list, with their spellings: for scoring, never for reading. */
  readonly names?: readonly RegistryEntry[];
}

/** Scores and prints one set. What was missed is never listed of articles that are kept out of sight. */
function report(given: Annotated, options: EvalOptions, { rulesOnly, part, names = [] }: Asked): Score {
  const known = buildLexicon([...registry, ...names]);
  if (options.swap) printSwapped(given, known, options.swap, rulesOnly);
  const { annotated, invented } = options.swap
    ? swapNames(given, known, seeds[0], options.swap)
    : { annotated: given, invented: names };
  const score = evaluate(annotated, { invented, rulesOnly });
  print(score);
  if (options.misses && part !== 'unseen')
    for (const line of listMisses(annotated, invented, rulesOnly)) console.log(line);
  return score;
}

/**
 * The news articles of the fixtures: those that may be read while rules are written, by the rules alone since the learned part was
 * trained on them, then the totals of the others.
 */
function reportNews(options: EvalOptions): void {
  for (const part of options.part ? [options.part] : (['seen', 'unseen'] as const)) {
    console.log(`news, ${part}`);
    const rulesOnly = options.rules === true || part === 'seen';
    report(newsArticles(part), options, { rulesOnly, part, names: newsNames() });
  }
}

/**
 * `deals` prints how well claims are put together. Otherwise prints precision, recall and F1 by kind and by type, the accuracy of fields, and how far confidence can be believed.
 * `save` keeps the figures of the project's own articles for the page that shows them.
 */
export async function evalCommand(
  texts: string | undefined,
  gold: string | undefined,
  options: EvalOptions,
): Promise<void> {
  if (texts === 'deals' && gold === undefined) return printDeals();
  if (texts === 'origins' && gold === undefined) return evalOrigins();
  if (texts === 'news' && gold === undefined) return reportNews(options);
  const given =
    texts && gold
      ? { articles: readArticles(texts), gold: readJsonValues(gold).map((value) => Annotation.parse(value)) }
      : ownArticles();
  const { part } = options;
  const kept = part === undefined ? given : thirdOf(given, (place) => (place === 2) === (part === 'unseen'));
  const score = report(kept, options, { rulesOnly: options.rules === true || !texts || !gold, ...(part && { part }) });
  if (!texts) printAmbiguity();
  if (!texts) printReferences();
  if (options.save && kept === given && !options.swap)
    await writeFile(evaluationFile, `${JSON.stringify(evaluationOf(score), null, 2)}\n`);
}
