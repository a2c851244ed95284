// All that was thought of the sentences of an article -> one decision for each pair. A sentence that seems to tell of a deal counts
// for less where one of its sides stands in a likelier deal with somebody else there, in a list of many, or in a long text that
// names the two in passing: a second, small logistic model over such signs, fitted to opinions about articles not trained on.
import type { Opinion } from './opinion.ts';

/** What is known of a pair beyond the words of a sentence, each a number around one. */
export type Signs = Readonly<Record<string, number>>;

/** A pair in one sentence, as far as a decision looks at it. */
export interface Weighed {
  /** The same for all sentences of the pair. */
  readonly key: number;
  readonly sentence: number;
  /** The numbers of the two organizations that stand for the sides. */
  readonly sides: readonly [number, number];
  readonly signs: Signs;
  /** Null where the rules have claimed the pair. */
  readonly opinion: Opinion | null;
}

export interface Decision<T extends Weighed> {
  /** The surest sentences first. */
  readonly sentences: readonly T[];
  readonly label: string;
  readonly likelihood: number;
  /** Null for what is no deal: rivalries and quarrels are judged by their sentence alone. */
  readonly signs: Signs | null;
}

/** A pair that is less likely than this to deal is not weighed. */
const worthWeighing = 0.15;
export const isWorthWeighing = ({ opinion }: Weighed): boolean => (opinion?.deal.share ?? 0) >= worthWeighing;
/** What a claim of the rules counts for beside other pairs of its sentence. */
const claimed = 0.9;

/** The logarithm of how much likelier than not; never beyond one in ten thousand. */
export const oddsOf = (share: number): number => {
  const kept = Math.min(Math.max(share, 1e-4), 1 - 1e-4);
  return Math.log(kept / (1 - kept));
};
export const likelihoodOf = (signs: Signs, weights: Signs): number => {
  let sum = 0;
  for (const name in weights) sum += (weights[name] ?? 0) * (signs[name] ?? 0);
  return 1 / (1 + Math.exp(-sum));
};

const dealOf = ({ opinion }: Weighed): number => opinion?.deal.share ?? claimed;
const sharesSide = ({ sides: [a, b] }: Weighed, { sides: [x, y] }: Weighed): boolean =>
  a === x || a === y || b === x || b === y;

/** How likely another pair of the same sentence, with one of the same sides, is to deal. */
function rivalOf(one: Weighed, beside: readonly Weighed[]): number {
  let most = 0;
  for (const other of beside) if (other.key !== one.key && sharesSide(one, other)) most = Math.max(most, dealOf(other));
  return most;
}

/** The signs of a deal in the sentence that speaks most for it. */
function signsOf(one: Weighed, { deal, other }: Opinion, beside: readonly Weighed[]): Signs {
  const rival = rivalOf(one, beside);
  return {
    ...one.signs,
    always: 1,
    deal: oddsOf(deal.share),
    label: oddsOf(deal.likelihood),
    other: other.share,
    rival,
    lead: deal.share - rival,
  };
}

/** What each pair of an article is likeliest to be; pairs that the rules have claimed are only looked at beside others. */
export function decide<T extends Weighed>(weighed: readonly T[], weights: Signs): Decision<T>[] {
  const decisions: Decision<T>[] = [];
  const bySentence = Map.groupBy(weighed, ({ sentence }) => sentence);
  for (const places of Map.groupBy(weighed, ({ key }) => key).values()) {
    const dealing = places.toSorted((a, b) => dealOf(b) - dealOf(a));
    const [best] = dealing;
    if (!best?.opinion) continue;
    const { deal } = best.opinion;
    if (isWorthWeighing(best) && deal.label !== null) {
      const signs = signsOf(best, best.opinion, bySentence.get(best.sentence) ?? []);
      decisions.push({ sentences: dealing, label: deal.label, likelihood: likelihoodOf(signs, weights), signs });
    }
    const otherwise = places.toSorted((a, b) => otherOf(b) - otherOf(a));
    const label = otherwise[0]?.opinion?.other.label ?? null;
    if (label !== null)
      decisions.push({ sentences: otherwise, label, likelihood: otherOf(otherwise[0] ?? best), signs: null });
  }
  return decisions;
}

const otherOf = ({ opinion }: Weighed): number => opinion?.other.likelihood ?? 0;
