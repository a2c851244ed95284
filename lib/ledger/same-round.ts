// Who has put money into one firm: which investors told together make one round, and which are a list of several rounds.
import { isOwnSum } from '#lib/domain/money.ts';
import { near } from './claim-days.ts';
import { type GroupingClaim, roundSum } from './group-keys.ts';
import { partiesOn, statedDate } from './ledger-claim.ts';

interface Round {
  readonly claims: readonly GroupingClaim[];
}

const sameRoundDays = 45;

const backersOf = (claim: GroupingClaim): ReadonlySet<string> => new Set(partiesOn(claim, 'from'));

/** Told by several texts as one backer's alone: then it is that backer's own money. */
function isOnesOwn(claims: readonly GroupingClaim[]): boolean {
  const backers = new Set(claims.flatMap((claim) => [...backersOf(claim)]));
  return backers.size === 1 && new Set(claims.map(({ article }) => article)).size > 1;
}

/**
 * Without a common investor it takes the very sum (that is in the common key) at about the same time, told by another text. The equal sum of
 * somebody else alone is no part of what others bring alone.
 */
export function sameRound(claim: GroupingClaim, deal: Round): boolean {
  const sum = roundSum(claim);
  return (
    sum !== null &&
    deal.claims.some(
      (other) => roundSum(other) === sum && other.article !== claim.article && near(other, claim, sameRoundDays),
    ) &&
    !(backersOf(claim).size === 1 && isOnesOwn(deal.claims))
  );
}

/** Whether both name the same backers. */
export function sameBackersIn(a: GroupingClaim, b: GroupingClaim): boolean {
  const [mine, theirs] = [backersOf(a), backersOf(b)];
  return mine.size === theirs.size && mine.isSubsetOf(theirs);
}

/** What one was said to bring, and the round in which it then came with others: the larger sum is that of all of them. */
export const isPartOfRound = (part: GroupingClaim, round: GroupingClaim): boolean =>
  part.type === 'investment' &&
  round.type === 'investment' &&
  round.status === 'agreed' &&
  backersOf(part).size < backersOf(round).size &&
  backersOf(part).isSubsetOf(backersOf(round)) &&
  Number(part.amount?.value ?? 0) < Number(round.amount?.value ?? 0);

/** It says by which one round could be told from another. */
const tellsRound = (claim: GroupingClaim): boolean =>
  claim.name !== null || (claim.amount !== null && isOwnSum(claim.amount)) || statedDate(claim) !== null;

/**
 * "After investments from Nvidia, SoftBank and the government": several backers without a sum or a day. Each may have put in money of its
 * own, so that it is told of no one's round.
 */
export const isBackersList = (claim: GroupingClaim): boolean =>
  (claim.type === 'investment' || claim.type === 'financing') &&
  claim.status === 'agreed' &&
  !tellsRound(claim) &&
  backersOf(claim).size > 1;

/** More than one in common, and most of the fewer. */
function areMostlyOne(a: GroupingClaim, b: GroupingClaim): boolean {
  const [mine, theirs] = [backersOf(a), backersOf(b)];
  const common = mine.intersection(theirs).size;
  return common > 1 && 2 * common > Math.min(mine.size, theirs.size);
}

/** Whether a list of backers can be about that round, and a round about what only such a list has told of. */
export function sameBackers(claim: GroupingClaim, { claims }: Round): boolean {
  if (isBackersList(claim)) {
    // Where most tell of one backer's own money, a text that names another beside it has mixed up two.
    const alone = claims.filter((other) => tellsRound(other) && backersOf(other).size === 1);
    return 2 * claims.filter((other) => areMostlyOne(claim, other)).length > alone.length;
  }
  if (!tellsRound(claim) || claims.some(tellsRound)) return true;
  const lists = claims.filter(isBackersList);
  return lists.length === 0 || lists.some((list) => areMostlyOne(claim, list));
}
