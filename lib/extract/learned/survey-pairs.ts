// All pairs of an article that might have a relation, each with what can be seen of it. What the rules found for a pair is part of
// that; whether they found anything decides if the learned component is asked at all.
import type { Candidate } from '../candidate.ts';
import type { Sentence } from '../groups.ts';
import type { Reading } from '../reading.ts';
import { type Listener, tellFeatures } from './features.ts';
import { findPairs, type Pair } from './pair.ts';
import { keyOf, type Standing, standingOf } from './standing.ts';

export interface SurveyedPair {
  readonly pair: Pair;
  /** The two organizations that stand for the sides: one key for the same pair in all sentences. */
  readonly key: number;
  /** Whether the rules claim something about it anywhere in the article. */
  readonly isKnown: boolean;
  readonly tell: <W>(listener: Listener<W>) => void;
}

function slugsOf(reading: Reading, ...sides: ReadonlyArray<readonly number[]>): string[] {
  const slugs: string[] = [];
  for (const mentions of sides)
    for (const mention of mentions) {
      const slug = reading.mentions[mention]?.organization?.slug;
      if (slug !== undefined) slugs.push(slug);
    }
  return slugs;
}

function put(index: Map<number, Candidate[]>, key: number, candidate: Candidate): void {
  const known = index.get(key);
  if (!known) index.set(key, [candidate]);
  else if (known.at(-1) !== candidate) known.push(candidate);
}

/** Candidates by each pair of organizations that they bind. */
function byPair(reading: Reading, candidates: readonly Candidate[], standing: Standing): Map<number, Candidate[]> {
  const index = new Map<number, Candidate[]>();
  for (const candidate of candidates) {
    const left = slugsOf(reading, candidate.from, candidate.between);
    const right = slugsOf(reading, candidate.to, candidate.between);
    for (const a of left) for (const b of right) put(index, keyOf(standing, a, b), candidate);
  }
  return index;
}

/** Surveys the sentences of an article in the light of what the rules found in it. */
export function surveyPairs(
  reading: Reading,
  sentences: readonly Sentence[],
  candidates: readonly Candidate[],
): SurveyedPair[] {
  const pairs = sentences.flatMap((sentence) => findPairs(sentence));
  if (pairs.length === 0) return [];
  const standing = standingOf(reading, sentences, candidates);
  const index = byPair(reading, candidates, standing);
  const bySentence = new Map<number, Candidate[]>();
  for (const candidate of candidates) put(bySentence, candidate.sentence, candidate);
  return pairs.map((pair): SurveyedPair => {
    const [left, right] = [slugsOf(reading, pair.left), slugsOf(reading, pair.right)];
    const keys = left.flatMap((a) => right.map((b) => keyOf(standing, a, b)));
    return {
      pair,
      key: keys[0] ?? 0,
      isKnown: keys.some((key) => index.has(key)),
      tell: (listener) => {
        const own = new Set(keys.flatMap((key) => index.get(key) ?? []));
        const others = (bySentence.get(pair.sentence.number) ?? []).filter((candidate) => !own.has(candidate));
        tellFeatures(pair, standing, { own, others, claims: candidates.length - own.size }, listener);
      },
    };
  });
}
