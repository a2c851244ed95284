// What the rules missed: for each pair without a claim the learned component is asked, and where it is sure enough it makes a
// candidate as a rule would, with a trigger (the word that spoke most for it), a span and a status by the same grammar of
// negation, talks and endings. It never touches a pair that a rule has claimed.

import type { Sentence } from '#lib/extract/clause/groups.ts';
import { modalityOf } from '#lib/extract/clause/modality.ts';
import type { Candidate, Dropped } from '#lib/extract/relations/candidate.ts';
import { Kind } from '#lib/extract/text/items.ts';
import { Class } from '#lib/extract/words/word-classes.ts';
import { classesAt, kindAt } from '../reading.ts';
import type { RelationModel, Verdict } from './model.ts';
import { parseOutcome } from './outcome.ts';
import type { Pair } from './pair.ts';
import type { SurveyedPair } from './survey-pairs.ts';

/** Below this likelihood a pair is left alone. Chosen where precision on news and other articles not trained on is that of the rules alone. */
const threshold = 0.75;
/** The same for rivalries: in news, names beside one another are rivals less often than lessons make it seem. */
const rivalThreshold = 0.85;

/** A rivalry needs words for it in its sentence: two firms in one list are no rivals. */
const contest =
  /\b(?:rival|compet|challeng|versus|vs|against|overt(?:ak|ook)|catch|caught|behind|ahead|outpac|dethron|battle|race|racing|alternative|threat|dominan|lag|vie|vying|contend|displac|undercut|fight|war\b)/;
const tellsContest = ({ reading: { folded, items }, start, end }: Sentence): boolean =>
  contest.test(folded.slice(items.start[start], items.end[end - 1]));

const isSure = ({ label, likelihood }: Verdict): boolean =>
  likelihood >= (parseOutcome(label).type === 'rivalry' ? rivalThreshold : threshold);

/** The word that spoke most for the outcome, or -1 where no word did. */
function triggerOf({ sentence }: Pair, { spoke }: Verdict): number {
  const { items } = sentence.reading;
  let [best, most] = [-1, 0];
  for (const [item, weight] of spoke) {
    if (item < sentence.start || item >= sentence.end || kindAt(items, item) !== Kind.Word) continue;
    const isContent =
      classesAt(items, item) & (Class.Trigger | Class.Verb | Class.Kind) ||
      (items.end[item] ?? 0) - (items.start[item] ?? 0) > 4;
    if (isContent && weight > most) [best, most] = [item, weight];
  }
  return best;
}

const refusals = new Set(['negated', 'hypothetical', 'advice', 'question']);
const near = 6;

/** In how many sentences a pair is asked about: who stands together more often says nothing new, and costs. */
const maxAsked = 6;

/** Where rules have read a denial, a supposition or a question: triggers by sentence. */
function refusalsOf(dropped: readonly Dropped[]): Map<number, number[]> {
  const bySentence = new Map<number, number[]>();
  for (const { sentence, trigger, reason } of dropped)
    if (refusals.has(reason)) {
      const known = bySentence.get(sentence);
      if (known) known.push(trigger);
      else bySentence.set(sentence, [trigger]);
    }
  return bySentence;
}

const isNear = ({ leftGroup, rightGroup }: Pair, trigger: number): boolean =>
  trigger >= leftGroup.first - near && trigger <= rightGroup.last + near;

function candidateOf(pair: Pair, verdict: Verdict): Candidate | null {
  const { sentence, leftGroup, rightGroup } = pair;
  const trigger = triggerOf(pair, verdict);
  if (trigger < 0) return null;
  const { type, direction } = parseOutcome(verdict.label);
  if (type === 'rivalry' && !tellsContest(sentence)) return null;
  // Who speaks for a firm ("OpenAI CEO Jane Roe") is no party: the word that spoke most is then about what was said.
  if (leftGroup.isPerson || rightGroup.isPerson) return null;
  const isNoun = (classesAt(sentence.reading.items, trigger) & Class.DealNoun) !== 0;
  const subject = rightGroup.last < trigger ? rightGroup : leftGroup.last < trigger ? leftGroup : null;
  const modality = modalityOf(sentence, trigger, subject, type === 'rivalry' ? 'relational' : isNoun ? 'noun' : 'verb');
  if (modality.dropped || (type === 'rivalry' && modality.status === 'ended')) return null;
  const [from, to] = direction === '<' ? [pair.right, pair.left] : [pair.left, pair.right];
  return {
    type,
    from: direction === '' ? [] : [...from],
    to: direction === '' ? [] : [...to],
    between: direction === '' ? [...pair.left, ...pair.right] : [],
    status: type === 'rivalry' ? 'agreed' : modality.status,
    mark: type === 'rivalry' ? null : modality.mark,
    frame: null,
    rule: 'learned',
    sentence: sentence.number,
    first: Math.min(leftGroup.first, trigger, modality.first),
    last: Math.max(rightGroup.last, trigger, modality.last),
    trigger,
    sure: true,
    generic: false,
    confidence: verdict.confidence,
    amount: null,
    stake: null,
    capacity: [],
    date: null,
    exclusivity: null,
    name: null,
  };
}

/** Candidates for pairs that no rule has claimed; each pair is called by its surest sentence's outcome alone. */
export function findLearned(
  surveyedPairs: readonly SurveyedPair[],
  dropped: readonly Dropped[],
  model: RelationModel,
): Candidate[] {
  if (surveyedPairs.length === 0) return [];
  const refused = refusalsOf(dropped);
  const asked = new Map<number, number>();
  const best = new Map<number, { verdict: Verdict; candidate: Candidate }>();
  for (const surveyed of surveyedPairs) {
    const { pair, key, isKnown } = surveyed;
    const times = asked.get(key) ?? 0;
    if (isKnown || times >= maxAsked || refused.get(pair.sentence.number)?.some((trigger) => isNear(pair, trigger)))
      continue;
    asked.set(key, times + 1);
    const verdict = model.judgePair(surveyed, Math.min(threshold, rivalThreshold));
    if (!verdict || !isSure(verdict) || verdict.likelihood <= (best.get(key)?.verdict.likelihood ?? 0)) continue;
    const candidate = candidateOf(pair, verdict);
    if (candidate) best.set(key, { verdict, candidate });
  }
  return [...best.values()].map(({ candidate }) => candidate);
}
