// The words that say at which step a deal is: signed, expanded, closed, a letter of intent.
import type { StatusMark } from '#lib/domain/status.ts';
import { sentenceEnd } from '#lib/extract/reading.ts';
import type { Sentence } from './groups.ts';

export const markWords: ReadonlyArray<readonly [RegExp, StatusMark]> = [
  [
    /\b(?:letters? of intent|lois?|term sheet|heads of (?:terms|agreement)|memorandum of understanding|mou|non-binding)\b/,
    'letter_of_intent',
  ],
  [
    /\b(?:expand(?:s|ed|ing)?|expansion|extend(?:s|ed|ing)?(?! (?:the|its|their|an?) (?:[a-z-]+ )?(?:deadline|offer|date|time|period|talks))|extension(?! of (?:the|its|their|an?) (?:[a-z-]+ )?(?:deadline|offer|date|period|talks))|deepen(?:s|ed|ing)?|broaden(?:s|ed)?|(?:rais(?:e|es|ed|ing)|increas(?:e|es|ed|ing)|lift(?:s|ed|ing)?) (?:its|their) (?:planned |total |overall )?(?:investment|commitment|order|loan|credit line))\b/,
    'expanded',
  ],
  [
    /\b(?:renegotiat\w+|amend\w*|restructur\w+|revis\w+|(?:lower(?:s|ed|ing)?|cut(?:s|ting)?|reduc(?:e|es|ed|ing)|rais(?:e|es|ed|ing)|sweeten(?:s|ed|ing)?) (?:the|its|their) (?:purchase |agreed )?(?:price|terms))\b/,
    'amended',
  ],
  [/\b(?:clos(?:ed|es|ing) (?:the|its)|complet(?:ed|es|ion)|finali[sz]ed|closed)\b/, 'closed'],
  [/\b(?:sign(?:s|ed|ing)?|ink(?:s|ed)|struck|strikes?)\b/, 'signed'],
];
export const anyMark = new RegExp(markWords.map(([pattern]) => pattern.source).join('|'));
export const endMarks: ReadonlyArray<readonly [RegExp, StatusMark]> = [
  [/block|veto|quash|halt/, 'blocked'],
  [/expire|lapse/, 'expired'],
];

/** Words that tell of more; without one of them nothing below is asked. */
const added = /option|second|third|fourth|fifth|further|another|additional/;

const moreOf =
  /\bexercis(?:ed|es|ing) (?:an?|the|its|their) (?:\w+ )?option\b|(?<!\b(?:is|was) (?:the|its|their) )\b(?:second|third|fourth|fifth) (?:lease|contract)\b|\b(?:invest(?:s|ed|ing)?|puts?|pour(?:s|ed|ing)?|commit(?:s|ted|ting)?) (?:up to )?(?:a further|an additional|another) (?:up to )?\$?[\d.,]+ (?:million|billion)\b(?!.{0,60}\b(?:complet(?:es|ed|ing)|under (?:the|its|their))\b)|\b(?:takes?|took|taken|leas(?:es?|ed|ing)|rent(?:s|ed|ing)?|adds?|added) (?:a further|an additional|another) [\d.,]+ (?:megawatts|gigawatts|mw|gw)\b/;

/** "Will pay X up to another $4 billion": for more of what he sells. */
const paysMore =
  /\b(?:pay(?:s|ing)?|paid|spend(?:s|ing)?|spent) (?:[a-z.&' ]{2,30} )?(?:up to )?(?:a further|an additional|another) (?:up to )?\$?[\d.,]+ (?:million|billion)\b/;

/**
 * "Exercised an option to lease a further 260 megawatts", "signed a third lease", "will invest another $4 billion", and not under what was
 * agreed: more of what the two have already. "It is the second contract of X after that with Y" counts those of X.
 */
export function isOfMore({ reading: { items, folded }, start, end }: Sentence, trigger: number): boolean {
  const [from, to] = [Math.max(start, trigger - 12), Math.min(end, trigger + 10)];
  const words = folded.slice(items.start[from] ?? 0, items.end[to - 1] ?? 0);
  return added.test(words) && (moreOf.test(words) || paysMore.test(words));
}

const longer =
  /\b(?:extend(?:s|ed|ing)?|extension)\b[^;]{0,70}?\b(?:(?:by|for) (?:about |at least |up to )?(?:an?|another|\w+)(?: (?:more|further|additional|\d+|\w+))? (?:years?|months?)|(?:to|until|till|through|into|beyond) (?:at least )?(?:the (?:end|middle) of |early |late |mid-?|(?:jan|febr|mar|apr|may|jun|jul|aug|sept|oct|nov|dec)\w* )?20\d\d)\b/;
const larger = /\b(?:expan\w+|deepen\w*|broaden\w*|enlarg\w*|doubl\w+|tripl\w+)\b/;

/** "Extended their agreement by a year", "until 2030": the same deal runs longer, and nothing comes to it. */
export function isOfTerm({ reading: { items, folded }, start, end }: Sentence, trigger: number): boolean {
  const [from, to] = [Math.max(start, trigger - 12), Math.min(end, trigger + 14)];
  const words = folded.slice(items.start[from] ?? 0, items.end[to - 1] ?? 0);
  return longer.test(words) && !larger.test(words);
}

const unbound =
  /\b(?:not(?: legally)? binding|non-?binding|binds? (?:neither|no|nobody)|to (?:explore|study|examine|assess|evaluate))\b/;

/** A memorandum that only opens the question, by its own sentence or the one after it. */
export function bindsNobody({ reading, number, start }: Sentence): boolean {
  const { items, folded } = reading;
  const close = sentenceEnd(items, number + 1);
  return unbound.test(folded.slice(items.start[start] ?? 0, items.end[Math.max(start, close - 1)] ?? 0));
}
