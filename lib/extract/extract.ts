// The way from an article's text to its mentions, claims and metrics: read figures and dates, read items, find who is named,
// resolve who is meant, try the frames on each sentence, fold what is about one relation. Pure: the same article and lexicon
// give the same extraction, always. All offsets are those of versionText(title, text).
import type { Claim } from '#lib/domain/claim.ts';
import type { Extraction } from '#lib/domain/extraction.ts';
import type { Metric } from '#lib/domain/metric.ts';
import { spanOf } from '#lib/domain/span.ts';
import { buildClaim } from './build-claims.ts';
import { readSentence, type Sentence } from './clause/groups.ts';
import { completeCandidates } from './complete-candidates.ts';
import { type FoundMetric, findMetrics } from './figures/find-metrics.ts';
import { doubtClaims } from './learned/doubt-claims.ts';
import { findLearned } from './learned/find-learned.ts';
import type { RelationModel } from './learned/model.ts';
import { relationModel } from './learned/relation-model.ts';
import { surveyPairs } from './learned/survey-pairs.ts';
import type { Lexicon } from './names/lexicon.ts';
import { datesOf, discoverIn, type ExtractInput, figuresOf, itemize, readNames, readPage } from './read-article.ts';
import { classesAt, kindAt, punctAt, type Reading, sentenceEnd, sentenceStart, topicsAt } from './reading.ts';
import { findReferences, type References } from './references/find-references.ts';
import type { Candidate, Dropped } from './relations/candidate.ts';
import { findCandidates, judgeMatches, matchFrames } from './relations/find-candidates.ts';
import { foldCandidates } from './relations/fold-candidates.ts';
import type { Relation } from './relations/relation.ts';
import { type Told, tellStory } from './tell-story.ts';
import { Kind } from './text/items.ts';
import { Class, Topic } from './words/word-classes.ts';

/** Changes whenever the same article can give another extraction. */
export const extractor = 'grammar-14';

/** All that the grammar saw on its way, for `explain`. */
export interface Trace {
  readonly reading: Reading;
  readonly sentences: readonly Sentence[];
  readonly candidates: readonly Candidate[];
  /** For pairs that no rule claims. */
  readonly learned: readonly Candidate[];
  readonly dropped: readonly Dropped[];
  readonly relations: readonly Relation[];
  readonly metrics: readonly FoundMetric[];
}

/** "Others: X, Y.": an entry that says in a few words whom it lists. */
const labelReach = 8;

/** Whether a sentence can say anything: it has a trigger, a figure, a word of a round, or names: two in the text, and a list in the headline. */
function isPromising(reading: Reading, number: number): boolean {
  const { items } = reading;
  let named = 0;
  for (let item = sentenceStart(items, number); item < sentenceEnd(items, number); item++) {
    const kind = kindAt(items, item);
    if (kind === Kind.Figure || classesAt(items, item) & Class.Trigger || topicsAt(items, item) & Topic.Funding)
      return true;
    if (kind !== Kind.Organization) continue;
    if (++named > (number === 0 ? 2 : 1) || isListedUnderLabel(reading, number, item)) return true;
  }
  return false;
}

const isListedUnderLabel = ({ items, headlineEnd }: Reading, number: number, item: number): boolean => {
  const start = sentenceStart(items, number);
  return punctAt(items, item - 1) === ':' && item - start <= labelReach && (items.start[start] ?? 0) >= headlineEnd;
};

/** Whether an article names anybody whose relations could be told. */
const namesAnybody = ({ numbers }: Reading): boolean => numbers.some((number) => number > 0);

/** Those sentences of an article that can say anything. */
function readSentences(reading: Reading, references: References | null): Sentence[] {
  const sentences: Sentence[] = [];
  if (!references) return sentences;
  for (let number = 0; number + 1 < reading.items.sentences.length; number++)
    if (isPromising(reading, number)) sentences.push(readSentence(reading, references, number));
  return sentences;
}

function tellMetrics(sentences: readonly Sentence[], { funded }: Told): FoundMetric[] {
  const metrics: FoundMetric[] = [];
  sentences.forEach((sentence, at) => {
    metrics.push(...findMetrics(sentence, funded[at]));
  });
  return metrics;
}

/** The second half of a step: each of a list with what an earlier step made of it. */
function both<A, B, R>(list: readonly A[], others: readonly B[], step: (one: A, other: B) => R): R[] {
  const made: R[] = [];
  for (let at = 0; at < list.length; at++) {
    const [one, other] = [list[at], others[at]];
    if (one !== undefined && other !== undefined) made.push(step(one, other));
  }
  return made;
}

/**
 * Reads a batch of articles and keeps every step. Each step goes over all of them before the next one begins, since all steps
 * together are more code than a processor keeps at hand. Without a model the rules speak alone.
 */
function traceAll(batch: readonly ExtractInput[], lexicon: Lexicon, model: RelationModel | null): Trace[] {
  const pages = batch.map(readPage);
  const figures = pages.map(figuresOf);
  const dates = pages.map(datesOf);
  const itemized = pages.map((page, at) => itemize(page, figures[at] ?? [], dates[at] ?? [], lexicon));
  const discovered = itemized.map((one) => discoverIn(one, lexicon));
  const readings = both(itemized, discovered, (one, names) => readNames(one, names, lexicon));
  const references = readings.map((reading) => (namesAnybody(reading) ? findReferences(reading) : null));
  const sentences = readings.map((reading, at) => readSentences(reading, references[at] ?? null));
  const matched = sentences.map((list) => list.map(matchFrames));
  for (const list of matched) list.forEach(judgeMatches);
  const framed = matched.map((list) => list.map(findCandidates));
  const told = both(sentences, framed, tellStory);
  const metrics = both(sentences, told, tellMetrics);
  const surveyed = readings.map((reading, at) =>
    model ? surveyPairs(reading, sentences[at] ?? [], told[at]?.candidates ?? []) : [],
  );
  const learned = both(surveyed, told, (pairs, { dropped }) => (model ? findLearned(pairs, dropped, model) : []));
  const doubted = both(surveyed, told, (pairs, { candidates }) =>
    model ? doubtClaims(candidates, pairs, model) : new Map<Candidate, Dropped>(),
  );
  const believed = both(told, doubted, ({ candidates }, doubts) =>
    doubts.size === 0 ? candidates : candidates.filter((candidate) => !doubts.has(candidate)),
  );
  const completed = readings.map((reading, at) =>
    completeCandidates(
      reading,
      sentences[at] ?? [],
      believed[at] ?? [],
      learned[at] ?? [],
      told[at]?.continuations ?? [],
    ),
  );
  const relations = readings.map((reading, at) =>
    foldCandidates(reading, completed[at] ?? [], told[at]?.continuations ?? []),
  );
  return readings.map((reading, at) => ({
    reading,
    sentences: sentences[at] ?? [],
    candidates: believed[at] ?? [],
    learned: learned[at] ?? [],
    dropped: [...(told[at]?.dropped ?? []), ...(doubted[at]?.values() ?? [])],
    relations: relations[at] ?? [],
    metrics: metrics[at] ?? [],
  }));
}

/** Reads an article and keeps every step. Without a model the rules speak alone. */
export function trace(article: ExtractInput, lexicon: Lexicon, model: RelationModel | null = relationModel): Trace {
  const [read] = traceAll([article], lexicon, model);
  if (!read) throw new RangeError('an article that was not read');
  return read;
}

function buildMetric(reading: Reading, found: FoundMetric): Metric {
  const { items, text, dates } = reading;
  return {
    mention: found.mention,
    metric: found.metric,
    value: found.quantity.value,
    currency: found.quantity.kind === 'money' ? found.quantity.unit : null,
    bound: found.quantity.bound === 'range' || found.quantity.bound === 'undisclosed' ? 'about' : found.quantity.bound,
    period: found.period,
    date: found.date === null ? null : (dates[items.ref[found.date] ?? -1]?.date ?? null),
    statement: spanOf(text, items.start[found.first] ?? 0, items.end[found.last] ?? 0),
    figure: spanOf(text, found.quantity.start, found.quantity.end),
    confidence: found.confidence,
  };
}

const claimsOf = ({ reading, relations }: Trace): Claim[] => relations.map((relation) => buildClaim(reading, relation));

function extractionOf({ reading, metrics }: Trace, claims: Claim[]): Extraction {
  return {
    discovered: reading.discovered.map(({ slug, name, kind }) => ({ slug, name, kind })),
    mentions: reading.mentions.map((mention) => ({
      kind: mention.kind,
      organization: mention.organization?.slug ?? null,
      candidates: mention.candidates.map(({ slug }) => slug),
      confidence: mention.confidence,
      ...spanOf(reading.text, mention.start, mention.end),
    })),
    claims,
    metrics: metrics.map((metric) => buildMetric(reading, metric)),
  };
}

/** An article's mentions, claims and metrics. Without a model the rules speak alone. */
export function extract(
  article: ExtractInput,
  lexicon: Lexicon,
  model: RelationModel | null = relationModel,
): Extraction {
  const read = trace(article, lexicon, model);
  return extractionOf(read, claimsOf(read));
}

/** So many articles, and so many characters of text, are read side by side. */
const together = { articles: 64, characters: 250_000 };

function batchesOf(articles: readonly ExtractInput[]): ExtractInput[][] {
  const batches: ExtractInput[][] = [];
  let room = 0;
  for (const article of articles) {
    const batch = batches.at(-1);
    room -= article.text.length;
    if (batch && batch.length < together.articles && room >= 0) batch.push(article);
    else {
      batches.push([article]);
      room = together.characters - article.text.length;
    }
  }
  return batches;
}

/** The same for many articles, in their order, in two thirds of the time. */
export const extractAll = (
  articles: readonly ExtractInput[],
  lexicon: Lexicon,
  model: RelationModel | null = relationModel,
): Extraction[] =>
  batchesOf(articles).flatMap((batch) => {
    const traces = traceAll(batch, lexicon, model);
    const claims = traces.map(claimsOf);
    return both(traces, claims, extractionOf);
  });
