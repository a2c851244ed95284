// How likely a name that no list has is an organization's: a linear model over what `name-signs.ts` shows, fitted to names of annotated
// articles (`entente train`). Weights are whole hundredths of log odds.
import { z } from 'zod';
import weights from '#data/name-weights.json' with { type: 'json' };

export const NameWeights = z.record(z.string(), z.number().int());
export type NameWeights = z.infer<typeof NameWeights>;

/** By sign: in a map, since a sign is put together where it is seen, and an object would first look for its like among all names of fields. */
export const nameWeights: ReadonlyMap<string, number> = new Map(Object.entries(NameWeights.parse(weights)));

/** Between 0 and 1. */
export function trustIn(signs: Iterable<string>, from: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const sign of signs) sum += from.get(sign) ?? 0;
  return 1 / (1 + Math.exp(-sum / 100));
}
