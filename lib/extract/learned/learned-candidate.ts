// What the learned component makes of a pair in a sentence -> a candidate as a rule would make it, with a trigger (the word that spoke
// most for it), a span, and a status by the grammar of negation, talks and endings. Null where that grammar refuses, and for a
// rivalry without a word for it.

import type { Group, Sentence } from '#lib/extract/clause/groups.ts';
import { isHyphenated } from '#lib/extract/clause/head-of.ts';
import { modalityOf } from '#lib/extract/clause/modality.ts';
import { type Candidate, learned, nothingAttached } from '#lib/extract/relations/candidate.ts';
import { Kind } from '#lib/extract/text/items.ts';
import { Class } from '#lib/extract/words/word-classes.ts';
import { classesAt, kindAt } from '../reading.ts';
import { parseOutcome } from './outcome.ts';
import type { Pair } from './pair.ts';

/** A rivalry needs words for it in its sentence: two firms in one list are no rivals. */
const contest =
  /\b(?:rival|compet|challeng(?!es?(?: (?:in|of|for|with|and|as|that|from)\b|[.,;]))|versus|vs|against|overt(?:ak|ook)|catch|caught|behind|ahead|outpac|dethron|battle|race|racing|alternative|threat|dominan|lag|vie|vying|contend|displac|undercut|fight|war\b)/;
const tellsContest = ({ reading: { folded, items }, start, end }: Sentence): boolean =>
  contest.test(folded.slice(items.start[start], items.end[end - 1]));

const contrasting =
  /\b(?:unlike|(?:as )?distinct from|as opposed to|in contrast (?:to|with)|by contrast with|compared (?:to|with)|just like|similar to|akin to|as (?:do|does|did))\b[^,;.]*$/;

/** How far behind "unlike" the name stands that somebody is compared with: "as distinct from the machines that define X". */
const contrastReach = 14;

/** "Unlike X, Y rents out machines": who is only compared with another deals in nothing with it. */
const isContrasted = ({ reading: { folded, items }, start }: Sentence, { first }: Group): boolean =>
  contrasting.test(folded.slice(items.start[Math.max(start, first - contrastReach)], items.start[first]));

export interface Verdict {
  readonly label: string;
  readonly confidence: number;
  /** By item: how much it spoke for this outcome. */
  readonly spoke: ReadonlyMap<number, number>;
}

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

/** "X competes with A, B and C": each with X, and not with one another. Whoever works together does so all together. */
function eachWithOther({ left, right }: Pair, candidate: Candidate): Candidate[] {
  if (candidate.between.length <= 2 || candidate.type !== 'rivalry') return [candidate];
  return left.flatMap((one) =>
    right.map((other): Candidate => ({ ...candidate, ...nothingAttached(), between: [one, other] })),
  );
}

/** The claims about a pair, by one sentence: none where its grammar refuses. */
export function candidatesOf(pair: Pair, verdict: Verdict): Candidate[] {
  const candidate = candidateOf(pair, verdict);
  return candidate ? eachWithOther(pair, candidate) : [];
}

function candidateOf(pair: Pair, verdict: Verdict): Candidate | null {
  const { sentence, leftGroup, rightGroup } = pair;
  // "Ostrin-backed Norvane": who only describes another deals with nobody else here.
  if (isHyphenated(sentence, leftGroup) || isHyphenated(sentence, rightGroup)) return null;
  const trigger = triggerOf(pair, verdict);
  if (trigger < 0) return null;
  const { type, direction } = parseOutcome(verdict.label);
  if (type === 'rivalry' && !tellsContest(sentence)) return null;
  if (type !== 'rivalry' && (isContrasted(sentence, leftGroup) || isContrasted(sentence, rightGroup))) return null;
  const isNoun = (classesAt(sentence.reading.items, trigger) & Class.DealNoun) !== 0;
  const isLeftSubject = leftGroup.last < trigger;
  const subject = rightGroup.last < trigger ? rightGroup : isLeftSubject ? leftGroup : null;
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
    rule: learned,
    sentence: sentence.number,
    first: Math.max(sentence.start, Math.min(leftGroup.first, trigger, modality.first)),
    last: Math.max(rightGroup.last, trigger, modality.last),
    trigger,
    sure: true,
    generic: false,
    confidence: verdict.confidence,
    ...nothingAttached(),
  };
}
