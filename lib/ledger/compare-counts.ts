// How many chips a claim tells of, beside those of a deal. A maker delivers to several sites of one customer, and of each the number is
// told: numbers that lie apart are two orders, as sums are that lie apart.
import { near, sameNewsDays, talksDays } from './claim-days.ts';
import { ratioOf, widestBound, widestDispute, widestTalks } from './compare-sums.ts';
import type { GroupingClaim } from './group-keys.ts';

/** "About 200,000" and "some 204,800" are one number. */
const widestRound = 1.03;

type Count = GroupingClaim['capacity'][number];

const countsOf = ({ capacity }: GroupingClaim): readonly Count[] => capacity.filter(({ unit }) => unit === 'chips');

const isBound = ({ bound }: Count): boolean => bound === 'up_to' || bound === 'at_least';

/** How far apart two numbers of one order can be told. */
function widestOf(claim: GroupingClaim, a: Count, other: GroupingClaim, b: Count): number {
  const isSameText = claim.article === other.article && claim.knownAt === other.knownAt;
  const isTalked = claim.status === 'talks' || other.status === 'talks';
  if (isTalked && near(claim, other, talksDays)) return widestTalks;
  if (isBound(a) || isBound(b)) return widestBound;
  return !isSameText && near(claim, other, sameNewsDays) ? widestDispute : widestRound;
}

function isOneCount(claim: GroupingClaim, a: Count, other: GroupingClaim, b: Count): boolean {
  const [x, y] = [Number(a.value), Number(b.value)];
  return Math.max(x, y) <= Math.min(x, y) * widestOf(claim, a, other, b);
}

/** Whether it counts chips, and none of its numbers can be one that is told of the deal. Of the very sum it is the same order. */
export function countsDiffer(claim: GroupingClaim, deal: readonly GroupingClaim[]): boolean {
  const counted = countsOf(claim);
  const others = deal.filter((other) => countsOf(other).length > 0);
  if (counted.length === 0 || others.length === 0) return false;
  if (deal.some(({ amount }) => ratioOf(amount, claim.amount) === 1)) return false;
  return !others.some((other) => countsOf(other).some((b) => counted.some((a) => isOneCount(claim, a, other, b))));
}
