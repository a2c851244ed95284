// Learned weights as they are kept in data/relation-weights.json, and what they say of a pair: how likely each coarse outcome is,
// and which type is the likeliest within one. Weights are whole hundredths, so that the file is small and a change can be read.
import { z } from 'zod';
import { softmax } from './learn.ts';
import { coarseOf, nothing } from './outcome.ts';

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
  /** How much each feature that rests on an item spoke for this outcome. */
  readonly weightOf: (feature: string) => number;
}

interface ReadyTable {
  readonly classes: readonly string[];
  readonly rows: ReadonlyMap<string, Int16Array>;
}

const readyTable = ({ classes, features }: z.infer<typeof Table>): ReadyTable => ({
  classes,
  rows: new Map(Object.entries(features).map(([name, row]) => [name, Int16Array.from(row)])),
});

function sharesOf({ classes, rows }: ReadyTable, features: readonly string[]): Float64Array {
  const scores = new Float64Array(classes.length);
  for (const name of features) {
    const row = rows.get(name);
    if (row) for (let at = 0; at < row.length; at++) scores[at] = (scores[at] ?? 0) + (row[at] ?? 0) / 100;
  }
  softmax(scores);
  return scores;
}

function likeliest(table: ReadyTable, shares: Float64Array, keep: (name: string) => boolean): number {
  let best = -1;
  table.classes.forEach((name, at) => {
    if (keep(name) && (best < 0 || (shares[at] ?? 0) > (shares[best] ?? 0))) best = at;
  });
  return best;
}

export class RelationModel {
  private readonly coarse: ReadyTable;
  private readonly types: ReadyTable;
  private readonly curve: RelationWeights['curve'];

  constructor(weights: RelationWeights) {
    this.coarse = readyTable(weights.coarse);
    this.types = readyTable(weights.types);
    this.curve = weights.curve;
  }

  /** What a pair with these features is likeliest to be. Null where that is less likely than `atLeast`. */
  judge(features: readonly string[], atLeast: number): Verdict | null {
    const shares = sharesOf(this.coarse, features);
    const none = this.coarse.classes.indexOf(nothing);
    const best = likeliest(this.coarse, shares, (name) => name !== nothing);
    const ofOutcome = shares[best] ?? 0;
    if (ofOutcome < atLeast) return null;
    const outcome = this.coarse.classes[best];
    const fits = (name: string) => coarseOf(name) === outcome;
    const typeShares = sharesOf(this.types, features);
    const typed = likeliest(this.types, typeShares, fits);
    const label = this.types.classes[typed];
    if (label === undefined) return null;
    const fitting = this.types.classes.reduce((sum, name, at) => sum + (fits(name) ? (typeShares[at] ?? 0) : 0), 0);
    const likelihood = (ofOutcome * (typeShares[typed] ?? 0)) / Math.max(fitting, 1e-9);
    if (likelihood < atLeast) return null;
    const odds = Math.log(Math.max(likelihood, 1e-6) / Math.max(1 - likelihood, 1e-6));
    return {
      label,
      likelihood,
      confidence: 1 / (1 + Math.exp(-(this.curve.slope * odds + this.curve.offset))),
      weightOf: (feature) => {
        const row = this.coarse.rows.get(feature);
        return row ? (row[best] ?? 0) - (row[none] ?? 0) : 0;
      },
    };
  }
}
