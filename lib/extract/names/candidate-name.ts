// A name that could be an organization's, with what the article says for and against it. Strong signs are points and add up over
// the runs; weak signs count once each, however often they are seen, so that repetition alone never makes a firm.
import type { OrganizationKind } from '#lib/domain/organization.ts';
import type { Run } from './name-runs.ts';

export interface CandidateName {
  readonly name: string;
  score: number;
  readonly signs: Set<WeakSign>;
  isPerson: boolean;
  kind: OrganizationKind;
  /** Kinds of firms that sell what it sells, each as often as the article says so. */
  readonly goods: Map<OrganizationKind, number>;
  readonly runs: Run[];
  /** How likely what was learned takes it for an organization's, once all of the article has been seen: see `name-model.ts`. */
  trust: number;
}

/** Each is worth one point; those that begin with "not" cost one. */
export type WeakSign =
  | 'unlisted'
  | 'agent'
  | 'acts'
  | 'owns'
  | 'not-article'
  | 'not-place'
  | 'not-speaks'
  | 'not-owned'
  | 'not-a-name';

export const candidateName = (name: string): CandidateName => ({
  name,
  score: 0,
  signs: new Set(),
  isPerson: false,
  kind: 'unknown',
  goods: new Map(),
  runs: [],
  trust: 0,
});

/** All that speaks for a name, less what speaks against it. */
export function weightOf({ score, signs }: CandidateName): number {
  let weight = score;
  for (const sign of signs) weight += sign.startsWith('not') ? -1 : 1;
  return weight;
}

/** An acronym is more often a technology than a firm. */
const isAcronym = (name: string): boolean => /^[A-Z][A-Z&.-]{1,4}s?$/.test(name);

/** "Norwick42": a firm's name less often than a plain one, a model's more often. */
const endsInDigit = /\d$/;

/** How much has to speak for a name of this shape. */
const thresholdOf = (name: string): number => (isAcronym(name) || endsInDigit.test(name) ? 3 : 2);

/** Enough by itself, whatever the points say; what a name needs that has the points; points that need nothing beside them, and that nothing outweighs. */
const enough = { trust: 0.35, trustWithPoints: 0.15, points: 4, against: -3 };

/** Whether enough speaks for it: points and what was learned each find firms that the other misses, and a name without a claim does little harm. */
export function isLikely(candidate: CandidateName): boolean {
  if (candidate.isPerson) return false;
  const { trust, name } = candidate;
  const points = weightOf(candidate);
  if (points <= enough.against) return false;
  return (
    trust >= enough.trust || points >= enough.points || (trust >= enough.trustWithPoints && points >= thresholdOf(name))
  );
}

/** What the article calls it, else what most of its goods make it. */
export function kindOfName({ kind, goods }: CandidateName): OrganizationKind {
  if (kind !== 'unknown') return kind;
  let [likely, most]: [OrganizationKind, number] = ['unknown', 0];
  for (const [other, count] of goods) if (count > most) [likely, most] = [other, count];
  return likely;
}
