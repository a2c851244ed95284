// All pairs of an article that might have a relation, each with what can be seen of it. What the rules found for a pair is part of
// that; whether they found anything decides if the learned component is asked at all.

import type { Sentence } from '#lib/extract/clause/groups.ts';
import type { Candidate } from '#lib/extract/relations/candidate.ts';
import type { Reading } from '../reading.ts';
import { type Listener, tellFeatures } from './features.ts';
import type { Opinion } from './opinion.ts';
import { addPairs, type Pair } from './pair.ts';
import { keyOf, type Standing, standingOf } from './standing.ts';
import type { Signs } from './weigh-pair.ts';

/** What all pairs of an article are seen against. */
interface Survey {
  readonly standing: Standing;
  /** Candidates by each pair of organizations that they bind. */
  readonly byKey: ReadonlyMap<number, readonly Candidate[]>;
  readonly bySentence: ReadonlyMap<number, readonly Candidate[]>;
  readonly count: number;
}

/** The keys of all organizations of one side with all of another. */
function keysOf({ standing }: Pick<Survey, 'standing'>, left: readonly number[], right: readonly number[]): number[] {
  const keys: number[] = [];
  for (const one of left)
    for (const other of right) {
      const [a, b] = [standing.numbers[one] ?? 0, standing.numbers[other] ?? 0];
      if (a > 0 && b > 0) keys.push(keyOf(standing, a, b));
    }
  return keys;
}

/** The first of these keys, or the first that an index has; 0 where there is none. */
function findKey({ standing }: Survey, { left, right }: Pair, index: Survey['byKey'] | null): number {
  for (const one of left)
    for (const other of right) {
      const [a, b] = [standing.numbers[one] ?? 0, standing.numbers[other] ?? 0];
      if (a === 0 || b === 0) continue;
      const key = keyOf(standing, a, b);
      if (index === null || index.has(key)) return key;
    }
  return 0;
}

/** Who can be asked about a pair. */
export interface Judge {
  opinionOf(surveyed: SurveyedPair): Opinion;
}

export class SurveyedPair {
  readonly pair: Pair;
  /** The two organizations that stand for the sides: one key for the same pair in all sentences. */
  readonly key: number;
  /** Whether the rules claim something about it anywhere in the article. */
  readonly isKnown: boolean;
  private readonly survey: Survey;
  private own: ReadonlySet<Candidate> | null = null;
  private seen: Signs | null = null;
  private opinion: Opinion | null = null;

  constructor(pair: Pair, survey: Survey) {
    this.pair = pair;
    this.key = findKey(survey, pair, null);
    this.isKnown = findKey(survey, pair, survey.byKey) > 0;
    this.survey = survey;
  }

  /** What the rules found for the pair, anywhere in the article. */
  get claims(): ReadonlySet<Candidate> {
    this.own ??= this.isKnown ? ownOf(this.pair, this.survey) : nobody;
    return this.own;
  }

  /** What the words of its sentence make of it. One judge is asked, and once: it costs more than all else here. */
  opinionBy(judge: Judge): Opinion {
    this.opinion ??= judge.opinionOf(this);
    return this.opinion;
  }

  /** Who speaks for a firm is no party: such a pair is never asked about. */
  get isPerson(): boolean {
    return this.pair.leftGroup.isPerson || this.pair.rightGroup.isPerson;
  }

  /** The numbers of the organizations that stand for the sides. */
  get sides(): readonly [number, number] {
    const { numbers } = this.survey.standing;
    return [numbers[this.pair.left[0] ?? -1] ?? 0, numbers[this.pair.right[0] ?? -1] ?? 0];
  }

  /** What speaks for or against the pair beyond its words. */
  get signs(): Signs {
    this.seen ??= this.see();
    return this.seen;
  }

  private see(): Signs {
    const { sentence, left, right, isList } = this.pair;
    const { standing, byKey } = this.survey;
    const { sides } = this;
    const [a, b] = [sides[0] || 9, sides[1] || 9];
    return {
      firstRank: Math.log(Math.min(a, b)),
      secondRank: Math.log(Math.max(a, b)),
      isHeadlined: Number(sides.some((number) => (standing.isHeadlined[number] ?? 0) > 0)),
      organizations: Math.log(Math.max(1, standing.count)),
      claims: Math.log(1 + byKey.size),
      place: Math.log(1 + sentence.number),
      sentences: Math.log(sentence.reading.items.sentences.length),
      groups: Math.log(1 + sentence.groups.length),
      isList: Number(isList),
      leftList: Number(left.length > 1),
      rightList: Number(right.length > 1),
    };
  }

  /** Tells a listener all that can be seen of the pair. */
  tell<W>(listener: Listener<W>): void {
    const { pair, survey } = this;
    const inSentence = survey.bySentence.get(pair.sentence.number) ?? [];
    const own = this.claims;
    const others = this.isKnown ? inSentence.filter((candidate) => !own.has(candidate)) : inSentence;
    tellFeatures(pair, survey.standing, { own, others, claims: survey.count - own.size }, listener);
  }
}

const nobody: ReadonlySet<Candidate> = new Set();

/** What the rules found for the pair itself. */
function ownOf({ left, right }: Pair, survey: Survey): ReadonlySet<Candidate> {
  const own = new Set<Candidate>();
  for (const key of keysOf(survey, left, right))
    for (const candidate of survey.byKey.get(key) ?? []) own.add(candidate);
  return own;
}

function put(index: Map<number, Candidate[]>, key: number, candidate: Candidate): void {
  const known = index.get(key);
  if (!known) index.set(key, [candidate]);
  else if (known.at(-1) !== candidate) known.push(candidate);
}

/** Surveys the sentences of an article in the light of what the rules found in it. */
export function surveyPairs(
  reading: Reading,
  sentences: readonly Sentence[],
  candidates: readonly Candidate[],
): SurveyedPair[] {
  const pairs: Pair[] = [];
  for (const sentence of sentences) addPairs(sentence, pairs);
  if (pairs.length === 0) return [];
  const standing = standingOf(reading, sentences, candidates);
  const byKey = new Map<number, Candidate[]>();
  const bySentence = new Map<number, Candidate[]>();
  for (const candidate of candidates) {
    const { from, to, between, sellers } = candidate;
    const putAll = (left: readonly number[], right: readonly number[]) => {
      for (const key of keysOf({ standing }, left, right)) put(byKey, key, candidate);
    };
    putAll(from, to);
    putAll(from, between);
    putAll(between, to);
    putAll(between, between);
    // What is told of the seller is told with the purchase.
    if (sellers) for (const side of [from, to]) putAll(side, sellers);
    put(bySentence, candidate.sentence, candidate);
  }
  const survey: Survey = { standing, byKey, bySentence, count: candidates.length };
  return pairs.map((pair) => new SurveyedPair(pair, survey));
}
