// "Under the deal, X will invest up to $10 billion and Y up to $5 billion": into whom is said a sentence before, with the deal.
import { hasKind, type Sentence } from '#lib/extract/clause/groups.ts';
import { modalityOf } from '#lib/extract/clause/modality.ts';
import { subjectOf } from '#lib/extract/clause/subject-of.ts';
import { organizationNumber } from '#lib/extract/names/number-organizations.ts';
import { classesAt, kindAt, wordAt } from '#lib/extract/reading.ts';
import { type Candidate, nothingAttached } from '#lib/extract/relations/candidate.ts';
import { Kind } from '#lib/extract/text/items.ts';
import { Class } from '#lib/extract/words/word-classes.ts';

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

/**
 * The investments that a sentence tells without words for whom they are in: the one who got the money of the last one. Those that it tells
 * otherwise are known.
 */
export function findUnsaidInvestee(sentence: Sentence, last: Candidate, known: readonly Candidate[]): Candidate[] {
  const { items } = sentence.reading;
  const [investee] = last.to;
  if (investee === undefined || last.to.length !== 1 || sentence.number - last.sentence > longest) return [];
  if (!hasKind(sentence, Kind.Figure)) return [];
  const numberOf = (mention: number) => organizationNumber(sentence.reading, mention);
  const found: Candidate[] = [];
  for (let item = sentence.start; item < sentence.end; item++) {
    if (!(classesAt(items, item) & Class.Trigger) || known.some(({ trigger }) => trigger === item)) continue;
    const use = wordAt(items, item).uses.find(({ frame }) => frame.id === 'invest');
    const sum = use ? sumOf(sentence, item) : -1;
    if (!use || sum < 0 || (use.form === 'gerund' && !(classesAt(items, item - 1) & Class.Be))) continue;
    const subject = subjectOf(sentence, item, use.form);
    if (!subject || subject.mentions.some((mention) => numberOf(mention) === numberOf(investee))) continue;
    const { status, mark, dropped } = modalityOf(sentence, item, subject, 'verb');
    // "May invest" is more of what was told, and no deal by itself.
    if (dropped || status === 'talks') continue;
    found.push({
      ...last,
      ...nothingAttached(),
      status,
      mark,
      frame: use.frame,
      rule: use.frame.id,
      from: [...subject.mentions],
      sentence: sentence.number,
      amount: sum,
      first: subject.first,
      last: sum,
      trigger: item,
      confidence,
    });
  }
  return found;
}
