// "Under the deal, X will invest up to $10 billion and Y up to $5 billion": into whom is said a sentence before, with the deal.
import type { Sentence } from '#lib/extract/clause/groups.ts';
import { modalityOf } from '#lib/extract/clause/modality.ts';
import { subjectOf } from '#lib/extract/clause/subject-of.ts';
import { organizationNumber } from '#lib/extract/names/number-organizations.ts';
import { kindAt, wordAt } from '#lib/extract/reading.ts';
import { Kind } from '#lib/extract/text/items.ts';
import { type Candidate, nothingAttached } from './candidate.ts';

/** So many sentences after the deal nobody names again whose money it is. */
const longest = 3;
/** Between the verb and its sum: "up to about". */
const reach = 5;
const confidence = 0.74;

/** Where the sum of a verb stands, if nothing behind it says what it goes into, or -1. */
function sumOf({ reading: { items }, end, reading }: Sentence, verb: number): number {
  for (let item = verb + 1; item <= verb + reach && item < end; item++) {
    if (kindAt(items, item) === Kind.Organization || kindAt(items, item) === Kind.Punct) return -1;
    if (kindAt(items, item) !== Kind.Figure) continue;
    const isMoney = reading.figures[items.ref[item] ?? -1]?.kind === 'money';
    return isMoney && !/^(?:in|into|on|to|toward|towards|across|over|behind)$/.test(wordAt(items, item + 1).text)
      ? item
      : -1;
  }
  return -1;
}

/** The investment that a sentence tells without words for whom it is in: the one who got the money last told of; or null. */
export function findUnsaidInvestee(sentence: Sentence, before: readonly Candidate[]): Candidate | null {
  const { items } = sentence.reading;
  const last = before.findLast(({ type }) => type === 'investment');
  const investee = last?.to[0];
  if (!last || investee === undefined || last.to.length !== 1 || sentence.number - last.sentence > longest) return null;
  const numberOf = (mention: number) => organizationNumber(sentence.reading, mention);
  for (let item = sentence.start; item < sentence.end; item++) {
    const use = wordAt(items, item).uses.find(({ frame, form }) => frame.id === 'invest' && form !== 'gerund');
    const sum = use ? sumOf(sentence, item) : -1;
    if (!use || sum < 0) continue;
    const subject = subjectOf(sentence, item, use.form);
    if (!subject || subject.mentions.some((mention) => numberOf(mention) === numberOf(investee))) continue;
    const { status, mark, dropped } = modalityOf(sentence, item, subject, 'verb');
    if (dropped) continue;
    return {
      ...last,
      ...nothingAttached(),
      status,
      mark,
      frame: use.frame,
      rule: use.frame.id,
      from: [...subject.mentions],
      sentence: sentence.number,
      first: subject.first,
      last: sum,
      trigger: item,
      confidence,
    };
  }
  return null;
}
