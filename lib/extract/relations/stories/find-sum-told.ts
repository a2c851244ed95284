// "TeraWulf puts the contracted revenue at $6.7 billion", "The campus costs $4 billion", "The founders commit €60 million": what a deal
// comes to, in a sentence that makes no claim of its own. Adds the sum to the last claim that has none and that it can be about. The trap:
// firms spend money on much else; whoever is said to pay has to be a party, and what for must be said or be left out.
import type { RelationType } from '#lib/domain/relation-kind.ts';
import { hasKind, type Sentence } from '#lib/extract/clause/groups.ts';
import { moneyAt } from '#lib/extract/clause/money-at.ts';
import { isSumOfAll } from '#lib/extract/figures/is-sum-of-all.ts';
import { wordAt } from '#lib/extract/reading.ts';
import type { Candidate } from '#lib/extract/relations/candidate.ts';
import { Kind } from '#lib/extract/text/items.ts';

/** A sum that a sentence tells of a claim before it, and the item where it begins to. */
export interface ToldSum {
  readonly of: Candidate;
  readonly first: number;
  readonly amount: number;
}

/** So many sentences further on a sum may still be that of a deal; what is built, and what was put at a price, is told later. */
const reach = { paid: 2, told: 3 };

const about =
  '(?:(?:about|around|roughly|nearly|almost|some|over|more than|at least|up to|as much as|an estimated|approximately|close to|just) )*';

const priced: ReadonlySet<RelationType> = new Set([
  'acquisition',
  'chips',
  'compute',
  'content',
  'contract',
  'energy',
  'infrastructure',
  'joint_venture',
  'licensing',
  'partnership',
]);
const built: ReadonlySet<RelationType> = new Set([
  'chips',
  'contract',
  'energy',
  'infrastructure',
  'joint_venture',
  'partnership',
  'compute',
]);
const founded: ReadonlySet<RelationType> = new Set(['joint_venture', 'partnership']);

const amounts =
  '(?:contract|order|deal|agreement|purchase|price|value|cost|costs|bill|sum|lease|leases|revenue|investment|consideration|outlay|payments?|volume|size)';

/** Words that end right before the sum, and of which kinds of deals they tell. */
const told: ReadonlyArray<readonly [RegExp, ReadonlySet<RelationType>]> = [
  [
    new RegExp(
      `^(?:the|this|their) (?:[a-z0-9-]+ ){0,2}(?:pact|agreement|deal|contract|order|lease|accord|award)\\b[^.;]{0,60}(?: for|\\b(?:has|have|carries|with) an? (?:total |initial |combined |order |contract )?(?:volume|value|size|price tag) of|\\b(?:volume|value|size) (?:is|was|amounts to|comes to|of)) ${about}$`,
    ),
    priced,
  ],
  [
    new RegExp(
      `^(?:(?:the )?(?:total |initial )?(?:contract|order|deal) (?:volume|value|size)(?::| is| was| amounts to| comes to)|(?:that|this) (?:is|was|would be) worth) ${about}$`,
    ),
    priced,
  ],
  [
    new RegExp(
      `\\b(?:puts?|put|pegs?|pegged|estimate[sd]?|values?|valued) (?:the|its|their) (?:[a-z]+ ){0,2}${amounts}\\b(?: (?:of|over|from|for) [^.;,]{2,40})? at ${about}$`,
    ),
    priced,
  ],
  [
    new RegExp(
      `^(?:it|the (?:[a-z-]+ ){0,3}(?:project|campus|site|plant|venture|facility|programme|program|data cent(?:er|re)s?|buildings?|works?|scheme|complex|factory|joint company|company))\\b[^.;,]{0,40}\\b(?:(?:will|would|should|could|is to|is expected to|are to) )?(?:costs?|have a (?:[a-z]+ )?(?:ceiling|budget|capital) of|has a (?:[a-z]+ )?(?:ceiling|budget|capital) of|(?:is|are) budgeted at|requires?(?: an investment of)?|comes? with a price tag of) ${about}$`,
    ),
    built,
  ],
  [
    new RegExp(
      `\\b(?:total|estimated|overall|project|development|construction) (?:[a-z]+ ){0,2}(?:cost|costs|investment|capital|budget|consideration|value)\\b[^.;,]{0,40}\\b(?:is|are|was|will be|comes? to|amounts? to|stands? at|of) ${about}$`,
    ),
    built,
  ],
  [
    new RegExp(
      `^(?:the (?:[a-z]+ )?(?:founders|partners|owners|parties|shareholders|companies|firms|two|three|four|members)|they|both(?: sides| companies| firms| parties)?)\\b[^.;,]{0,30}\\b(?:commit|invest|contribute|put up|put in|inject|provide|spend|bring|pledge|put)(?:ted|ed|s)?(?: in| up)?(?: an initial| a total of| a combined)? ${about}$`,
    ),
    founded,
  ],
];

/** "Each holder receives 412 pence per share, which values Norvane at": what the whole of it costs. */
const perShare =
  /\b(?:per|a|each) (?:ordinary |common )?(?:share|holder|shareholder)\b[^;]*\bvalu(?:es|ing) [^.;,]{2,40} at (?:[a-z]+ ){0,2}$/;

const paying =
  /\b(?:pays?|paying|paid|will pay|would pay|spends?|will spend|to spend|spending|commits?|committed|committing|commit(?:s|ted) itself to|invests?|investing|will receive|receives|received|gets|will get|collects)\b(?: [^\d.;$\u20ac\u00a3]{0,60})?$/;
/** What may follow the sum: what is paid for, in what, how often; or nothing. */
const forIt =
  /^(?:['\u2019]s worth)?(?:,? (?:for (?:the|it|its|this|that|these|them|access|use)\b|over (?:the )?(?:next )?[a-z0-9]+ years|a year|per year|annually|in return|at once|up ?front|in (?:cash|stock|shares|advance)|(?:of|in) its own (?:shares|stock)|initially|and (?:up to|as much as) |plus )|[.,;]|$)/;

const textOf = ({ reading: { items, folded } }: Sentence, from: number, to: number): string =>
  folded.slice(items.start[from] ?? 0, items.start[to] ?? 0);

const lastWithout = (
  sentence: Sentence,
  before: readonly Candidate[],
  types: ReadonlySet<RelationType>,
  far: number,
  isMeant: (candidate: Candidate) => boolean = () => true,
): Candidate | undefined => {
  const last = before.findLast((one) => types.has(one.type) && one.status !== 'ended' && isMeant(one));
  return last && last.amount === null && sentence.number - last.sentence <= far ? last : undefined;
};

/** Whether all who are named before an item are parties of a claim, and somebody is. */
function namesOnlyParties(
  { groups, reading: { mentions } }: Sentence,
  { from, to, between }: Candidate,
  item: number,
): boolean {
  const slugOf = (mention: number) => mentions[mention]?.organization?.slug;
  const parties = new Set([...from, ...to, ...between].map(slugOf));
  const named = groups.filter(({ first }) => first < item);
  return named.length > 0 && named.every((group) => group.mentions.every((mention) => parties.has(slugOf(mention))));
}

const acquired: ReadonlySet<RelationType> = new Set(['acquisition']);

/** The sum that this sentence tells of a claim before it, or null. */
export function findSumTold(sentence: Sentence, before: readonly Candidate[]): ToldSum | null {
  if (before.length === 0 || !hasKind(sentence, Kind.Figure)) return null;
  const { start, end, reading } = sentence;
  for (let item = start + 1; item < end; item++) {
    if (!moneyAt(sentence, item) || isSumOfAll(reading, item)) continue;
    const left = textOf(sentence, start, item);
    const said = told.find(([pattern]) => pattern.test(left));
    const of = said
      ? lastWithout(sentence, before, said[1], reach.told)
      : perShare.test(left)
        ? lastWithout(sentence, before, acquired, 2 * reach.told)
        : paying.test(left) && forIt.test(reading.folded.slice(reading.items.end[item], reading.items.end[end - 1]))
          ? lastWithout(sentence, before, priced, reach.paid, (one) => namesOnlyParties(sentence, one, item))
          : undefined;
    return of ? { of, first: start, amount: item } : null;
  }
  return null;
}

/** The sum of a loan that was told, and the sentence that told it. */
export interface LoanSum {
  readonly sentence: number;
  readonly amount: number;
}

/**
 * "It has entered into a loan facility of $310 million with a syndicate. A and B acted as arrangers": those who lend are named a sentence later.
 * Gives them the sum in place; the loan of which the next sentence may still tell, or null.
 */
export function sumOfLoan(sentence: Sentence, here: readonly Candidate[], open: LoanSum | null): LoanSum | null {
  const lending = here.filter(({ type }) => type === 'financing');
  if (lending.length === 0 && !hasKind(sentence, Kind.Figure)) return open;
  if (lending.length > 0) {
    if (open && sentence.number - open.sentence <= 2 && !hasMoney(sentence))
      for (const one of lending) if (one.status === 'agreed') one.amount ??= open.amount;
    return lending.some(({ amount }) => amount !== null && amount !== open?.amount) ? null : open;
  }
  const { items } = sentence.reading;
  for (let item = sentence.start; item < sentence.end; item++) {
    if (!wordAt(items, item).uses.some(({ frame }) => frame.id === 'loan')) continue;
    for (let at = Math.max(sentence.start, item - 4); at < Math.min(sentence.end, item + 5); at++)
      if (moneyAt(sentence, at) && !isSumOfAll(sentence.reading, at)) return { sentence: sentence.number, amount: at };
  }
  return open;
}

function hasMoney(sentence: Sentence): boolean {
  for (let item = sentence.start; item < sentence.end; item++) if (moneyAt(sentence, item)) return true;
  return false;
}
