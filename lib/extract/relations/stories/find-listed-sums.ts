// "Recent moves include a $5 billion investment in A, a $100 billion commitment to B and $500 million in funding for C": what somebody has
// put where, told as a list without a verb of giving. From a sentence to an investment for each sum; who gives is whose moves they are, who
// was told to invest before, or whom the text is about. At least one of them has to be called money for a firm: else it may as well be a list of orders.
import type { Sentence } from '#lib/extract/clause/groups.ts';
import { type SumInto, sumsInto } from '#lib/extract/clause/sums-into.ts';
import { organizationNumber } from '#lib/extract/names/number-organizations.ts';
import { wordAt } from '#lib/extract/reading.ts';
import { type Candidate, nothingAttached } from '#lib/extract/relations/candidate.ts';
import { WordPattern } from '#lib/extract/words/word-pattern.ts';

/** The rule of what is told as one of a list. */
export const listedSum = 'listed-sum';

const moves = new WordPattern(
  /^(?:moves?|bets?|deals?|investments?|commitments?|pledges|holdings|transactions?|outlays?|stakes?|wagers?|spending|spree|portfolio|backings?|checks|cheques)$/,
);
const listing = new WordPattern(/^(?:include|includes|included|including|are|were|like)$/);
const intoFirm =
  /^(?:investment|equity investment|strategic investment|stake|equity stake|minority stake|injection|cash injection|capital injection|infusion|funding|equity)$/;

/** Whose moves a list tells of: whoever is named before it alone, else who was last told to invest, or whom the text is about. */
function giverOf({ groups, focus }: Sentence, told: readonly Candidate[], list: number): number {
  const before = groups.filter(({ last }) => last < list);
  const [only] = before;
  if (!only) return told.findLast(({ type, from }) => type === 'investment' && from.length === 1)?.from[0] ?? focus;
  return before.length === 1 && !only.isPerson && only.mentions.length === 1 ? (only.mentions[0] ?? -1) : -1;
}

/** The row of sums that a sentence lists, with the item of the word that opens it; or null. */
function listIn(sentence: Sentence): { list: number; sums: readonly SumInto[] } | null {
  let isOfMoves = false;
  for (let item = sentence.start; item < sentence.end; item++) {
    isOfMoves ||= moves.written(sentence.reading, item);
    if (!isOfMoves || !listing.written(sentence.reading, item)) continue;
    const sums = sumsInto(sentence, item + 1);
    if (sums.length > 1) return { list: item, sums };
  }
  return null;
}

/** An investment for each sum of a list. */
export function findListedSums(sentence: Sentence, told: readonly Candidate[], frame: Candidate['frame']): Candidate[] {
  const { reading, number } = sentence;
  const found = listIn(sentence);
  if (!found) return [];
  const { list, sums } = found;
  const isInvested = sums.some(({ noun }) => noun >= 0 && intoFirm.test(wordAt(reading.items, noun).text));
  const isOfInvestments = /^(?:investments?|bets?|stakes?|holdings)$/.test(wordAt(reading.items, list - 1).text);
  const giver = isInvested || isOfInvestments ? giverOf(sentence, told, list) : -1;
  const known = organizationNumber(reading, giver);
  if (giver < 0 || !known) return [];
  return sums.flatMap(({ money, target, noun, last }): Candidate[] =>
    target.mentions.some((mention) => organizationNumber(reading, mention) === known)
      ? []
      : [
          {
            type: 'investment',
            from: [giver],
            to: [...target.mentions],
            between: [],
            status: 'agreed',
            mark: null,
            frame,
            rule: listedSum,
            sentence: number,
            first: money,
            last,
            trigger: noun < 0 ? money : noun,
            sure: true,
            generic: false,
            confidence: 0.72,
            ...nothingAttached(),
            amount: money,
          },
        ],
  );
}
