// Whether the parties of a claim are those of a deal: by groups on each side, by who is named together, by which unit of a group signs.
import { slugOf } from '#lib/domain/organization.ts';
import { isDirected, type RelationType, sideOf } from '#lib/domain/relation-kind.ts';
import { near, sameNewsDays, statedApart } from './claim-days.ts';
import { groupAt, lineageAt, type Ownerships } from './group-at.ts';
import { type GroupingClaim, isLoose, isLooselyKin } from './group-keys.ts';
import { eventDate, statedDate } from './ledger-claim.ts';

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

/** Told by a looser word, without saying who gives and who takes. Never the other way round: a partnership stays one. */
const isToldLoosely = ({ type }: GroupingClaim, deal: DealParties): boolean =>
  isLoose(type) && deal.claims[0] !== undefined && isLooselyKin(type, deal.claims[0].type);

/** Of these several investors are one round; who supplies two firms has two contracts. */
const growing: ReadonlySet<RelationType> = new Set(['investment', 'financing', 'acquisition', 'rivalry']);

/** A day is told a little differently here and there. */
const sameDayDays = 3;

/** Whether a claim that states a day states one of those that the deal's other claims state, if any does. */
function tellsItsDay(claim: GroupingClaim, { claims }: DealParties): boolean {
  const dated = claims.filter((other) => statedDate(other) !== null);
  return dated.length === 0 || dated.some((other) => !statedApart(other, claim, sameDayDays));
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

export function sameParties(claim: GroupingClaim, groups: Groups, deal: DealParties, ownerships: Ownerships): boolean {
  if (groups.length !== deal.sides.length)
    return isToldLoosely(claim, deal) && union(groups).intersection(union(deal.sides)).size >= 2;
  const sides = groups.map((mine, i) => [mine, deal.sides[i] ?? new Set<string>()] as const);
  const least = isDirected(claim.type) ? 1 : 2;
  if (sides.some(([mine, theirs]) => mine.intersection(theirs).size < Math.min(least, mine.size))) return false;
  if (!sameUnits(claim, deal, ownerships)) return false;
  if (growing.has(claim.type) || deal.named.has(wholeOf(groups))) return true;
  // Who tells of a suit need not name all who are in it; who names more tells of another.
  if (claim.type === 'dispute') return sides.every(([mine, theirs]) => mine.isSubsetOf(theirs));
  return mayDiffer(claim, deal) && sides.every(([mine, theirs]) => sameSide(mine, theirs));
}

const sameRoundDays = 45;

/** Without a common investor it takes the very sum (that is in the common key) at about the same time, told by another text. */
export function sameRound(claim: GroupingClaim, deal: DealParties): boolean {
  const day = Date.parse(eventDate(claim).until);
  return deal.claims.some(
    (other) =>
      other.type === claim.type &&
      other.amount?.value === claim.amount?.value &&
      other.article !== claim.article &&
      Math.abs(Date.parse(eventDate(other).until) - day) <= sameRoundDays * 86_400_000,
  );
}
