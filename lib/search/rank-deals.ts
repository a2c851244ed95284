// The order of deals that words found: by how well the words fit, by how much of the deal is between those whom the question names,
// and, among near misses, by how much the words that they have tell. Pure.
import type { TextQuestion } from './text-question.ts';

export interface FoundDeal {
  readonly score: number;
  /** Which groups of the question it meets. */
  readonly met: readonly boolean[];
}

interface Parties {
  readonly origins: number;
  readonly parties: ReadonlyArray<{ readonly organization: { readonly slug: string } }>;
}

/** How much of a deal is between those named: 1 where nobody else takes part, half as much where none of them does. */
export function namedShare(deal: Parties, { groups }: TextQuestion): number {
  const named = new Set(groups.flatMap((group) => group.flatMap(({ parties }) => parties)));
  if (named.size === 0) return 1;
  const slugs = new Set(deal.parties.map(({ organization }) => organization.slug));
  const met = [...slugs].filter((slug) => named.has(slug)).length;
  return 0.5 + 0.5 * (met / Math.max(1, slugs.size));
}

/** More origins break what words leave equal, and little more. */
export const fitOf = (deal: Parties, score: number, question: TextQuestion): number =>
  score * (1 + 0.1 * Math.log2(1 + deal.origins)) * namedShare(deal, question);

/**
 * What it tells that near misses have a group's words: much where few of them have it. "Kairos" decides where everybody has "power".
 */
export function tellingOf(found: readonly FoundDeal[]): (one: FoundDeal) => number {
  const having = (found[0]?.met ?? []).map((_, group) => found.filter(({ met }) => met[group]).length);
  const weights = having.map((count) => Math.log2(1 + found.length / Math.max(1, count)));
  return ({ met }) => met.reduce((sum, has, group) => sum + (has ? (weights[group] ?? 0) : 0), 0);
}
