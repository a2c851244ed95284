// All pairs of an article that might have a relation, each with what can be seen of it. What the rules found for a pair is part of
// that; whether they found anything decides if the learned component is asked at all.
import type { Candidate } from '../candidate.ts';
import type { Sentence } from '../groups.ts';
import type { Reading } from '../reading.ts';
import { type Feature, featuresOf } from './features.ts';
import { findPairs, type Pair } from './pair.ts';
import { sharedKey, standingOf } from './standing.ts';
import { tokensOf } from './tokens.ts';

export interface SurveyedPair {
  readonly pair: Pair;
  /** The two organizations that stand for the sides: one key for the same pair in all sentences. */
  readonly key: string;
  /** Whether the rules claim something about it anywhere in the article. */
  readonly isKnown: boolean;
  readonly features: () => Feature[];
}

const slugsOf = (reading: Reading, mentions: readonly number[]): string[] =>
  mentions.flatMap((mention) => reading.mentions[mention]?.organization?.slug ?? []);

/** Candidates by each pair of organizations that they bind. */
function byPair(reading: Reading, candidates: readonly Candidate[]): Map<string, Candidate[]> {
  const index = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const left = slugsOf(reading, [...candidate.from, ...candidate.between]);
    const right = slugsOf(reading, [...candidate.to, ...candidate.between]);
    for (const key of new Set(left.flatMap((a) => right.map((b) => sharedKey(a, b))))) {
      const known = index.get(key);
      if (known) known.push(candidate);
      else index.set(key, [candidate]);
    }
  }
  return index;
}

/** Surveys the sentences of an article in the light of what the rules found in it. */
export function surveyPairs(
  reading: Reading,
  sentences: readonly Sentence[],
  candidates: readonly Candidate[],
): SurveyedPair[] {
  const pairs = sentences.map((sentence) => ({ sentence, found: findPairs(sentence) }));
  if (pairs.every(({ found }) => found.length === 0)) return [];
  const index = byPair(reading, candidates);
  const standing = standingOf(reading, sentences, candidates);
  const bySentence = new Map<number, Candidate[]>();
  for (const candidate of candidates) {
    const known = bySentence.get(candidate.sentence);
    if (known) known.push(candidate);
    else bySentence.set(candidate.sentence, [candidate]);
  }
  return pairs.flatMap(({ sentence, found }) => {
    let tokens: string[] | null = null;
    return found.map((pair): SurveyedPair => {
      const [left, right] = [slugsOf(reading, pair.left), slugsOf(reading, pair.right)];
      const keys = left.flatMap((a) => right.map((b) => sharedKey(a, b)));
      return {
        pair,
        key: sharedKey(left[0] ?? '', right[0] ?? ''),
        isKnown: keys.some((key) => index.has(key)),
        features: () => {
          tokens ??= tokensOf(sentence);
          const own = new Set(keys.flatMap((key) => index.get(key) ?? []));
          return featuresOf(pair, tokens, standing, {
            own,
            others: (bySentence.get(sentence.number) ?? []).filter((candidate) => !own.has(candidate)),
            claims: candidates.length - own.size,
          });
        },
      };
    });
  });
}
