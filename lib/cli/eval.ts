// entente eval [TEXTS GOLD]: how good extraction is on annotated articles, by default the project's own: its fixtures and its
// briefs. Prints the figures and nothing else; it never fails because a figure is low.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Annotation, annotationOf } from '#lib/extract/annotation.ts';
import { extract } from '#lib/extract/extract.ts';
import { buildLexicon } from '#lib/extract/lexicon.ts';
import { registry } from '#lib/extract/registry.ts';
import { ratesOf, type Score, scoreAnnotations, type Tally } from '#lib/extract/score.ts';
import { type FileArticle, readArticles, readJsonValues } from './read-articles.ts';

const fixtures = fileURLToPath(new URL('../extract/fixtures/', import.meta.url));
const briefs = fileURLToPath(new URL('../../prisma/seed/briefs/', import.meta.url));

/** The project's own annotated articles: fixture folders, and briefs that have a gold file beside them. */
function ownArticles(): { articles: FileArticle[]; gold: Annotation[] } {
  const pairs = [
    ...readdirSync(fixtures, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
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

/** Prints precision, recall and F1 by kind and by type, the accuracy of fields, and how far confidence can be believed. */
export function evalCommand(texts?: string, gold?: string): void {
  const lexicon = buildLexicon(registry);
  const own =
    texts && gold
      ? { articles: readArticles(texts), gold: readJsonValues(gold).map((value) => Annotation.parse(value)) }
      : ownArticles();
  const predicted = own.articles.map((article) => annotationOf(extract(article, lexicon), article, lexicon));
  const score = scoreAnnotations(
    own.gold,
    predicted,
    lexicon,
    new Map(own.articles.map(({ id, title, text }) => [id, `${title}\n${text}`])),
  );
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
