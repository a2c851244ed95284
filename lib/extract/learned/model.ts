// Learned weights as they are kept in data/relation-weights.json, and what they say of a pair in one sentence: how likely each coarse
// outcome is, and which type is the likeliest within one. Weights are whole hundredths, so that the file is small and a change can be read.
import { z } from 'zod';
import { FeatureIndex } from './feature-index.ts';
import { softmax } from './learn.ts';
import type { Belief, Opinion } from './opinion.ts';
import { coarseOf, isDealing, nothing } from './outcome.ts';
import type { SurveyedPair } from './survey-pairs.ts';

const Table = z.object({
  classes: z.array(z.string()).min(2),
  /** By feature: a weight in hundredths for each class. */
  features: z.record(z.string(), z.array(z.number().int())),
});
export const RelationWeights = z.object({
  coarse: Table,
  types: Table,
  /** Of a pair in its article, by sign: see `weigh-pair.ts`. */
  pair: z.record(z.string(), z.number()),
  /** Of a claim of a rule, by sign: see `weigh-claim.ts`. */
  claim: z.record(z.string(), z.number()),
  /** Likelihood -> confidence: the logistic curve that fitted best on articles not trained on. */
  curve: z.object({ slope: z.number(), offset: z.number() }),
});
export type RelationWeights = z.infer<typeof RelationWeights>;

interface ReadyTable {
  readonly classes: readonly string[];
  /** How many features it has: the first ones. */
  readonly height: number;
  /** For each of them in turn, a weight in hundredths for each class, and zeros up to `width`. */
  readonly width: number;
  readonly weights: Int16Array;
  /** Room for the sum and for the share of each class, overwritten by the next pair. */
  readonly sums: Int32Array;
  readonly shares: Float64Array;
}

function readyTable({ classes, features }: z.infer<typeof Table>, names: readonly string[]): ReadyTable {
  const height = names.findLastIndex((name) => features[name]) + 1;
  const width = Math.ceil(classes.length / 6) * 6;
  const weights = new Int16Array(height * width);
  for (let at = 0; at < height; at++) weights.set(features[names[at] ?? ''] ?? [], at * width);
  return { classes, height, width, weights, sums: new Int32Array(width), shares: new Float64Array(classes.length) };
}

/** What the features that hold say of each class together, as shares of one. Six classes at a time: their sums stay at hand. */
function sharesOf(table: ReadyTable, features: Int32Array, count: number): Float64Array {
  const { height, width, weights, sums, shares } = table;
  for (let k = 0; k < width; k += 6) {
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    let e = 0;
    let f = 0;
    for (let at = 0; at < count; at++) {
      const feature = features[at] ?? 0;
      if (feature >= height) continue;
      const cell = feature * width + k;
      a += weights[cell] ?? 0;
      b += weights[cell + 1] ?? 0;
      c += weights[cell + 2] ?? 0;
      d += weights[cell + 3] ?? 0;
      e += weights[cell + 4] ?? 0;
      f += weights[cell + 5] ?? 0;
    }
    sums[k] = a;
    sums[k + 1] = b;
    sums[k + 2] = c;
    sums[k + 3] = d;
    sums[k + 4] = e;
    sums[k + 5] = f;
  }
  for (let k = 0; k < shares.length; k++) shares[k] = (sums[k] ?? 0) / 100;
  softmax(shares);
  return shares;
}

/** A family that is less likely than this is not looked into. */
const worthNaming = 0.15;
const unnamed = (share: number): Belief => ({ share, label: null, likelihood: 0 });

export class RelationModel {
  private readonly index: FeatureIndex;
  private readonly coarse: ReadyTable;
  private readonly types: ReadyTable;
  /** By type: the place of its coarse outcome. */
  private readonly outcomeOf: readonly number[];
  /** By type: whether it is a deal. */
  private readonly isDealType: readonly boolean[];
  /** By outcome: room for what its types add up to. */
  private readonly ofOutcome: Float64Array;
  private readonly none: number;
  /** By outcome: whether it is a deal. */
  private readonly dealing: readonly boolean[];
  /** Of the signs by which a pair is weighed in its article. */
  readonly pair: RelationWeights['pair'];
  /** Of the signs by which a claim of a rule is weighed. */
  readonly claim: RelationWeights['claim'];
  private readonly curve: RelationWeights['curve'];

  constructor(weights: RelationWeights) {
    // Types are told apart by far fewer features: first in the row, theirs make a table that is small enough to stay at hand.
    const names = [...new Set([...Object.keys(weights.types.features), ...Object.keys(weights.coarse.features)])];
    this.index = new FeatureIndex(names);
    this.coarse = readyTable(weights.coarse, names);
    this.types = readyTable(weights.types, names);
    this.outcomeOf = weights.types.classes.map((name) => weights.coarse.classes.indexOf(coarseOf(name)));
    this.none = weights.coarse.classes.indexOf(nothing);
    this.dealing = weights.coarse.classes.map(isDealing);
    this.isDealType = this.outcomeOf.map((outcome) => this.dealing[outcome] ?? false);
    this.ofOutcome = new Float64Array(weights.coarse.classes.length);
    this.pair = weights.pair;
    this.claim = weights.claim;
    this.curve = weights.curve;
  }

  /** What the words of its sentence make of a pair. */
  opinionOf(surveyed: SurveyedPair): Opinion {
    this.index.begin();
    surveyed.tell(this.index);
    return this.opine();
  }

  /** The same of features given by name. */
  opinionOn(features: readonly string[]): Opinion {
    this.index.begin();
    for (const name of features) this.index.addName(name);
    return this.opine();
  }

  /** How often claims of this likelihood are right, in type and direction too. */
  confidenceOf(likelihood: number): number {
    const odds = Math.log(Math.max(likelihood, 1e-6) / Math.max(1 - likelihood, 1e-6));
    return 1 / (1 + Math.exp(-(this.curve.slope * odds + this.curve.offset)));
  }

  private opine(): Opinion {
    const { found, count } = this.index;
    const outcomes = sharesOf(this.coarse, found, count);
    let [deal, other] = [0, 0];
    for (let at = 0; at < outcomes.length; at++) {
      if (this.dealing[at]) deal += outcomes[at] ?? 0;
      else if (at !== this.none) other += outcomes[at] ?? 0;
    }
    if (Math.max(deal, other) < worthNaming) return { deal: unnamed(deal), other: unnamed(other) };
    const types = sharesOf(this.types, found, count);
    const { outcomeOf, ofOutcome } = this;
    ofOutcome.fill(0);
    for (let at = 0; at < types.length; at++) {
      const outcome = outcomeOf[at] ?? 0;
      ofOutcome[outcome] = (ofOutcome[outcome] ?? 0) + (types[at] ?? 0);
    }
    for (let at = 0; at < types.length; at++) {
      const outcome = outcomeOf[at] ?? 0;
      types[at] = ((outcomes[outcome] ?? 0) * (types[at] ?? 0)) / Math.max(ofOutcome[outcome] ?? 0, 1e-9);
    }
    return { deal: this.named(deal, types, true), other: this.named(other, types, false) };
  }

  /** A family by the likeliest type in it. */
  private named(share: number, types: Float64Array, isDeal: boolean): Belief {
    let best = -1;
    for (let at = 0; at < types.length; at++)
      if (this.isDealType[at] === isDeal && (best < 0 || (types[at] ?? 0) > (types[best] ?? 0))) best = at;
    const likelihood = types[best] ?? 0;
    return likelihood > 0 ? { share, label: this.types.classes[best] ?? null, likelihood } : unnamed(share);
  }

  /** By item that a feature of the pair rests on: how much it spoke for this label. */
  spokeFor(surveyed: SurveyedPair, label: string): Map<number, number> {
    this.index.begin();
    surveyed.tell(this.index);
    const outcome = this.coarse.classes.indexOf(coarseOf(label));
    const { found, items, count } = this.index;
    const { width, weights } = this.coarse;
    const spoke = new Map<number, number>();
    for (let at = 0; at < count; at++) {
      const row = (found[at] ?? 0) * width;
      const weight = (weights[row + outcome] ?? 0) - (weights[row + this.none] ?? 0);
      const item = items[at] ?? -1;
      if (item >= 0) spoke.set(item, (spoke.get(item) ?? 0) + Math.max(0, weight));
    }
    return spoke;
  }
}
