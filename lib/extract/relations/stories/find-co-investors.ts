// "X has put $7 million into Y, together with Z": who brings money with somebody of whom the sentence says so. From an investment that a
// frame found to one more for those who are named beside it; nothing where they stand before it or are called anything else.
import { groupAt, type Sentence } from '#lib/extract/clause/groups.ts';
import { wordTextAt } from '#lib/extract/clause/head-of.ts';
import { nominalAt } from '#lib/extract/clause/nominal-at.ts';
import { organizationNumber } from '#lib/extract/names/number-organizations.ts';
import { classesAt, kindAt } from '#lib/extract/reading.ts';
import type { Candidate } from '#lib/extract/relations/candidate.ts';
import { Kind } from '#lib/extract/text/items.ts';
import { Class } from '#lib/extract/words/word-classes.ts';
import { WordPattern } from '#lib/extract/words/word-pattern.ts';

const beside = new WordPattern(/^(?:together with|alongside|along with|jointly with)$/);
/** How far behind the investment those stand who join in. */
const reach = 14;

/** The same investment or purchase by those who are said to join in it, or null. */
export function findCoInvestors(sentence: Sentence, investing: Candidate): Candidate | null {
  const { items } = sentence.reading;
  for (let item = investing.trigger + 1; item < Math.min(sentence.end, investing.last + reach); item++) {
    // "Invested in Y, which works alongside Z": told of Y.
    if (item > investing.last && classesAt(items, item) & (Class.Verb | Class.Relative)) return null;
    if (!beside.written(sentence.reading, item) && !isJointly(sentence, item)) continue;
    const from = isJointly(sentence, item) ? item + 2 : item + 1;
    const group = nominalAt(sentence, from) ?? groupAt(sentence, from + 1);
    if (!group || group.reference || group.isPerson) return null;
    const known = new Set([...investing.from, ...investing.to].map((one) => organizationNumber(sentence.reading, one)));
    const named = group.mentions.filter((one) => !known.has(organizationNumber(sentence.reading, one)));
    const isOwner = kindAt(items, group.last + 1) === Kind.Possessive && !holdsMoney(sentence, group.last + 2);
    return named.length === 0 || isOwner
      ? null
      : { ...investing, from: named, capacity: [], last: Math.max(investing.last, group.last) };
  }
  return null;
}

const isJointly = (sentence: Sentence, item: number): boolean =>
  wordTextAt(sentence, item) === 'jointly' && wordTextAt(sentence, item + 1) === 'with';

/** "Norvane's investment fund": money of the house. */
const holdsMoney = ({ reading: { items, folded }, end }: Sentence, from: number): boolean =>
  /\b(?:fund|arm|vehicle|company|office|unit)\b/.test(
    folded.slice(items.start[from], items.end[Math.min(end - 1, from + 4)]),
  );
