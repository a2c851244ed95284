// What the judgements in force do to claims and deals, in the form that folding asks for. Judgements in, overlay out;
// pure, and the same whatever order independent judgements were made in.
import type { Resolution } from '#lib/domain/deal.ts';
import type { Correction, Judgement } from '#lib/domain/judgement.ts';

/** A resolution with the claims that were known when it was made: later ones can open the dispute again. */
export interface HeldResolution extends Resolution {
  readonly considered: readonly string[];
}

export interface Overlay {
  /** Organizations that are read as another one; every value is a name that stands. */
  readonly canonical: ReadonlyMap<string, string>;
  readonly rejected: ReadonlySet<string>;
  readonly corrections: ReadonlyMap<string, readonly Correction[]>;
  /** Pairs of claims whose deals are one deal; the second one gives the deal its id. */
  readonly sameDeal: ReadonlyArray<readonly [claim: string, into: string]>;
  /** Pairs of claims that are never about one deal. */
  readonly apartDeals: ReadonlyArray<readonly [claim: string, other: string]>;
  /** By the id of the claim that holds. */
  readonly resolutions: ReadonlyMap<string, readonly HeldResolution[]>;
}

const push = <T>(map: Map<string, T[]>, key: string, value: T): void => {
  map.set(key, [...(map.get(key) ?? []), value]);
};

/** Follows merges to their end. A circle, which no journal of ours holds, ends where it began. */
function followed(merges: ReadonlyMap<string, string>): Map<string, string> {
  const canonical = new Map<string, string>();
  for (const slug of merges.keys()) {
    const seen = new Set([slug]);
    let end = slug;
    for (let next = merges.get(end); next !== undefined && !seen.has(next); next = merges.get(end)) {
      seen.add(next);
      end = next;
    }
    if (end !== slug) canonical.set(slug, end);
  }
  return canonical;
}

/** `standing` are the judgements in force, oldest first. */
export function buildOverlay(standing: readonly Judgement[]): Overlay {
  const merges = new Map<string, string>();
  const rejected = new Set<string>();
  const corrections = new Map<string, Correction[]>();
  const sameDeal: [string, string][] = [];
  const apartDeals: [string, string][] = [];
  const resolutions = new Map<string, HeldResolution[]>();
  for (const { id, decision, anchors, actor, reason, madeAt } of standing) {
    const { deal, other, considered = [] } = anchors;
    if (decision.kind === 'merge_organizations') merges.set(decision.organization, decision.into);
    else if (decision.kind === 'reject') rejected.add(decision.claim);
    else if (decision.kind === 'correct') push(corrections, decision.claim, decision.correction);
    else if (decision.kind === 'merge_deals' && deal && other) sameDeal.push([deal, other]);
    else if (decision.kind === 'separate_deals' && deal && other) apartDeals.push([deal, other]);
    else if (decision.kind === 'resolve') {
      const { field, claim } = decision;
      push(resolutions, claim, { judgement: id, field, claim, considered, actor, reason, madeAt });
    }
  }
  return { canonical: followed(merges), rejected, corrections, sameDeal, apartDeals, resolutions };
}

export const canonicalOf = (overlay: Pick<Overlay, 'canonical'>, slug: string): string =>
  overlay.canonical.get(slug) ?? slug;
