// Which claims can be about one deal at all: those that share a key. A key is a kin of relation types and a pair of groups,
// as they owned each other on the day of the claim. Claims without a common key are never compared, so that a change
// concerns only the deals that share a key with it, however large the ledger is.
import { z } from 'zod';
import { Capacity } from '#lib/domain/capacity.ts';
import { isOwnSum } from '#lib/domain/money.ts';
import { isDirected, type RelationType, type Side, sideOf, sidesOf } from '#lib/domain/relation-kind.ts';
import { groupAt, type Ownerships } from './group-at.ts';
import { eventDate, LedgerClaim, partiesOn, tellsSum } from './ledger-claim.ts';

/** What grouping reads of a claim. */
export const GroupingClaim = LedgerClaim.omit({
  publisher: true,
  publisherKind: true,
  supersededAt: true,
  confidence: true,
  stake: true,
}).extend({
  /** What was written down before grouping counted chips has none. */
  capacity: z.array(Capacity).default([]),
});
export type GroupingClaim = z.infer<typeof GroupingClaim>;

/** Types that newsrooms take for each other when they write about one and the same deal, under the name of one of them. */
const kin: Partial<Record<RelationType, RelationType>> = {
  infrastructure: 'compute',
  contract: 'compute',
  content: 'licensing',
  financing: 'investment',
};

/** What newsrooms call "agreement" or "partnership" where they do not say what is dealt in. */
const business: ReadonlySet<RelationType> = new Set([
  'compute',
  'chips',
  'infrastructure',
  'energy',
  'licensing',
  'content',
  'contract',
]);

/** Money that the one puts into the other, which newsrooms also call a partnership "of $5 billion". */
const paid: ReadonlySet<RelationType> = new Set(['investment', 'financing']);

export const isPaid = (type: RelationType): boolean => paid.has(type);

/** "Their agreement": a word that can mean any business between the two, so that the ledger has to say which. */
export const isLoose = (type: RelationType): boolean => type === 'partnership';

/** Who calls a supply an agreement does not say who gives and who takes: type and roles are those of the others. */
export function toldPlainly<Claim extends { readonly type: RelationType }>(claims: readonly Claim[]): readonly Claim[] {
  const plain = claims.filter(({ type }) => !isLoose(type));
  return plain.length > 0 ? plain : claims;
}

/** Whether one of two deals can be the other one under a looser word. */
export const isLooselyKin = (a: RelationType, b: RelationType): boolean =>
  (isLoose(a) && business.has(b)) || (isLoose(b) && business.has(a));

/** Money that is paid, or the price of a firm: "their $44 billion deal". */
const isPriced = (type: RelationType): boolean => paid.has(type) || type === 'acquisition';

const isBySum = (type: RelationType): boolean => isPriced(type) || type === 'joint_venture';

/**
 * The same of money that is paid and of ventures. Of those a looser word tells by the sum alone, of talks that they ended, and that a
 * venture is over.
 */
export const isLooselyPriced = (a: RelationType, b: RelationType): boolean =>
  (isLoose(a) && isBySum(b)) || (isLoose(b) && isBySum(a));

export const kinOf = (type: RelationType): RelationType => kin[type] ?? type;

/** Whoever sells gives up what is bought: he stands for it only where it has no name. Two purchases from one seller are two. */
function boughtOn({ type, parties }: GroupingClaim, side: Side): string[] {
  const bought = parties.filter(({ role }) => role !== 'seller');
  const isNamed = bought.some(({ role }) => sideOf(type, role) === side);
  return partiesOn({ type, parties: isNamed ? bought : parties }, side);
}

/**
 * The groups that stand on each side of the relation, in the order of `sidesOf`. What is bought stands for itself: from the
 * day of the purchase it would be its buyer.
 */
export function groupsOf(claim: GroupingClaim, ownerships: Ownerships): ReadonlyArray<ReadonlySet<string>> {
  const day = eventDate(claim).until;
  return sidesOf(claim.type).map(
    (side) =>
      new Set(
        boughtOn(claim, side).map((slug) =>
          claim.type === 'acquisition' && side === 'to' ? slug : groupAt(slug, day, ownerships),
        ),
      ),
  );
}

/** The same sides by the very names, whoever owns them: a unit that was sold since keeps the contracts that it had. */
export const namedOn = (claim: GroupingClaim): ReadonlyArray<ReadonlySet<string>> =>
  sidesOf(claim.type).map((side) => new Set(boughtOn(claim, side)));

/** One round has one sum, whichever of its investors a report names: by that it is known. "More than" a round number fits too many. */
export function roundSum({ type, status, amount }: GroupingClaim): string | null {
  if (type !== 'investment' || status === 'talks' || !amount || !isOwnSum(amount)) return null;
  return amount.bound === 'up_to' || amount.bound === 'at_least' ? null : `${amount.currency} ${amount.value}`;
}

function roundKey(claim: GroupingClaim, receiver: string): string | null {
  const sum = roundSum(claim);
  return sum && `${claim.type}|${sum}|${receiver}`;
}

function pairsAmong(groups: readonly string[]): string[] {
  const [only, ...others] = groups;
  if (only !== undefined && others.length === 0) return [`${only}|${only}`];
  return groups.flatMap((a, i) => groups.slice(i + 1).map((b) => `${a}|${b}`));
}

/** Claims that people judged to be about one deal find each other, whatever they say. */
const judgedKeys = ({ together }: GroupingClaim): string[] => (together === undefined ? [] : [`judged|${together}`]);

/** By its groups, and by the names of those who have an owner. */
export const keysOf = (claim: GroupingClaim, groups: ReadonlyArray<ReadonlySet<string>>): string[] => [
  ...new Set([groups, namedOn(claim)].flatMap((sides) => keysAmong(claim, sides))),
];

function keysAmong(claim: GroupingClaim, groups: ReadonlyArray<ReadonlySet<string>>): string[] {
  const kind = kinOf(claim.type);
  const [left, right] = groups.map((side) => [...side].sort());
  if (!isDirected(claim.type)) {
    const kinds = claim.type === 'joint_venture' ? [kind, 'partnership'] : [kind];
    return [...pairsAmong(left ?? []).flatMap((pair) => kinds.map((one) => `${one}|${pair}`)), ...judgedKeys(claim)];
  }
  const pairs = (left ?? []).flatMap((from) => (right ?? []).map((to) => [from, to].sort().join('|')));
  const directed = (left ?? []).flatMap((from) => (right ?? []).map((to) => `${kind}|${from}|${to}`));
  const tellsPrice = isPriced(claim.type) && (tellsSum(claim) || claim.status === 'talks');
  const loose = business.has(claim.type) || tellsPrice ? pairs.map((pair) => `partnership|${pair}`) : [];
  return [
    ...directed,
    ...loose,
    ...(right ?? []).flatMap((receiver) => roundKey(claim, receiver) ?? []),
    ...judgedKeys(claim),
  ];
}
