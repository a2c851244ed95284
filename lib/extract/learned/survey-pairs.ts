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

/** The numbers of the organizations on some sides. */
function numbersOf({ numbers }: Standing, ...sides: ReadonlyArray<readonly number[]>): number[] {
  const found: number[] = [];
  for (const mentions of sides)
    for (const mention of mentions) {
      const number = numbers[mention] ?? 0;
      if (number > 0) found.push(number);
    }
  return found;
}

function put(index: Map<number, Candidate[]>, key: number, candidate: Candidate): void {
  const known = index.get(key);
  if (!known) index.set(key, [candidate]);
  else if (known.at(-1) !== candidate) known.push(candidate);
}

/** Candidates by each pair of organizations that they bind. */
function byPair(standing: Standing, candidates: readonly Candidate[]): Map<number, Candidate[]> {
  const index = new Map<number, Candidate[]>();
  for (const candidate of candidates) {
    const left = numbersOf(standing, candidate.from, candidate.between);
    const right = numbersOf(standing, candidate.to, candidate.between);
    for (const a of left) for (const b of right) put(index, keyOf(standing, a, b), candidate);
  }
  return index;
}

const nobody: ReadonlySet<Candidate> = new Set();

/** Surveys the sentences of an article in the light of what the rules found in it. */
export function surveyPairs(
  reading: Reading,
  sentences: readonly Sentence[],
  candidates: readonly Candidate[],
): SurveyedPair[] {
  const pairs: Pair[] = [];
  for (const sentence of sentences) if (sentence.groups.length > 0) pairs.push(...findPairs(sentence));
  if (pairs.length === 0) return [];
  const standing = standingOf(reading, sentences, candidates);
  const index = byPair(standing, candidates);
  const bySentence = new Map<number, Candidate[]>();
  for (const candidate of candidates) put(bySentence, candidate.sentence, candidate);
  return pairs.map((pair): SurveyedPair => {
    const keys: number[] = [];
    for (const a of numbersOf(standing, pair.left))
      for (const b of numbersOf(standing, pair.right)) keys.push(keyOf(standing, a, b));
    const isKnown = keys.some((key) => index.has(key));
    return {
      pair,
      key: keys[0] ?? 0,
      isKnown,
      tell: (listener) => {
        const inSentence = bySentence.get(pair.sentence.number) ?? [];
        const own = isKnown ? new Set(keys.flatMap((key) => index.get(key) ?? [])) : nobody;
        const others = isKnown ? inSentence.filter((candidate) => !own.has(candidate)) : inSentence;
        tellFeatures(pair, standing, { own, others, claims: candidates.length - own.size }, listener);
      },
    };
  });
}
