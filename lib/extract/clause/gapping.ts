// "Google has invested $3 billion in Anthropic and Amazon $8 billion", "$5 billion in Intel and up to $100 billion in OpenAI":
// the verb is said once and meant twice. From a claim of investment and the words after it, the second claim.

import { classesAt, kindAt, punctAt, wordAt } from '#lib/extract/reading.ts';
import type { Candidate } from '#lib/extract/relations/candidate.ts';
import { Kind } from '#lib/extract/text/items.ts';
import { Class } from '#lib/extract/words/word-classes.ts';
import { WordPattern } from '#lib/extract/words/word-pattern.ts';
import { type Group, groupAt, hasKind, type Sentence } from './groups.ts';
import { moneyAt } from './money-at.ts';
import { subjectOf } from './subject-of.ts';
import { pastBound, sumsInto } from './sums-into.ts';

const giving = new WordPattern(
  /^(?:pledged?|pledges|commit(?:s|ted)?|puts?|invest(?:s|ed)?|contribut(?:es?|ed)|pours?|poured)$/,
);

/** "A pledged $10 billion and B $5 billion in investment in C", "A will invest $2 billion and B $1 billion in C": what A gives, or B. */
function sharedTarget(sentence: Sentence, candidate: Candidate): Candidate | null {
  const { items } = sentence.reading;
  const confidence = candidate.confidence - 0.06;
  for (let item = candidate.trigger + 1; item < candidate.last - 2; item++) {
    if (!moneyAt(sentence, item) || !(classesAt(items, item + 1) & Class.Coordinator)) continue;
    const other = groupAt(sentence, item + 2);
    const money = other ? pastBound(sentence, other.last + 1) : -1;
    if (other && !other.reference && money < candidate.last && moneyAt(sentence, money))
      return { ...candidate, from: [...other.mentions], amount: money, capacity: [], confidence };
  }
  const [giver] = candidate.from;
  const group = giver === undefined ? null : groupAt(sentence, sentence.reading.mentions[giver]?.item ?? -1);
  if (!group || group.first > candidate.trigger || !(classesAt(items, group.first - 1) & Class.Coordinator))
    return null;
  const money = group.first - 2;
  if (!moneyAt(sentence, money) || !moneyAt(sentence, pastBound(sentence, group.last + 1))) return null;
  for (let verb = money - 1; verb > Math.max(sentence.start, money - 5); verb--) {
    if (!giving.written(sentence.reading, verb)) continue;
    const subject = subjectOf(sentence, verb, 'past');
    if (!subject || subject.reference) return null;
    return { ...candidate, from: [...subject.mentions], first: subject.first, amount: money, capacity: [], confidence };
  }
  return null;
}

/** Which side of a candidate the group at its end is on, or null where neither ends it. */
function sideAtEnd({ trigger, from, to }: Candidate, group: Group): 'from' | 'to' | null {
  const isIn = (side: readonly number[]) => side.length > 0 && side.every((one) => group.mentions.includes(one));
  return group.first < trigger ? null : isIn(from) ? 'from' : isIn(to) ? 'to' : null;
}

/** "will spend $300 billion with A, $38 billion with B and $22 billion with C": each further sum with whom the same preposition names. */
function eachWithItsOwn(sentence: Sentence, candidate: Candidate): Candidate[] {
  const { items } = sentence.reading;
  const found: Candidate[] = [];
  let group = groupAt(sentence, candidate.last);
  const side = group ? sideAtEnd(candidate, group) : null;
  const preposition = group ? wordAt(items, group.first - 1) : null;
  if (!group || !side || !preposition || !(preposition.classes & Class.Preposition)) return found;
  while (group) {
    let at: number = group.last + 1;
    if (punctAt(items, at) === ',') at++;
    if (classesAt(items, at) & Class.Coordinator) at++;
    const money = pastBound(sentence, at);
    if (at === group.last + 1 || !moneyAt(sentence, money) || wordAt(items, money + 1).text !== preposition.text) break;
    group = groupAt(sentence, money + 2);
    if (!group || group.reference) break;
    const confidence = candidate.confidence - 0.06;
    found.push({
      ...candidate,
      [side]: [...group.mentions],
      last: group.last,
      amount: money,
      capacity: [],
      confidence,
    });
  }
  return found;
}

/** "And Y and Z $30 billion each": whoever is named with the first of them, or null. */
function secondOf(sentence: Sentence, { last }: Group): Group | null {
  if (!(classesAt(sentence.reading.items, last + 1) & Class.Coordinator)) return null;
  const second = groupAt(sentence, last + 2);
  return second && !second.reference ? second : null;
}

/** "agreed to lend \u00a345 million, and X a further \u00a320 million": another lender, and the same borrower. */
function gappedLender(sentence: Sentence, candidate: Candidate): Candidate[] {
  const { items } = sentence.reading;
  for (let item = candidate.trigger + 1; item < Math.min(sentence.end, candidate.trigger + 14); item++) {
    if (!(classesAt(items, item) & Class.Coordinator)) continue;
    const other = groupAt(sentence, item + 1);
    const money = other ? pastBound(sentence, other.last + 1) : -1;
    if (!other || other.reference || !moneyAt(sentence, money)) continue;
    const confidence = candidate.confidence - 0.04;
    return [{ ...candidate, from: [...other.mentions], last: money, amount: money, capacity: [], confidence }];
  }
  return [];
}

/** What the words right after a claim repeat without its verb. */
export function findGapped(sentence: Sentence, candidate: Candidate): Candidate[] {
  const { items } = sentence.reading;
  if (!hasKind(sentence, Kind.Figure)) return [];
  const lender = candidate.type === 'financing' ? gappedLender(sentence, candidate) : [];
  if (lender.length > 0) return lender;
  if (candidate.type !== 'investment' && candidate.type !== 'acquisition')
    return candidate.type === 'rivalry' || candidate.type === 'dispute' ? [] : eachWithItsOwn(sentence, candidate);
  const shared = candidate.type === 'investment' ? sharedTarget(sentence, candidate) : null;
  if (shared) return [shared];
  let at = candidate.last + 1;
  // "bought X for $2 billion in 2022 and Y for $1 billion".
  if (candidate.type === 'acquisition' && wordAt(items, at).text === 'for' && moneyAt(sentence, at + 1)) at += 2;
  if (kindAt(items, at) === Kind.Date) at++;
  const joint = at;
  if (punctAt(items, at) === ',') at++;
  if (classesAt(items, at) & Class.Coordinator) at++;
  if (at === joint) return [];
  const skip = (item: number) => pastBound(sentence, item);
  const other = groupAt(sentence, at);
  if (other && !other.reference) {
    const bought = candidate.type === 'acquisition' && wordAt(items, other.last + 1).text === 'for';
    const price = skip(other.last + 2);
    if (bought && candidate.to.length === 1 && moneyAt(sentence, price))
      return [
        { ...candidate, to: [...other.mentions], last: price, amount: price, confidence: candidate.confidence - 0.06 },
      ];
    const second = secondOf(sentence, other);
    const money = skip((second ?? other).last + 1);
    if (!moneyAt(sentence, money)) return [];
    return [
      {
        ...candidate,
        from: [...other.mentions, ...(second?.mentions ?? [])],
        last: money,
        amount: money,
        first: candidate.first,
        capacity: [],
        confidence: candidate.confidence - 0.06,
      },
    ];
  }
  const { confidence } = candidate;
  const preposition = prepositionOf(sentence, candidate);
  return sumsInto(sentence, at).flatMap(({ money, target, noun, last }) =>
    noun >= 0 ||
    /^(?:in|into|for)$/.test(wordAt(items, money + 1).text) ||
    wordAt(items, money + 1).text === preposition
      ? [
          {
            ...candidate,
            to: [...target.mentions],
            last,
            amount: money,
            capacity: [],
            confidence: confidence - 0.06,
            ...(kindAt(items, last) === Kind.Date ? { date: last, hasOwnDay: true } : {}),
          },
        ]
      : [],
  );
}

/** The preposition before the last group of a claim, or null. */
function prepositionOf(sentence: Sentence, { last }: Candidate): string | null {
  const group = groupAt(sentence, last);
  const reach = 6;
  for (let item = (group?.first ?? 0) - 1; group && item > group.first - reach; item--)
    if (classesAt(sentence.reading.items, item) & Class.Preposition) return wordAt(sentence.reading.items, item).text;
  return null;
}
