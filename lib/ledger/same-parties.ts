// Whether the parties of a claim are those of a deal: by groups on each side, by who is named together, by which unit of a group signs.
import { slugOf } from '#lib/domain/organization.ts';
import { isDirected, type RelationType, sideOf } from '#lib/domain/relation-kind.ts';
import { near, sameNewsDays, statedApart } from './claim-days.ts';
import { groupAt, lineageAt, type Ownerships } from './group-at.ts';
import { type GroupingClaim, isLoose } from './group-keys.ts';
import { eventDate, statedDate, tellsSum } from './ledger-claim.ts';
import { sameBackers } from './same-round.ts';

/** Groups by side, in the order of `sidesOf`. */
export type Groups = ReadonlyArray<ReadonlySet<string>>;

/** A deal as far as it is asked who is in it. */
export interface DealParties {
  readonly claims: readonly GroupingClaim[];
  /** Groups per side, as all its claims together name them. */
  readonly sides: Groups;
  /** Who its claims name, each as a whole. */
  readonly named: ReadonlySet<string>;
}

const union = (sides: Groups): Set<string> => new Set(sides.flatMap((side) => [...side]));

/** Of these several investors are one round; who supplies two firms has two contracts. */
const growing: ReadonlySet<RelationType> = new Set(['investment', 'financing', 'acquisition', 'rivalry']);

/** A day is told a little differently here and there. */
const sameDayDays = 3;

const tellsADay = (claim: GroupingClaim): boolean => {
  const stated = statedDate(claim);
  return stated !== null && stated.from === stated.until;
};

/** Whether a claim that states a day states one of those that the deal's other claims state, if any does. */
function tellsItsDay(claim: GroupingClaim, { claims }: DealParties): boolean {
  const dated = claims.filter((other) => statedDate(other) !== null);
  // The month says nothing more where others tell the day.
  const exact = tellsADay(claim) ? dated.filter(tellsADay) : [];
  const told = exact.length > 0 ? exact : dated;
  return told.length === 0 || told.some((other) => !statedApart(other, claim, sameDayDays));
}

/** Told by the same name, or of equals by another text as the same news: then a report may leave out parties, or know of more. */
function mayDiffer(claim: GroupingClaim, deal: DealParties): boolean {
  const name = claim.name === null ? null : slugOf(claim.name);
  return deal.claims.some(
    (other) =>
      (name !== null && other.name !== null && slugOf(other.name) === name) ||
      (!isDirected(claim.type) &&
        other.article !== claim.article &&
        near(other, claim, sameNewsDays) &&
        tellsItsDay(claim, deal)),
  );
}

/** Two of four partners make another venture, however many it shares with the one before: most of the fewer have to be common. */
function sameSide(mine: ReadonlySet<string>, theirs: ReadonlySet<string>): boolean {
  const common = mine.intersection(theirs).size;
  return 2 * common > Math.min(mine.size, theirs.size);
}

/** All who stand in the relation, by side: the same text for the same parties. */
export const wholeOf = (groups: Groups): string => JSON.stringify(groups.map((side) => [...side].sort()));

/**
 * "The joint venture of A, B and D" years after A, B and C set one up is another; "of A and B", or "of A, B, C and D", can be that one, of which
 * a mention leaves out some, or which others have joined since. Whoever tells a day or a sum of theirs tells of another venture.
 */
const isVentureOf = (claim: GroupingClaim, mine: ReadonlySet<string>, theirs: ReadonlySet<string>): boolean =>
  claim.type === 'joint_venture' &&
  claim.status === 'agreed' &&
  statedDate(claim) === null &&
  !tellsSum(claim) &&
  mine.intersection(theirs).size >= 2 &&
  (mine.isSubsetOf(theirs) || theirs.isSubsetOf(mine));

/** What one unit of a group signs is no deal of another one; the group itself may stand for any of them. */
function sameUnits(claim: GroupingClaim, deal: DealParties, ownerships: Ownerships): boolean {
  if (claim.type === 'rivalry') return true;
  const day = eventDate(claim).until;
  return claim.parties.every(({ role, organization: unit }) => {
    const line = lineageAt(unit, day, ownerships);
    const group = line.at(-1);
    if (group === undefined || group === unit) return true;
    const house = deal.claims.flatMap(({ type, parties }) =>
      parties.flatMap(({ role: other, organization }) =>
        sideOf(type, other) === sideOf(claim.type, role) && groupAt(organization, day, ownerships) === group
          ? organization
          : [],
      ),
    );
    return (
      house.length === 0 || house.some((one) => line.includes(one) || lineageAt(one, day, ownerships).includes(unit))
    );
  });
}

/** A looser word does not say who gives and who takes; whom it names beyond those of the plainer one would be lost there. */
function sameWhole({ type, status }: GroupingClaim, mine: ReadonlySet<string>, theirs: ReadonlySet<string>): boolean {
  const [looser, plainer] = isLoose(type) ? [mine, theirs] : [theirs, mine];
  return looser.intersection(plainer).size >= 2 && (status === 'ended' || looser.isSubsetOf(plainer));
}

/** Whether others sue beside those whom the claim names. */
const suesWithOthers = ([mine]: Groups, { sides: [theirs] }: DealParties): boolean =>
  mine !== undefined && theirs !== undefined && mine.size < theirs.size;

/** Of three and more who own a venture one can leave: what ended was told of him and of some of those who stay. */
const leavesVenture = (
  { type, status, name }: GroupingClaim,
  sides: ReadonlyArray<readonly [ReadonlySet<string>, ReadonlySet<string>]>,
): boolean =>
  type === 'joint_venture' &&
  status === 'ended' &&
  name === null &&
  sides.some(([mine, theirs]) => mine.size < theirs.size);

export function sameParties(claim: GroupingClaim, groups: Groups, deal: DealParties, ownerships: Ownerships): boolean {
  if (groups.length !== deal.sides.length) return sameWhole(claim, union(groups), union(deal.sides));
  const sides = groups.map((mine, i) => [mine, deal.sides[i] ?? new Set<string>()] as const);
  const least = isDirected(claim.type) ? 1 : 2;
  if (sides.some(([mine, theirs]) => mine.intersection(theirs).size < Math.min(least, mine.size))) return false;
  if (!sameUnits(claim, deal, ownerships)) return false;
  if (deal.named.has(wholeOf(groups))) return true;
  if (growing.has(claim.type)) return sameBackers(claim, deal);
  // Who tells of a suit need not name all who are in it; who names more tells of another. Of several who sue, one can settle alone.
  // Whom somebody sues on another day he sues once more.
  if (claim.type === 'dispute')
    return (
      sides.every(([mine, theirs]) => mine.isSubsetOf(theirs)) &&
      (claim.status === 'ended' ? !suesWithOthers(groups, deal) : tellsItsDay(claim, deal))
    );
  if (leavesVenture(claim, sides)) return false;
  return sides.every(([mine, theirs]) =>
    mayDiffer(claim, deal) ? sameSide(mine, theirs) : isVentureOf(claim, mine, theirs),
  );
}
