// "Nvidia will buy 214.7 million newly issued shares": into whom the text is about, where nobody else's shares are spoken of.
import type { Sentence } from '#lib/extract/clause/groups.ts';
import { modalityOf } from '#lib/extract/clause/modality.ts';
import { subjectOf } from '#lib/extract/clause/subject-of.ts';
import { organizationNumber } from '#lib/extract/names/number-organizations.ts';
import { type Candidate, nothingAttached } from '#lib/extract/relations/candidate.ts';
import { WordPattern } from '#lib/extract/words/word-pattern.ts';

/** So many sentences after the first of such purchases nobody names the issuer again. */
const longest = 3;

const unsaidIssuer = 'unsaid-issuer';
const sharesAfter =
  /^ (?:up to |about |as many as )?(?:[\d.,]+(?: million| billion)? (?:[a-z-]+ ){0,3}shares|(?:us)?[$\u20ac\u00a3][\d.,]+ ?(?:million|billion|bn|m)?(?:['\u2019]s worth)?(?: of (?:[a-z-]+ ){0,3}(?:shares|stock)| at (?:us)?[$\u20ac\u00a3][\d.,]+ (?:a|per) share))(?! (?:of|in) (?!the (?:company|issuer)\b)[a-z])/;
const taking = new WordPattern(
  /^(?:will )?(?:buys?|bought|buying|purchas(?:e[sd]?|ing)|acquir(?:e[sd]?|ing)|takes?|took|taken|subscrib(?:es?|ed) for|receives?|received|gets?|got)$/,
);

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
    if (!taking.at(items, item)) continue;
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
