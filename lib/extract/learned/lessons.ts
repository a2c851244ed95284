// An annotated article -> lessons: every pair of every sentence with its features and what it should have been called. A relation
// counts for the sentences that its evidence overlaps; a pair that has one which this sentence does not state teaches nothing.

import type { Lexicon } from '#lib/extract/names/lexicon.ts';
import type { Annotation } from '#lib/extract/scoring/annotation.ts';
import { partyKey } from '#lib/extract/scoring/score-names.ts';
import type { Trace } from '../extract.ts';
import type { Reading } from '../reading.ts';
import type { ArticleLessons } from './lesson.ts';
import { nameFeatures } from './name-features.ts';
import { familyOf, nothing } from './outcome.ts';
import type { Pair } from './pair.ts';
import { surveyPairs } from './survey-pairs.ts';
import { claimedOf } from './weigh-claim.ts';

interface GoldRelation {
  readonly type: string;
  readonly isSymmetric: boolean;
  readonly from: ReadonlySet<string>;
  readonly to: ReadonlySet<string>;
  /** Null where the annotation gives no evidence: then any sentence may state it. */
  readonly spans: ReadonlyArray<readonly [start: number, end: number]> | null;
}

/** Where quotes stand in a text, white space aside. */
function spansOf(text: string, quotes: readonly string[]): Array<readonly [number, number]> {
  const flat = text.replace(/\s/g, ' ');
  return quotes.flatMap((quote) => {
    const start = flat.indexOf(quote.replace(/\s+/g, ' ').trim());
    return start < 0 ? [] : [[start, start + quote.length] as const];
  });
}

function readGold(text: string, { deals }: Annotation, lexicon: Lexicon): GoldRelation[] {
  const keys = (names: readonly string[]) => new Set(names.map((name) => partyKey(name, lexicon)));
  return deals.map(({ type, from, to, between, evidence }) => ({
    type,
    isSymmetric: between.length > 0,
    from: keys(between.length > 0 ? between : from),
    to: keys(between.length > 0 ? between : to),
    spans: evidence.length > 0 ? spansOf(text, evidence) : null,
  }));
}

/** At least half of either side. */
function binds(
  left: readonly string[],
  right: readonly string[],
  a: ReadonlySet<string>,
  b: ReadonlySet<string>,
): boolean {
  return (
    left.filter((key) => a.has(key)).length * 2 >= left.length &&
    right.filter((key) => b.has(key)).length * 2 >= right.length
  );
}

function labelsOf(pair: Pair, gold: readonly GoldRelation[], lexicon: Lexicon): { labels: string[]; stated: string[] } {
  const { reading, start, end } = pair.sentence;
  const keyOf = (mention: number) => partyKey(reading.mentions[mention]?.organization?.name ?? '', lexicon);
  const [left, right] = [pair.left.map(keyOf), pair.right.map(keyOf)];
  const [from, to] = [reading.items.start[start] ?? 0, reading.items.end[end - 1] ?? 0];
  const [here, stated] = [new Set<string>(), new Set<string>()];
  for (const relation of gold) {
    const forward = binds(left, right, relation.from, relation.to);
    const backward = !relation.isSymmetric && binds(left, right, relation.to, relation.from);
    if (!forward && !backward) continue;
    const label = relation.isSymmetric ? relation.type : `${relation.type}${forward ? '>' : '<'}`;
    stated.add(familyOf(label));
    if (relation.spans === null || relation.spans.some(([a, b]) => a < to && b > from)) here.add(label);
  }
  const labels = here.size > 0 ? [...here] : stated.size > 0 ? [] : [nothing];
  return { labels, stated: [...stated] };
}

/** The lessons of one article. */
export function lessonsOf(
  { reading, sentences, candidates }: { reading: Reading } & Pick<Trace, 'sentences' | 'candidates'>,
  annotation: Annotation,
  lexicon: Lexicon,
): ArticleLessons {
  const gold = readGold(reading.text, annotation, lexicon);
  const claimed = claimedOf(candidates);
  return surveyPairs(reading, sentences, candidates).map((surveyed) => ({
    features: nameFeatures(surveyed),
    ...labelsOf(surveyed.pair, gold, lexicon),
    claims: [...surveyed.claims].flatMap((candidate) => claimed.get(candidate) ?? []),
    isPerson: surveyed.isPerson,
    key: surveyed.key,
    sentence: surveyed.pair.sentence.number,
    sides: surveyed.sides,
    signs: surveyed.signs,
  }));
}
