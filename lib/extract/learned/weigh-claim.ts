// A claim that a rule has made -> how likely it is right: a small logistic model like the one in `weigh-pair.ts`, fitted to claims about
// articles not trained on. A frame that fired says how much it trusts itself; the words of the sentences that name both sides say whether
// pairs told like that have anything to do with each other.
import type { RelationType } from '#lib/domain/relation-kind.ts';
import type { Candidate } from '#lib/extract/relations/candidate.ts';
import type { Opinion } from './opinion.ts';
import { familyOf } from './outcome.ts';
import { oddsOf, type Signs } from './weigh-pair.ts';

/** A claim of a rule, as far as a decision looks at it. */
export interface Claimed {
  readonly type: RelationType;
  readonly confidence: number;
  readonly generic: boolean;
  /** Whether its trigger tells of several pairs: a frame that found a list knows more than a pair shows. */
  readonly isListed: boolean;
}

/** A pair in one sentence, in whose light a claim about it is seen. */
export interface Light {
  readonly signs: Signs;
  readonly opinion: Opinion;
}

/** In how many sentences a pair is asked about, for each claim. */
const maxAsked = 3;
/** The sentences in whose light claims about their pair are seen: the first ones. */
export const lightsOf = <T>(places: readonly T[]): readonly T[] => places.slice(0, maxAsked);

/** The same for claims that one word makes by one rule: a list. */
export const toldBy = ({ trigger, rule }: Candidate): string => `${trigger} ${rule}`;

/** What a decision looks at of each of the claims of an article. */
export function claimedOf(candidates: readonly Candidate[]): Map<Candidate, Claimed> {
  const claimed = new Map<Candidate, Claimed>();
  for (const together of Map.groupBy(candidates, toldBy).values())
    for (const candidate of together) {
      const { type, confidence, generic } = candidate;
      claimed.set(candidate, { type, confidence, generic, isListed: together.length > 1 });
    }
  return claimed;
}

/** A rivalry or a quarrel. */
export const isContest = ({ type }: Pick<Claimed, 'type'>): boolean => familyOf(type) !== 'deal';

/** How likely words make any relation of the claim's family. */
const shareOf = (claimed: Claimed, { opinion }: Light): number =>
  isContest(claimed) ? opinion.other.share : opinion.deal.share;

/** The signs of a claim in the sentence that speaks most for it; null where no sentence names both sides. */
export function signsOfClaim(claimed: Claimed, lights: readonly Light[]): Signs | null {
  let [light] = lights;
  for (const other of lights) if (light && shareOf(claimed, other) > shareOf(claimed, light)) light = other;
  if (!light) return null;
  const { confidence, generic, isListed } = claimed;
  return {
    ...light.signs,
    always: 1,
    words: oddsOf(shareOf(claimed, light)),
    confidence: oddsOf(confidence),
    generic: Number(generic),
    isListed: Number(isListed),
    isContest: Number(isContest(claimed)),
  };
}
