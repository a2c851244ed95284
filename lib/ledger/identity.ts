// Who is the same as whom, from the judgements in force: "same" unites, "not the same" keeps apart whatever is united
// with either side. Pure; asked before a merge is carried out and before one is proposed.
import type { Judgement } from '#lib/domain/judgement.ts';

export interface Identity {
  /** The judgements that forbid these two to be one: none means that a merge contradicts nothing. */
  contradictions(a: string, b: string): string[];
  /** Whether the judgements make these two one already. */
  same(a: string, b: string): boolean;
}

interface Apart {
  readonly judgement: string;
  readonly a: string;
  readonly b: string;
}

function unionOf(pairs: ReadonlyArray<readonly [string, string]>): (name: string) => string {
  const above = new Map<string, string>();
  const root = (name: string): string => {
    let top = name;
    for (let next = above.get(top); next !== undefined; next = above.get(top)) top = next;
    return top;
  };
  for (const [a, b] of pairs) {
    const [x, y] = [root(a), root(b)];
    if (x !== y) above.set(x, y);
  }
  return root;
}

function identityOf(same: ReadonlyArray<readonly [string, string]>, apart: readonly Apart[]): Identity {
  const root = unionOf(same);
  return {
    same: (a, b) => root(a) === root(b),
    contradictions: (a, b) => {
      const [x, y] = [root(a), root(b)];
      return apart
        .filter((pair) => {
          const [p, q] = [root(pair.a), root(pair.b)];
          return (p === x && q === y) || (p === y && q === x);
        })
        .map(({ judgement }) => judgement);
    },
  };
}

export function organizationIdentity(standing: readonly Judgement[]): Identity {
  const same: [string, string][] = [];
  const apart: Apart[] = [];
  for (const { id, decision } of standing) {
    if (decision.kind === 'merge_organizations') same.push([decision.organization, decision.into]);
    if (decision.kind === 'separate_organizations')
      apart.push({ judgement: id, a: decision.organization, b: decision.from });
  }
  return identityOf(same, apart);
}

/** Deals are told apart by the claims that founded them. */
export function dealIdentity(standing: readonly Judgement[]): Identity {
  const same: [string, string][] = [];
  const apart: Apart[] = [];
  for (const { id, decision, anchors } of standing) {
    if (!anchors.deal || !anchors.other) continue;
    if (decision.kind === 'merge_deals') same.push([anchors.deal, anchors.other]);
    if (decision.kind === 'separate_deals') apart.push({ judgement: id, a: anchors.deal, b: anchors.other });
  }
  return identityOf(same, apart);
}
