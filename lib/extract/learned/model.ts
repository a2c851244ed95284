// Learned weights as they are kept in data/relation-weights.json, and what they say of a pair: how likely each coarse outcome is,
// and which type is the likeliest within one. Weights are whole hundredths, so that the file is small and a change can be read.
import { z } from 'zod';
import { FeatureIndex } from './feature-index.ts';
import { softmax } from './learn.ts';
import { coarseOf, nothing } from './outcome.ts';
import type { SurveyedPair } from './survey-pairs.ts';

const Table = z.object({
  classes: z.array(z.string()).min(2),
  /** By feature: a weight in hundredths for each class. */
  features: z.record(z.string(), z.array(z.number().int())),
});
export const RelationWeights = z.object({
  coarse: Table,
  types: Table,
  /** Likelihood -> confidence: the logistic curve that fitted best on articles not trained on. */
  curve: z.object({ slope: z.number(), offset: z.number() }),
});
export type RelationWeights = z.infer<typeof RelationWeights>;

export interface Verdict {
  /** "compute<" */
  readonly label: string;
  /** How likely it is, by the weights alone. */
  readonly likelihood: number;
  readonly confidence: number;
  /** By item that a feature rests on: how much it spoke for this outcome. */
  readonly spoke: ReadonlyMap<number, number>;
}

interface ReadyTable {
  readonly classes: readonly string[];
  /** For each feature in turn, a weight in hundredths for each class; zeros for one that this table does not have. */
  readonly weights: Int16Array;
  /** Room for the share of each class, overwritten by the next pair. */
  readonly shares: Float64Array;
}

function readyTable({ classes, features }: z.infer<typeof Table>, names: readonly string[]): ReadyTable {
  const weights = new Int16Array(names.length * classes.length);
  names.forEach((name, at) => {
    weights.set(features[name] ?? [], at * classes.length);
  });
  return { classes, weights, shares: new Float64Array(classes.length) };
}

/** What the features that hold say of each class together, in hundredths. */
function sumsOf({ classes, weights, shares }: ReadyTable, features: Int32Array, count: number): Float64Array {
  const width = classes.length;
  shares.fill(0);
  for (let at = 0; at < count; at++) {
    const row = (features[at] ?? 0) * width;
    for (let k = 0; k < width; k++) shares[k] = (shares[k] ?? 0) + (weights[row + k] ?? 0);
  }
  return shares;
}

/** The same as shares of one, in place. */
function sharesOf(sums: Float64Array): Float64Array {
  for (let k = 0; k < sums.length; k++) sums[k] = (sums[k] ?? 0) / 100;
  softmax(sums);
  return sums;
}

function likeliest(shares: Float64Array, isFit: (at: number) => boolean): number {
  let best = -1;
  for (let at = 0; at < shares.length; at++)
    if (isFit(at) && (best < 0 || (shares[at] ?? 0) > (shares[best] ?? 0))) best = at;
  return best;
}

export class RelationModel {
  private readonly index: FeatureIndex;
  private readonly coarse: ReadyTable;
  private readonly types: ReadyTable;
  /** By type: the place of its coarse outcome. */
  private readonly outcomeOf: readonly number[];
  private readonly none: number;
  private readonly curve: RelationWeights['curve'];

  constructor(weights: RelationWeights) {
    const names = [...new Set([...Object.keys(weights.coarse.features), ...Object.keys(weights.types.features)])];
    this.index = new FeatureIndex(names);
    this.coarse = readyTable(weights.coarse, names);
    this.types = readyTable(weights.types, names);
    this.outcomeOf = weights.types.classes.map((name) => weights.coarse.classes.indexOf(coarseOf(name)));
    this.none = weights.coarse.classes.indexOf(nothing);
    this.curve = weights.curve;
  }

  /** What a pair is likeliest to be. Null where that is less likely than `atLeast`. */
  judgePair(surveyed: SurveyedPair, atLeast: number): Verdict | null {
    this.index.begin();
    surveyed.tell(this.index);
    return this.decide(atLeast);
  }

  /** How likely it is that a pair has no relation at all. */
  doubtOf(surveyed: SurveyedPair): number {
    this.index.begin();
    surveyed.tell(this.index);
    const shares = sharesOf(sumsOf(this.coarse, this.index.found, this.index.count));
    return shares[this.none] ?? 0;
  }

  /** What a pair is likeliest to be, of features given by name. */
  judge(features: readonly string[], atLeast: number): Verdict | null {
    this.index.begin();
    for (const name of features) this.index.addName(name);
    return this.decide(atLeast);
  }

  private decide(atLeast: number): Verdict | null {
    const { found, count } = this.index;
    const sums = sumsOf(this.coarse, found, count);
    const best = likeliest(sums, (at) => at !== this.none);
    // No share is greater than what is left when all but this one and "nothing" are forgotten: most pairs end here.
    const lead = ((sums[best] ?? 0) - (sums[this.none] ?? 0)) / 100;
    if (1 / (1 + Math.exp(-lead)) < atLeast - 1e-9) return null;
    const shares = sharesOf(sums);
    const ofOutcome = shares[best] ?? 0;
    if (ofOutcome < atLeast) return null;
    const typeShares = sharesOf(sumsOf(this.types, found, count));
    const typed = likeliest(typeShares, (at) => this.outcomeOf[at] === best);
    const label = this.types.classes[typed];
    if (label === undefined) return null;
    const fitting = typeShares.reduce((sum, share, at) => sum + (this.outcomeOf[at] === best ? share : 0), 0);
    const likelihood = (ofOutcome * (typeShares[typed] ?? 0)) / Math.max(fitting, 1e-9);
    if (likelihood < atLeast) return null;
    const odds = Math.log(Math.max(likelihood, 1e-6) / Math.max(1 - likelihood, 1e-6));
    const confidence = 1 / (1 + Math.exp(-(this.curve.slope * odds + this.curve.offset)));
    return { label, likelihood, confidence, spoke: this.spokeFor(best) };
  }

  private spokeFor(outcome: number): Map<number, number> {
    const { found, items, count } = this.index;
    const { classes, weights } = this.coarse;
    const spoke = new Map<number, number>();
    for (let at = 0; at < count; at++) {
      const row = (found[at] ?? 0) * classes.length;
      const weight = (weights[row + outcome] ?? 0) - (weights[row + this.none] ?? 0);
      const item = items[at] ?? -1;
      if (item >= 0) spoke.set(item, (spoke.get(item) ?? 0) + Math.max(0, weight));
    }
    return spoke;
  }
}
