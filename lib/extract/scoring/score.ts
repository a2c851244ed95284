// Predicted annotations against gold ones: how many pairs of parties are right, with their type and without, how many figures,
// and how often status, amount and date agree where the pair does. Pairs count as sets per article. Pure.
import type { Tally } from '#lib/domain/evaluation.ts';
import { isDirected, type RelationType } from '#lib/domain/relation-kind.ts';
import type { Lexicon } from '#lib/extract/names/lexicon.ts';
import type { AnnotatedDeal, Annotation } from './annotation.ts';
import { partyKey } from './score-names.ts';

export interface Score {
  articles: number;
  missing: number;
  typed: Tally;
  pairs: Tally;
  rivalry: Tally;
  metrics: Tally;
  byType: Partial<Record<RelationType, Tally>>;
  /** [agreeing, compared] */
  status: [number, number];
  amount: [number, number];
  date: [number, number];
  evidence: [number, number];
  quietArticles: number;
  quietWithFalseDeals: number;
  /** Claims by tenths of confidence: [right, all]. */
  reliability: Array<[number, number]>;
}

export interface Pair {
  /** "compute|google>openai" */
  readonly typed: string;
  /** "deal|google~openai": whatever kind of deal it is, and whichever way it points. */
  readonly bare: string;
  /** Both directions of each other type that gold accepts. */
  readonly also: readonly string[];
}

const family = (type: RelationType): string => (type === 'rivalry' || type === 'dispute' ? type : 'deal');
const tally = (): Tally => ({ tp: 0, fp: 0, fn: 0 });

function typeTally(byType: Score['byType'], type: RelationType): Tally {
  const known = byType[type] ?? tally();
  byType[type] = known;
  return known;
}

/** The pairs that a relation binds, named by `key`. */
export function pairsOf(deal: AnnotatedDeal, key: (name: string) => string): Pair[] {
  const pairs: Pair[] = [];
  const typedKey = (type: RelationType, a: string, b: string) =>
    isDirected(type) ? `${type}|${a}>${b}` : `${type}|${[a, b].sort().join('~')}`;
  const add = (a: string, b: string) => {
    if (a === b) return;
    const also = (deal.alsoType ?? []).flatMap((type) => [typedKey(type, a, b), typedKey(type, b, a)]);
    pairs.push({ typed: typedKey(deal.type, a, b), bare: `${family(deal.type)}|${[a, b].sort().join('~')}`, also });
  };
  if (isDirected(deal.type)) for (const a of deal.from.map(key)) for (const b of deal.to.map(key)) add(a, b);
  else {
    const all = [...new Set([...deal.between, ...deal.from, ...deal.to].map(key))];
    all.forEach((a, at) => {
      for (const b of all.slice(at + 1)) add(a, b);
    });
  }
  return pairs;
}

type Keyed = ReadonlyArray<{ readonly deal: AnnotatedDeal; readonly pairs: readonly Pair[] }>;

/** One count over an article: each gold pair once, each predicted pair once. */
function count(
  total: Tally,
  gold: Keyed,
  said: Keyed,
  keep: (deal: AnnotatedDeal) => boolean,
  keys: (pair: Pair) => readonly string[],
  byType?: Score['byType'],
): void {
  const kept = gold.filter(({ deal }) => keep(deal));
  const allowed = new Set(kept.flatMap(({ pairs }) => pairs.flatMap(keys)));
  const predicted = new Map(
    said
      .filter(({ deal }) => keep(deal))
      .flatMap(({ deal, pairs }) => pairs.map((pair) => [keys(pair)[0] ?? '', deal.type] as const)),
  );
  const seen = new Set<string>();
  for (const { deal, pairs } of kept)
    for (const pair of deal.optional ? [] : pairs) {
      const own = keys(pair)[0] ?? '';
      if (seen.has(own)) continue;
      seen.add(own);
      const side = keys(pair).some((key) => predicted.has(key)) ? 'tp' : 'fn';
      total[side]++;
      if (byType) typeTally(byType, deal.type)[side]++;
    }
  for (const [key, type] of predicted)
    if (!allowed.has(key)) {
      total.fp++;
      if (byType) typeTally(byType, type).fp++;
    }
}

const sameAmount = (a: AnnotatedDeal, b: AnnotatedDeal): boolean =>
  a.amount !== null &&
  b.amount !== null &&
  Math.abs(a.amount.value / b.amount.value - 1) < 0.01 &&
  (a.amount.currency ?? 'USD') === (b.amount.currency ?? 'USD');
const sameDate = (a: string | null, b: string | null): boolean =>
  a !== null && b !== null && (a.startsWith(b) || b.startsWith(a));

function compareFields(score: Score, gold: Keyed, said: Keyed): void {
  for (const { deal, pairs } of gold.filter(({ deal }) => !deal.optional))
    for (const pair of pairs) {
      const same = said
        .filter((other) => other.pairs.some(({ bare }) => bare === pair.bare))
        .map((other) => other.deal);
      if (same.length === 0) continue;
      const compare = (field: [number, number], agrees: (other: AnnotatedDeal) => boolean) => {
        field[1]++;
        if (same.some(agrees)) field[0]++;
      };
      compare(score.status, (other) => other.status === deal.status);
      if (deal.amount) compare(score.amount, (other) => sameAmount(deal, other));
      if (deal.date) compare(score.date, (other) => sameDate(deal.date, other.date));
    }
}

const squash = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Scores all articles; `texts` (title and text by id) checks that evidence is verbatim. */
export function scoreAnnotations(
  gold: readonly Annotation[],
  predicted: readonly Annotation[],
  lexicon: Lexicon,
  texts: ReadonlyMap<string, string>,
): Score {
  const score: Score = {
    articles: gold.length,
    missing: 0,
    typed: tally(),
    pairs: tally(),
    rivalry: tally(),
    metrics: tally(),
    byType: {},
    status: [0, 0],
    amount: [0, 0],
    date: [0, 0],
    evidence: [0, 0],
    quietArticles: 0,
    quietWithFalseDeals: 0,
    reliability: Array.from({ length: 10 }, () => [0, 0]),
  };
  const key = (name: string) => partyKey(name, lexicon);
  const keyed = (deals: readonly AnnotatedDeal[]): Keyed => deals.map((deal) => ({ deal, pairs: pairsOf(deal, key) }));
  const byId = new Map(predicted.map((annotation) => [annotation.id, annotation]));
  const isDeal = (deal: AnnotatedDeal) => family(deal.type) === 'deal';
  for (const annotation of gold) {
    const own = byId.get(annotation.id);
    if (!own) score.missing++;
    const [wanted, said] = [keyed(annotation.deals), keyed(own?.deals ?? [])];
    count(
      score.typed,
      wanted,
      said,
      () => true,
      (pair) => [pair.typed, ...pair.also],
      score.byType,
    );
    count(score.pairs, wanted, said, isDeal, (pair) => [pair.bare]);
    count(
      score.rivalry,
      wanted,
      said,
      (deal) => deal.type === 'rivalry',
      (pair) => [pair.bare],
    );
    compareFields(score, wanted, said);
    const accepted = new Set(wanted.flatMap(({ pairs }) => pairs.flatMap((pair) => [pair.typed, ...pair.also])));
    const acceptedBare = new Set(wanted.flatMap(({ pairs }) => pairs.map(({ bare }) => bare)));
    if (!wanted.some(({ deal }) => isDeal(deal) && !deal.optional)) {
      score.quietArticles++;
      if (said.some(({ deal, pairs }) => isDeal(deal) && !pairs.some(({ bare }) => acceptedBare.has(bare))))
        score.quietWithFalseDeals++;
    }
    for (const { deal, pairs } of said)
      for (const pair of pairs) {
        const bin = score.reliability[Math.min(9, Math.floor((deal.confidence ?? 0) * 10))];
        if (!bin) continue;
        bin[1]++;
        if (accepted.has(pair.typed)) bin[0]++;
      }
    const text = texts.get(annotation.id);
    if (text !== undefined)
      for (const { deal } of said) {
        score.evidence[1]++;
        if (deal.evidence.length > 0 && deal.evidence.every((quote) => squash(text).includes(squash(quote))))
          score.evidence[0]++;
      }
    countMetrics(score.metrics, annotation, own, key);
  }
  return score;
}

/** The figures of an annotation by the key under which they are compared, with the words that state them. */
export const metricKeys = (annotation: Annotation | undefined, key: (name: string) => string): Map<string, string> =>
  new Map(
    (annotation?.metrics ?? []).map(({ org, metric, value, evidence }) => [
      `${key(org)}|${metric === 'arr' ? 'revenue' : metric}|${value.toPrecision(2)}`,
      evidence[0] ?? '',
    ]),
  );

/** The pairs of an annotation by the keys under which they are compared. */
export const relationKeys = (annotation: Annotation, key: (name: string) => string) =>
  annotation.deals.flatMap((deal) =>
    pairsOf(deal, key).map(({ typed, also }) => ({
      typed,
      also,
      optional: deal.optional ?? false,
      evidence: deal.evidence[0],
    })),
  );

function countMetrics(
  total: Tally,
  gold: Annotation,
  said: Annotation | undefined,
  key: (name: string) => string,
): void {
  const [wanted, found] = [metricKeys(gold, key), metricKeys(said, key)];
  for (const metric of wanted.keys()) total[found.has(metric) ? 'tp' : 'fn']++;
  for (const metric of found.keys()) if (!wanted.has(metric)) total.fp++;
}
