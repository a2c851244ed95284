// The way from an article's text to its mentions, claims and metrics: read figures and dates, read items, find who is named,
// resolve who is meant, try the frames on each sentence, fold what is about one relation. Pure: the same article and lexicon
// give the same extraction, always. All offsets are those of versionText(title, text).
import type { Claim } from '#lib/domain/claim.ts';
import type { Extraction } from '#lib/domain/extraction.ts';
import type { Metric } from '#lib/domain/metric.ts';
import { spanOf } from '#lib/domain/span.ts';
import { buildClaim } from './build-claims.ts';
import { findGapped } from './clause/gapping.ts';
import { readSentence, type Sentence } from './clause/groups.ts';
import { dateAnnouncements } from './dates/date-announcements.ts';
import { isDateOfMaking, isDateOfPlan } from './dates/is-date-of-another.ts';
import { type FoundMetric, findMetrics } from './figures/find-metrics.ts';
import { frames } from './frames/frames.ts';
import { doubtClaims } from './learned/doubt-claims.ts';
import { findLearned } from './learned/find-learned.ts';
import type { RelationModel } from './learned/model.ts';
import { relationModel } from './learned/relation-model.ts';
import { surveyPairs } from './learned/survey-pairs.ts';
import type { Lexicon } from './names/lexicon.ts';
import { datesOf, discoverIn, type ExtractInput, figuresOf, itemize, readNames, readPage } from './read-article.ts';
import { kindAt, type Reading, sentenceEnd, sentenceStart, wordAt } from './reading.ts';
import { findReferences, type References } from './references/find-references.ts';
import { attach } from './relations/attach.ts';
import type { Candidate, Dropped } from './relations/candidate.ts';
import { readEndedMergers } from './relations/ended-merger.ts';
import { type Found, findCandidates, judgeMatches, matchFrames } from './relations/find-candidates.ts';
import { type Continuation, findCollapse, findContinuation } from './relations/find-continuations.ts';
import { findMembers, type Venture } from './relations/find-members.ts';
import { findRounds, roundSum } from './relations/find-rounds.ts';
import { foldCandidates } from './relations/fold-candidates.ts';
import type { Relation } from './relations/relation.ts';
import type { Round } from './relations/told-of-round.ts';
import { Kind } from './text/items.ts';
import { Class, Topic } from './words/word-classes.ts';

/** Changes whenever the same article can give another extraction. */
export const extractor = 'grammar-11';

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

/** Below it a candidate is more often wrong than it is worth: chosen with the totals of all annotated articles in view, kept where pairs do best. */
const minConfidence = 0.54;

/** Whether a sentence can say anything: it has a trigger, a figure, a word of a round or a list of names. */
function isPromising(reading: Reading, number: number): boolean {
  const { items } = reading;
  let named = 0;
  for (let item = sentenceStart(items, number); item < sentenceEnd(items, number); item++) {
    const { classes, topics } = wordAt(items, item);
    if (classes & Class.Trigger || topics & Topic.Funding || kindAt(items, item) === Kind.Figure) return true;
    if (kindAt(items, item) === Kind.Organization && ++named > 2) return true;
  }
  return false;
}

const joining = new Set(['invest', 'stake', 'buy-into', 'investment', 'put-money', 'pour']);

/** "A invested $2 billion in B. C also took part.": an investment with a sum opens a round, or one that joins others, unless one was told of just before. */
function openedBy(sentence: Sentence, investing: Candidate | undefined, round: Round | null): Round | null {
  const { number } = sentence;
  if (!investing || (round && number - round.sentence <= 3)) return round;
  if (investing.amount === null && !(joining.has(investing.rule) && investing.status !== 'ended')) return round;
  const amount = investing.amount === null ? null : roundSum(sentence);
  const { date, status } = investing;
  const investee = investing.to[0] ?? -1;
  return { investee, sentence: number, amount, date, isDebt: false, status, series: null, before: null };
}

/** "A led the round, with backing from B": the money is not for those who bring money themselves. */
const bringsTo = ({ type, rule, to }: Candidate, rounds: readonly Candidate[]): boolean =>
  type === 'investment' &&
  rule !== 'round' &&
  rounds.some(({ from }) => to.length > 0 && to.every((mention) => from.includes(mention)));

const nothingFound: Found = { candidates: [], dropped: [] };

const roundFrame = frames.find(({ round }) => round === 'raise') ?? frames[0];

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

/** Who in a sentence was just given money, and who had been just before: mentions, or -1. */
interface Funded {
  readonly now: number;
  readonly before: number;
}

/** What the rules say of an article, before anything is asked that they are silent about. */
interface Told {
  readonly candidates: readonly Candidate[];
  readonly dropped: readonly Dropped[];
  readonly continuations: readonly Continuation[];
  /** By place in the list of sentences. */
  readonly funded: readonly Funded[];
}

/** The rules that need what was told before, sentence by sentence, beside what its frames found in each. */
function tellStory(sentences: readonly Sentence[], framed: readonly Found[]): Told {
  const candidates: Candidate[] = [];
  const dropped: Dropped[] = [];
  const continuations: Continuation[] = [];
  const funded: Funded[] = [];
  let round: Round | null = null;
  let venture: Venture | null = null;
  let invested = { mention: -1, sentence: -9 };
  for (const [at, sentence] of sentences.entries()) {
    const { number } = sentence;
    const found = framed[at] ?? nothingFound;
    const rounds: { candidates: Candidate[]; round: Round | null } = roundFrame
      ? findRounds(sentence, round, roundFrame)
      : { candidates: [], round };
    round = rounds.round;
    const gapped = found.candidates.flatMap((candidate) => findGapped(sentence, candidate));
    const here = [...found.candidates, ...gapped, ...rounds.candidates].filter(
      (candidate) => candidate.confidence >= minConfidence && !bringsTo(candidate, rounds.candidates),
    );
    const members: { candidates: Candidate[]; venture: Venture | null } =
      rounds.candidates.length === 0 ? findMembers(sentence, venture, here) : { candidates: [], venture };
    venture = members.venture;
    here.push(...members.candidates);
    attach(sentence, here);
    dropped.push(...found.dropped);
    const collapse = here.length === 0 ? findCollapse(sentence, candidates) : null;
    if (collapse) here.push(collapse);
    const continuation = here.length === 0 ? findContinuation(sentence, candidates) : null;
    if (continuation) continuations.push(continuation);
    candidates.push(...here);
    const investing = here.find(({ type }) => type === 'investment');
    round = openedBy(sentence, investing, round);
    if (investing) invested = { mention: investing.to[0] ?? -1, sentence: number };
    funded.push({
      now: investing?.to[0] ?? (round?.sentence === number ? round.investee : -1),
      before: number - invested.sentence <= 2 ? invested.mention : -1,
    });
  }
  return { candidates, dropped, continuations, funded };
}

function tellMetrics(sentences: readonly Sentence[], { funded }: Told): FoundMetric[] {
  const metrics: FoundMetric[] = [];
  sentences.forEach((sentence, at) => {
    metrics.push(...findMetrics(sentence, funded[at]?.now ?? -1, funded[at]?.before));
  });
  return metrics;
}

/** Whether two claims are about one relation of the same firms. */
function isSamePair({ mentions }: Reading, one: Candidate, other: Candidate): boolean {
  const slugs = (side: readonly number[]) => side.map((mention) => mentions[mention]?.organization?.slug).join('~');
  return (
    one.type === other.type &&
    (['from', 'to', 'between'] as const).every((side) => slugs(one[side]) === slugs(other[side]))
  );
}

/** All candidates of an article, with what belongs to each. */
function complete(
  reading: Reading,
  sentences: readonly Sentence[],
  told: readonly Candidate[],
  learned: readonly Candidate[],
  continuations: readonly Continuation[] = [],
): Candidate[] {
  for (const candidate of learned) {
    const sentence = sentences.find(({ number }) => number === candidate.sentence);
    if (sentence) attach(sentence, [candidate]);
  }
  const all = [...told, ...learned];
  readEndedMergers(reading, all);
  // Such a date says when it was agreed, or for when it was planned: that of its end is still to be found.
  for (const candidate of all) {
    if (candidate.status !== 'ended' || candidate.date === null) continue;
    const isMade = isDateOfMaking(reading, candidate.date);
    if (isMade) candidate.made = candidate.date;
    if (isMade || isDateOfPlan(reading, candidate.date)) candidate.date = null;
  }
  const dated = continuations.flatMap(({ of, date }) => (date === null ? [] : [of]));
  dateAnnouncements(reading, all, new Set(all.filter((one) => dated.some((other) => isSamePair(reading, one, other)))));
  return all;
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
    complete(reading, sentences[at] ?? [], believed[at] ?? [], learned[at] ?? [], told[at]?.continuations ?? []),
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
