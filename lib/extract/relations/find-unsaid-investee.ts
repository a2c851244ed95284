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

const unsaidIssuer = 'unsaid-issuer';
const sharesAfter =
  /^ (?:up to |about |as many as )?(?:[\d.,]+(?: million| billion)? (?:[a-z-]+ ){0,3}shares|(?:us)?[$\u20ac\u00a3][\d.,]+ ?(?:million|billion|bn|m)?(?:['\u2019]s worth)?(?: of (?:[a-z-]+ ){0,3}(?:shares|stock)| at (?:us)?[$\u20ac\u00a3][\d.,]+ (?:a|per) share))(?! (?:of|in) (?!the (?:company|issuer)\b)[a-z])/;
const taking =
  /^(?:will )?(?:buys?|bought|buying|purchas(?:e[sd]?|ing)|acquir(?:e[sd]?|ing)|takes?|took|taken|subscrib(?:es?|ed) for|receives?|received|gets?|got)$/;

/** "Nvidia will buy 214.7 million newly issued shares at $23.28", in a text about a firm: whose shares they are nobody has to say. */
export function findUnsaidIssuer(
  sentence: Sentence,
  before: readonly Candidate[],
  frame: Candidate['frame'],
): Candidate | null {
  const { reading, start, end } = sentence;
  const { items, folded, mentions } = reading;
  const last = before.at(-1);
  const isNext = last?.rule === unsaidIssuer && sentence.number - last.sentence <= longest;
  const focus = isNext ? (last.to[0] ?? -1) : sentence.focus;
  const issuer = mentions[focus]?.organization;
  if (!issuer || ['fund', 'bank', 'media', 'government', 'public_body'].includes(issuer.kind)) return null;
  for (let item = start + 1; item < end; item++) {
    if (!taking.test(wordAt(items, item).text)) continue;
    // "Granted X an option to buy 30 million of its shares": who may buy stands elsewhere.
    if (/\b(?:options?|rights?|warrants?)\b[^.;]{0,40} to $/.test(folded.slice(items.start[start], items.start[item])))
      continue;
    if (!sharesAfter.test(folded.slice(items.end[item], items.end[Math.min(end - 1, item + 14)]))) continue;
    const subject = subjectOf(sentence, item, 'past');
    if (!subject || subject.reference || subject.isPerson || subject.mentions.length !== 1) return null;
    const same = organizationNumber(reading, subject.mentions[0] ?? -1) === organizationNumber(reading, focus);
    const { status, mark, dropped } = modalityOf(sentence, item, subject, 'verb');
    if (same || dropped) return null;
    return {
      type: 'investment',
      from: [...subject.mentions],
      to: [focus],
      between: [],
      status,
      mark,
      frame,
      rule: unsaidIssuer,
      sentence: sentence.number,
      first: subject.first,
      last: Math.min(end - 1, item + 4),
      trigger: item,
      sure: true,
      generic: false,
      confidence: 0.66,
      ...nothingAttached(),
    };
  }
  return null;
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
    // "May invest" is more of what was told, and no deal by itself.
    if (dropped || status === 'talks') continue;
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
