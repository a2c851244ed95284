// Why a match about lending is none: no loan, bond or rent stands where the frame wants one, or the bank itself is what is paid for. A
// reason in words, or null; the trap is that banks sell, arrange and offer many things.
import type { Group } from '#lib/extract/clause/groups.ts';
import { leftOfPhrase, wordTextAt } from '#lib/extract/clause/head-of.ts';
import { kindAt } from '#lib/extract/reading.ts';
import { goodsOf } from '#lib/extract/relations/fill-slots.ts';
import { type Match, organizationOf, type Site, topicsOf } from '#lib/extract/relations/frame-site.ts';
import { Kind } from '#lib/extract/text/items.ts';
import { Topic } from '#lib/extract/words/word-classes.ts';

/** "guarantees X's lease payments": what it would have to pay. */
function owes({ sentence }: Pick<Site, 'sentence'>, debtor: Group): boolean {
  const { items, folded } = sentence.reading;
  const owned = folded.slice(items.end[debtor.last], items.end[Math.min(sentence.end - 1, debtor.last + 9)]);
  return (
    debts.test(goodsOf(sentence, debtor)?.text ?? '') ||
    debts.test(/^'s [$\u20ac\u00a3][^,;]* of ([a-z- ]+)/.exec(owned)?.[1] ?? '')
  );
}

const debts =
  /\b(?:leases?|rents?|payments?|obligations?|loans?|debts?|borrowings?|bonds?|notes|credit|facility|facilities)\b/;

const lent = /^[^,;]*\b(?:loans?|credit (?:line|facility)|(?:debt )?facilit(?:y|ies)|debt|mortgage|financing)\b/;

/** "a syndicate of lenders led by X provided": who is there to lend. */
const isByLenders = ({ sentence: { reading, start }, trigger }: Site): boolean =>
  /\b(?:lenders|banks|creditors)\b/.test(
    reading.folded.slice(reading.items.start[start], reading.items.start[trigger]),
  );

/** "provided X with a credit line", "granted X a loan", "arranged a loan for X": not "provided X with funding". */
function getsLoan(site: Site, borrower: Group): boolean {
  const { sentence, trigger } = site;
  if (/^(?:to|for)$/.test(wordTextAt(sentence, borrower.first - 1)) || borrower.first > trigger + 6) return true;
  if (kindAt(sentence.reading.items, borrower.last + 1) === Kind.Possessive && owes({ sentence }, borrower))
    return true;
  const { items, folded } = sentence.reading;
  const words = folded.slice(items.end[borrower.last], items.end[Math.min(sentence.end - 1, borrower.last + 9)]);
  const given = /^ (?:with|an?|the|its|up to|about|more than) ?(.*)$/.exec(words)?.[1];
  return given !== undefined && (lent.test(given) || (/^ with [$\u20ac\u00a3]/.test(words) && isByLenders(site)));
}

/** "guarantees the lease payments of X": what it would have to pay stands before it. */
const owesBehind = ({ sentence: { reading, start } }: Site, { first }: Group): boolean =>
  debtsOf.test(reading.folded.slice(reading.items.start[Math.max(start, first - 4)], reading.items.start[first]));

const debtsOf =
  /\b(?:leases?|rents?|payments?|obligations?|loans?|debts?|borrowings?|bonds?|notes|credit|facility|facilities) of (?:the )?$/;

const grantors: ReadonlySet<string> = new Set(['government', 'public_body', 'fund', 'university']);

/** "sold $1 billion of bonds to X": whoever buys the bonds lends, and not who sells them. */
const sellsItsDebt = ({ sentence, trigger }: Site, buyer: Group): boolean =>
  /^(?:s(?:ell|old)|plac|market)/.test(wordTextAt(sentence, trigger)) && wordTextAt(sentence, buyer.first - 1) === 'to';

/** "Y arranged the loan from a syndicate led by X": whoever brings lenders and borrower together is neither. */
const arrangesIt = ({ sentence, trigger }: Site, { last }: Group): boolean =>
  last < trigger && /^(?:arrang|broker|negotiat|advis|plac|secur)/.test(wordTextAt(sentence, last + 1));

/** "X closes a loan to refit its site for Y": who gets it lends nothing. */
const getsItself = ({ sentence, trigger }: Site, { first, last }: Group): boolean =>
  last < trigger &&
  first < trigger &&
  /^(?:clos|secur|rais|land|obtain|g[eo]t|seal|complet|receiv|borrow|draw|drew|tap|sign)/.test(
    wordTextAt(sentence, leftOfSum(sentence, trigger)),
  );

/** "closes a $1.4 billion debt facility": the verb before the loan and its sum. */
function leftOfSum(sentence: Site['sentence'], noun: number): number {
  let at = leftOfPhrase(sentence, noun);
  while (
    at > sentence.start &&
    (kindAt(sentence.reading.items, at) === Kind.Figure || wordTextAt(sentence, at) === 'in')
  )
    at = leftOfPhrase(sentence, at);
  return at;
}

/** "X's bonds", "notes of X": what is bought is a debt of the firm. */
const isDebtOf = ({ sentence, trigger }: Site, debtor: Group): boolean =>
  ((goodsOf(sentence, debtor)?.topics ?? 0) & Topic.Debt) !== 0 ||
  (/^(?:of|from|by)$/.test(wordTextAt(sentence, debtor.first - 1)) &&
    debtor.first - 2 > trigger &&
    (topicsOf(sentence, debtor.first - 2, debtor.first - 2) & Topic.Debt) !== 0);

/** "finances X's data centre": what is paid for belongs to it, or is built for it. */
const isOwnSite = ({ sentence }: Site, group: Group): boolean =>
  ((goodsOf(sentence, group)?.topics ?? 0) & (Topic.Site | Topic.Power | Topic.Chip)) !== 0;

/** "mortgage underwriting", "loan servicing": what somebody works at, and no loan. */
const isTradeOf = ({ sentence: { reading }, trigger }: Site): boolean =>
  /^ (?:underwrit|servic|originat|brok|rates?\b|lend(?:ing|ers?)\b|markets?\b|books?\b|applica|approv|growth|demand|business)/.test(
    reading.folded.slice(reading.items.end[trigger], (reading.items.end[trigger] ?? 0) + 16),
  );

const mandates =
  /\b(?:loans?|bonds?|debt|financing|refinancing|fund-?rais(?:e|ing)|round|ipo|listing|offering|flotation|(?:share|stake|asset)? ?sale|options|mandate|takeover|bid|capital raise|deal|transaction|\$[\d.]+ ?(?:bn|billion|m|million))\b/;
/** "is working with X Bank on a loan", "with X Bank to explore a sale": an adviser at work, and no partner. */
function isAdvised({ sentence, trigger }: Site, { between }: Match): boolean {
  const adviser = between.at(-1);
  if (!adviser || adviser.first < trigger || adviser.reference) return false;
  if (!adviser.mentions.every((one) => organizationOf(sentence, one)?.kind === 'bank')) return false;
  const { items, folded } = sentence.reading;
  return mandates.test(folded.slice(items.end[adviser.last], items.end[Math.min(sentence.end - 1, adviser.last + 12)]));
}

/** The reason in words, or null. */
export function misfitDebt(site: Site, match: Match): string | null {
  const { sentence, trigger, frame } = site;
  const lender = organizationOf(sentence, match.from[0]?.mentions[0] ?? -1)?.kind;
  const borrower = match.to[0];
  if (frame.id === 'work-with' && isAdvised(site, match)) return 'an adviser';
  if (frame.id === 'loan' && isTradeOf(site)) return 'a kind of lending';
  if (frame.id === 'bank-facility' && lender !== 'bank') return 'no bank';
  if (frame.id === 'guarantee-rent' && !(borrower && (owes(site, borrower) || owesBehind(site, borrower))))
    return 'no debt of it';
  if (frame.id === 'grant' && !(lender && grantors.has(lender))) return 'grants no money';
  if (frame.id === 'owe' && lender !== 'bank' && lender !== 'fund') return 'owes no loan';
  if (frame.id === 'deploy-for' && (lender === 'bank' || lender === 'fund')) return 'brings money';
  if (frame.id === 'loan-verb' && borrower && sellsItsDebt(site, borrower)) return 'sells what it owes';
  if (frame.id === 'loan-verb' && borrower && arrangesIt(site, borrower)) return 'arranged by it for others';
  if (frame.id === 'loan-verb' && borrower && !getsLoan(site, borrower)) return 'no loan';
  if (frame.id === 'loan' && lender !== 'bank' && lender !== 'fund' && match.from[0] && getsItself(site, match.from[0]))
    return 'gets it itself';
  if (frame.id === 'buy-debt' && !(borrower && isDebtOf(site, borrower))) return 'buys no debt';
  if (frame.id === 'finance-site' && wordTextAt(sentence, trigger + 1) === 'of') return 'a noun';
  if (frame.id === 'finance-site' && !(borrower && isOwnSite(site, borrower))) return 'no site of it';
  const taker = organizationOf(sentence, borrower?.mentions[0] ?? -1)?.kind;
  const isOwn = match.from[0]?.reference?.isPronoun === true && (taker === 'bank' || taker === 'fund');
  const isToBank = taker === 'bank' || (frame.id === 'loan' && isOwn);
  return frame.type === 'financing' && isToBank ? 'a list of lenders' : null;
}
