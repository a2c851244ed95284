// The way from an article's text to its mentions, claims and metrics: read figures and dates, read items, find who is named,
// resolve who is meant, try the frames on each sentence, fold what is about one relation. Pure: the same article and lexicon
// give the same extraction, always. All offsets are those of versionText(title, text).
import type { Extraction } from '#lib/domain/extraction.ts';
import type { Metric } from '#lib/domain/metric.ts';
import { spanOf } from '#lib/domain/span.ts';
import { attach } from './attach.ts';
import { buildClaim } from './build-claims.ts';
import type { Candidate, Dropped } from './candidate.ts';
import { dateAnnouncements } from './date-announcements.ts';
import { type Found, findCandidates } from './find-candidates.ts';
import { type Continuation, findContinuation } from './find-continuations.ts';
import { findMembers, type Venture } from './find-members.ts';
import { type FoundMetric, findMetrics } from './find-metrics.ts';
import { findReferences } from './find-references.ts';
import { findRounds, type Round, roundSum } from './find-rounds.ts';
import { foldCandidates, type Relation } from './fold-candidates.ts';
import { frames } from './frames/frames.ts';
import { findGapped } from './gapping.ts';
import { readSentence, type Sentence } from './groups.ts';
import { Kind } from './items.ts';
import { findLearned } from './learned/find-learned.ts';
import type { RelationModel } from './learned/model.ts';
import { relationModel } from './learned/relation-model.ts';
import type { Lexicon } from './lexicon.ts';
import { type ExtractInput, itemize, readMeasures, readNames } from './read-article.ts';
import { kindAt, type Reading, sentenceEnd, sentenceStart, wordAt } from './reading.ts';
import { Class, Topic } from './word-classes.ts';

/** Changes whenever the same article can give another extraction. */
export const extractor = 'grammar-5';

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

/** "A invested $2 billion in B. C also took part.": an investment with a sum opens a round, unless one was told of just before. */
function openedBy(sentence: Sentence, investing: Candidate | undefined, round: Round | null): Round | null {
  const { number } = sentence;
  if (investing?.amount == null || (round && number - round.sentence <= 3)) return round;
  const amount = roundSum(sentence);
  return { investee: investing.to[0] ?? -1, sentence: number, amount, date: investing.date, isDebt: false };
}

const nothingFound: Found = { candidates: [], dropped: [] };

const roundFrame = frames.find(({ round }) => round === 'raise') ?? frames[0];

/** What the rules say of an article, before anything is asked that they are silent about. */
interface Told extends Omit<Trace, 'learned' | 'relations'> {
  readonly continuations: readonly Continuation[];
}

/** An article and those of its sentences that can say anything. */
interface Scenes {
  readonly reading: Reading;
  readonly sentences: readonly Sentence[];
}

function readSentences(reading: Reading): Scenes {
  const sentences: Sentence[] = [];
  if (reading.mentions.every(({ organization }) => organization === null)) return { reading, sentences };
  const references = findReferences(reading);
  for (let number = 0; number + 1 < reading.items.sentences.length; number++)
    if (isPromising(reading, number)) sentences.push(readSentence(reading, references, number));
  return { reading, sentences };
}

/** What the frames find in each sentence for itself. */
interface Framed extends Scenes {
  readonly found: readonly Found[];
}

const tryFrames = (scenes: Scenes): Framed => ({ ...scenes, found: scenes.sentences.map(findCandidates) });

/** The rules that need what was told before, sentence by sentence. */
function tellStory({ reading, sentences, found: framed }: Framed): Told {
  const candidates: Candidate[] = [];
  const dropped: Dropped[] = [];
  const continuations: Continuation[] = [];
  const metrics: FoundMetric[] = [];
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
      ({ confidence }) => confidence >= minConfidence,
    );
    const members: { candidates: Candidate[]; venture: Venture | null } =
      rounds.candidates.length === 0 ? findMembers(sentence, venture, here) : { candidates: [], venture };
    venture = members.venture;
    here.push(...members.candidates);
    attach(sentence, here);
    dropped.push(...found.dropped);
    const continuation = here.length === 0 ? findContinuation(sentence, candidates) : null;
    if (continuation) continuations.push(continuation);
    candidates.push(...here);
    const investing = here.find(({ type }) => type === 'investment');
    round = openedBy(sentence, investing, round);
    if (investing) invested = { mention: investing.to[0] ?? -1, sentence: number };
    const told = investing?.to[0] ?? (round?.sentence === number ? round.investee : -1);
    metrics.push(...findMetrics(sentence, told, number - invested.sentence <= 2 ? invested.mention : -1));
  }
  return { reading, sentences, candidates, dropped, continuations, metrics };
}

const askFor = ({ reading, sentences, candidates, dropped }: Told, model: RelationModel | null): Candidate[] =>
  model ? findLearned(reading, sentences, candidates, dropped, model) : [];

/** What was told and what was learned, as one relation each. */
function conclude(told: Told, learned: readonly Candidate[]): Trace {
  const { reading, sentences, candidates, continuations } = told;
  const byNumber = new Map(learned.length > 0 ? sentences.map((sentence) => [sentence.number, sentence]) : []);
  for (const candidate of learned) {
    const sentence = byNumber.get(candidate.sentence);
    if (sentence) attach(sentence, [candidate]);
  }
  const all = [...candidates, ...learned];
  dateAnnouncements(reading, all);
  return { ...told, learned, relations: foldCandidates(reading, all, continuations) };
}

/** Reads an article and keeps every step. Without a model the rules speak alone. */
export function trace(article: ExtractInput, lexicon: Lexicon, model: RelationModel | null = relationModel): Trace {
  const told = tellStory(tryFrames(readSentences(readNames(itemize(readMeasures(article), lexicon), lexicon))));
  return conclude(told, askFor(told, model));
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

function extractionOf({ reading, relations, metrics }: Trace): Extraction {
  return {
    discovered: reading.discovered.map(({ slug, name, kind }) => ({ slug, name, kind })),
    mentions: reading.mentions.map((mention) => ({
      kind: mention.kind,
      organization: mention.organization?.slug ?? null,
      candidates: mention.candidates.map(({ slug }) => slug),
      confidence: mention.confidence,
      ...spanOf(reading.text, mention.start, mention.end),
    })),
    claims: relations.map((relation) => buildClaim(reading, relation)),
    metrics: metrics.map((metric) => buildMetric(reading, metric)),
  };
}

/** An article's mentions, claims and metrics. Without a model the rules speak alone. */
export const extract = (
  article: ExtractInput,
  lexicon: Lexicon,
  model: RelationModel | null = relationModel,
): Extraction => extractionOf(trace(article, lexicon, model));

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

/**
 * The same for many articles, in their order, in two thirds of the time: each step goes over a batch of them before the next
 * one begins, since all steps together are more code than a processor keeps at hand.
 */
export const extractAll = (
  articles: readonly ExtractInput[],
  lexicon: Lexicon,
  model: RelationModel | null = relationModel,
): Extraction[] =>
  batchesOf(articles).flatMap((batch) => {
    const measured = batch.map(readMeasures);
    const itemized = measured.map((one) => itemize(one, lexicon));
    const readings = itemized.map((one) => readNames(one, lexicon));
    const told = readings.map(readSentences).map(tryFrames).map(tellStory);
    const learned = told.map((one) => askFor(one, model));
    return told.map((one, at) => conclude(one, learned[at] ?? [])).map(extractionOf);
  });
