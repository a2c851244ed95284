// How well a claim fits a deal between the same parties, from what both say about name, sums and dates. 0: it is another
// deal. Only what was known before the claim is looked at, so that a decision never depends on later news.
import { Decimal } from 'decimal.js';
import { type ApproximateDate, dayOf } from '#lib/domain/approximate-date.ts';
import { flowedBases, isOwnSum } from '#lib/domain/money.ts';
import { slugOf } from '#lib/domain/organization.ts';
import { placesClash } from '#lib/domain/place.ts';
import type { RelationType } from '#lib/domain/relation-kind.ts';
import {
  agreements,
  datesDiffer,
  isAgreedAnew,
  isAmendmentOf,
  isOver,
  isSamePurchase,
  once,
  pendingDays,
} from './apart-in-time.ts';
import { near, retoldDays, sameDealDays, sameNewsDays, statedApart, talksDays, within } from './claim-days.ts';
import { countsDiffer } from './compare-counts.ts';
import {
  agrees,
  type Compared,
  canBeRate,
  compare,
  ratioOf,
  widestBound,
  widestDispute,
  widestTalks,
} from './compare-sums.ts';
import { dayNumber } from './day-number.ts';
import { type GroupingClaim, isLoose, isPaid, toldPlainly } from './group-keys.ts';
import { endsExclusivity, eventDate, statedDate } from './ledger-claim.ts';
import { isBackersList, isPartOfRound, sameBackersIn } from './same-round.ts';

/** A deal told without its sum for so long is not the one whose sum is news now. */
const sumWithinDays = 120;
/** Told as another type, it is the same news at most this much later. */
const kinDays = 60;
/** Some tell the price of a firm without what it owes and others with it. */
const widestWithDebts = 1.75;
/** A price that is raised while the purchase waits for a regulator. */
const widestRaise = 1.6;
/** "About $6 billion" and "$5.8 billion" of one text are one sum. */
const widestInText = 1.1;

const sameExpansion = (claim: GroupingClaim, deal: readonly GroupingClaim[]): boolean =>
  deal.some(({ mark }) => (mark === 'expanded') === (claim.mark === 'expanded'));

const sameText = (a: GroupingClaim, b: GroupingClaim): boolean => a.article === b.article && a.knownAt === b.knownAt;

/** "$4 billion more in May" beside "up to $6.5 billion" of today: one text means two contracts, however wide its bounds are. */
const isToldApart = (claim: GroupingClaim, { other, ratio }: Compared): boolean =>
  ratio > widestInText && sameText(claim, other) && statedApart(claim, other, 0);

/** Its text places it where none of those lies that say where the deal is. */
function isElsewhere({ place }: GroupingClaim, deal: readonly GroupingClaim[]): boolean {
  const places = deal.flatMap((other) => other.place ?? []);
  return place !== null && places.length > 0 && places.every((other) => placesClash(place, other));
}

/** The very sum, told again before it could be another one: the dates are in dispute then, and not the deal (A29). */
const retold = (claim: GroupingClaim, deal: readonly GroupingClaim[]): boolean =>
  claim.mark !== 'expanded' &&
  claim.amount?.value != null &&
  isOwnSum(claim.amount) &&
  deal.some(
    ({ amount, status, knownAt }) =>
      status === claim.status &&
      ratioOf(amount, claim.amount) === 1 &&
      dayNumber(dayOf(claim.knownAt)) - dayNumber(dayOf(knownAt)) <= retoldDays,
  );

/**
 * Bought on the very day that is told of, or closed at last: what it is said to be worth since then makes no other purchase of it.
 */
const sameAgreement = (claim: GroupingClaim, deal: readonly GroupingClaim[]): boolean => {
  const { agreed } = claim.dates;
  if (claim.type === 'acquisition' && claim.mark === 'closed')
    return deal.every((other) => !isOver(other) && other.mark !== 'closed');
  return (
    agreed !== null &&
    once.has(claim.type) &&
    deal.some(({ article, dates }) => article !== claim.article && dates.agreed && within(dates.agreed, agreed, 0))
  );
};

/** "Received $100 million under the facility agreed in January": a part of the larger sum, and no other deal of that month. */
const isDrawn = (claim: GroupingClaim, { other, ratio }: Compared): boolean =>
  (claim.type === 'investment' || claim.type === 'financing') &&
  claim.amount !== null &&
  flowedBases.includes(claim.amount.basis) &&
  other.amount?.bound === 'up_to' &&
  ratio > widestBound &&
  new Decimal(claim.amount.value ?? 0).lt(other.amount.value ?? 0) &&
  claim.dates.agreed !== null &&
  within(claim.dates.agreed, other.dates.agreed ?? eventDate(other), 0) &&
  dayNumber(dayOf(claim.knownAt)) > dayNumber(dayOf(other.knownAt)) + sameNewsDays;

/** "About 60" of three investors is not "up to 100" of one of them: where sums lie that far apart, the same have to pay both. */
const isOfSameBackers = (claim: GroupingClaim, { other, ratio }: Compared): boolean =>
  ratio <= widestDispute || !isPaid(claim.type) || sameBackersIn(claim, other);

/** Who held a share of a firm has sold it. */
export const isSoldOff = ({ type, status }: GroupingClaim): boolean => type === 'investment' && status === 'ended';

/** Bought or set up, of which there is one between the same parties; of partnerships several can be told by their sums. */
const isFoundedOnce = ({ type }: GroupingClaim): boolean => type === 'acquisition' || type === 'joint_venture';

/** The fit of sums of which one only bounds the other. */
const boundedFit = 2.75;

function fitAmounts(claim: GroupingClaim, compared: readonly Compared[], deal: readonly GroupingClaim[]): number {
  if (compared.some((one) => isToldApart(claim, one))) return 0;
  const agreeing = compared.filter((one) => agrees(claim, one) && isOfSameBackers(claim, one));
  if (agreeing.some(({ ratio }) => ratio === 1)) return 3;
  // "More than 10" can be 13, but is 10 where that is told of, and nothing new of what has ended.
  if (agreeing.length > 0) return isAgreedAnew(claim, deal) ? 0 : boundedFit;
  if (sameAgreement(claim, deal)) return 2;
  if (compared.some((one) => isDrawn(claim, one))) return 2;
  // Of the purchase that stands, another sum long after is a correction, a price of shares, or the price with or without debts.
  const standing = isSamePurchase(claim, deal) && deal.some(({ status }) => status === 'agreed');
  const widestPrice = claim.status === 'talks' ? widestRaise : widestWithDebts;
  const widest = claim.type === 'acquisition' ? widestPrice : widestDispute;
  if (standing && compared.every(({ ratio }) => ratio <= widest)) return 2;
  // What is amended is the sum as well.
  if (isAmendmentOf(claim, deal) && compared.every(({ ratio }) => ratio <= widestTalks)) return 2;
  // Whatever is paid where a purchase or a venture fails, it is the one that stood.
  if (isFoundedOnce(claim) && claim.status === 'ended' && !deal.some(isOver)) return 1;
  // What a firm that was bought is later said to have cost is a dispute: who has it buys it no second time.
  const isPriceTold = statedDate(claim) === null && claim.status === 'agreed' && !deal.some(isOver);
  if (claim.type === 'acquisition' && isPriceTold && deal.some(({ status }) => status === 'agreed'))
    return compared.every(({ other, ratio }) => ratio <= widestTalks && !sameText(claim, other)) ? 1 : 0;
  // What a share is sold for is not what was once put in.
  if (isSoldOff(claim) && deal.some(({ status }) => status === 'agreed') && !deal.some(isOver)) return 1;
  // Turned down for one sum, and agreed months later for another: the second attempt is no dispute about the first.
  if (isAgreedAnew(claim, deal)) return 0;
  // One text that names two sums for the same parties names two deals.
  const days = once.has(claim.type) ? talksDays : sameNewsDays;
  const disputed = compared.some(
    ({ other, ratio }) =>
      ratio <= widestDispute &&
      !sameText(claim, other) &&
      near(other, claim, days) &&
      (other.mark === 'expanded') === (claim.mark === 'expanded'),
  );
  const became = compared.every(
    ({ other, ratio }) =>
      other.status === 'talks' &&
      ((ratio <= widestTalks && near(other, claim, talksDays)) ||
        (isPartOfRound(other, claim) && near(other, claim, sameDealDays))),
  );
  return disputed || became ? 2 : 0;
}

/** A little less than 1, so that of two that fit the contract itself goes before its expansion. */
const wholeOverPart = 0.9;

const isExpansion = ({ mark }: GroupingClaim): boolean => mark === 'expanded';

/** How long a deal may have been told without its sum, so that the sum that is news now can be its own. */
function silentDays(claim: GroupingClaim, deal: readonly GroupingClaim[]): number {
  if (deal.every(({ status }) => status === 'talks')) return talksDays;
  // Who is told to own a share of a firm has it already: the money that is news weeks later buys another one.
  if (claim.type === 'investment' && deal.every(({ status }) => status === 'agreed')) return sameNewsDays;
  // Nor is a contract with a sum what came to an earlier one without it.
  return deal.every(isExpansion) && !isExpansion(claim) ? sameNewsDays : sumWithinDays;
}

/** How it was told until then: as talks, and of what was agreed how that was first told. A mention years later makes no old contract new. */
function asFirstTold(deal: readonly GroupingClaim[]): readonly GroupingClaim[] {
  const first = deal.findIndex(({ status }) => status === 'agreed');
  return first < 0 ? deal : deal.slice(0, first + 1);
}

/** "Will buy a further $4 billion": told without a word for it, more of a deal is known by its sum. */
const isSameMore = (claim: GroupingClaim, deal: readonly GroupingClaim[]): boolean =>
  deal.some(
    (other) => ratioOf(claim.amount, other.amount) === 1 && !sameText(claim, other) && near(claim, other, sameNewsDays),
  );

/** "Took another 133 megawatts on Tuesday": that is more than what was taken up weeks before. */
const isMoreAgain = (claim: GroupingClaim, deal: readonly GroupingClaim[]): boolean =>
  isExpansion(claim) &&
  statedDate(claim) !== null &&
  deal.filter(isExpansion).every((other) => !near(other, claim, sameNewsDays));

/** Of its own day, or told within that day or month where it states none. */
const isOfDay = (stated: ApproximateDate, other: GroupingClaim): boolean =>
  statedDate(other) !== null || (other.published !== null && within(other.published, stated, 0));

function fitSameType(claim: GroupingClaim, deal: readonly GroupingClaim[]): number {
  if (claim.type === 'rivalry') return 1;
  const names = new Set(deal.flatMap((other) => (other.name === null ? [] : slugOf(other.name))));
  if (claim.name !== null && names.size > 0) return names.has(slugOf(claim.name)) ? 4 : 0;
  if (isElsewhere(claim, deal) || countsDiffer(claim, deal)) return 0;
  if (datesDiffer(claim, deal)) return retold(claim, deal) ? 1 : 0;
  if (isExpansion(claim) && !deal.some(isExpansion) && !isSameMore(claim, deal)) return 0;
  // What is denied is what was reported lately.
  if (claim.mark === 'denied' && !deal.some((other) => near(other, claim, talksDays))) return 0;
  // Talks that led to nothing are not those of another year.
  if (deal.every((other) => other.status !== 'agreed' && !near(other, claim, talksDays))) return 0;
  const compared = compare(claim, deal);
  if (compared.length > 0) return fitAmounts(claim, compared, deal);
  const stated = statedDate(claim);
  if (isMoreAgain(claim, deal)) return 0;
  const part = !isExpansion(claim) && deal[0] !== undefined && isExpansion(deal[0]) ? wholeOverPart : 1;
  if (stated !== null && deal.some((other) => other.status === claim.status && isOfDay(stated, other))) return 2 * part;
  const isPriced = ({ amount }: GroupingClaim) => amount !== null && isOwnSum(amount);
  const silent = isPriced(claim) && !once.has(claim.type) && !deal.some(isPriced);
  if (silent && !asFirstTold(deal).some((other) => near(other, claim, silentDays(claim, deal)))) return 0;
  // "Denied it": the talks, rather than what was agreed. "Their contract was terminated": that with which it began, rather than what came to it. "It backs them": its own deal,
  // rather than a list; and one that stands rather than one that has ended, or that is only talked about.
  const isLess =
    (claim.status === 'ended' && deal[0]?.mark === 'expanded') ||
    (claim.status === 'agreed' && deal.every(({ status }) => status === 'talks')) ||
    (claim.mark === 'denied' && deal.some(({ status }) => status !== 'talks')) ||
    (deal[0] && isBackersList(deal[0]) && !isBackersList(claim)) ||
    isAgreedAnew(claim, deal);
  return isLess ? wholeOverPart : 1;
}

/** The fit of what is told by a looser word and says nothing by which it could be told apart. */
export const supposedFit = 0.25;

/** The fit of the same sum at the same time under a looser word, or under the plainer one: it tells more than a date. */
const sameSumFit = 2.5;
const sameVentureFit = 2.25;

/** "A $200 million partnership" and "will license it for $200 million" of one text tell of one sum by two words. */
const isWordedTwice = (claim: GroupingClaim, { other, ratio }: Compared): boolean =>
  ratio === 1 && isLoose(claim.type) !== isLoose(other.type) && claim.status === other.status;

/** Whether the claim or the plainer word for the deal is of that type. */
const isAbout = (type: RelationType, claim: GroupingClaim, deal: readonly GroupingClaim[]): boolean =>
  claim.type === type || toldPlainly(deal)[0]?.type === type;

/** Whether they tell of the very sum in the same weeks. A new sum under a looser word is a deal of its own. */
function isOfSameSum(claim: GroupingClaim, deal: readonly GroupingClaim[], compared: readonly Compared[]): boolean {
  if (compared.some((one) => sameText(claim, one.other) && isWordedTwice(claim, one))) return true;
  const retold = compared.filter((one) => agrees(claim, one) && !sameText(claim, one.other));
  // The price of a firm is told until the purchase is closed.
  if (isAbout('acquisition', claim, deal))
    return retold.some(({ ratio, other }) => ratio === 1 && near(other, claim, pendingDays)) && !deal.some(isOver);
  return retold.length > 0 && deal.some((other) => near(other, claim, sameNewsDays)) && sameExpansion(claim, deal);
}

/** "$1.25 billion a month" beside "about $45 billion" of the same weeks: what some call by its rate others call by its total. */
const isRateOf = (claim: GroupingClaim, other: GroupingClaim): boolean =>
  claim.status === other.status && near(claim, other, sameNewsDays) && canBeRate(claim.amount, other.amount);

/** What some call a venture of equals others call their partnership, on the day on which it is news. */
const isVentureOfThatDay = (claim: GroupingClaim, deal: readonly GroupingClaim[]): boolean =>
  isAbout('joint_venture', claim, deal) &&
  deal.some((other) => {
    const [one, theirs] = [statedDate(claim), statedDate(other)];
    return (
      one !== null &&
      theirs !== null &&
      claim.status === other.status &&
      !sameText(claim, other) &&
      within(one, theirs, 1)
    );
  });

/** "Talks between the two ended": those about a purchase or an investment, where nothing came of them until then. */
const isEndOfTalks = (claim: GroupingClaim, deal: readonly GroupingClaim[]): boolean =>
  deal.every(({ status }) => status === 'talks') && deal.some((other) => near(claim, other, talksDays));

/** "They ended their agreement": of the business that stands, where it is told by the looser word. */
function fitLoosely(claim: GroupingClaim, deal: readonly GroupingClaim[]): number {
  if (claim.name !== null || isElsewhere(claim, deal) || datesDiffer(claim, deal)) return 0;
  const compared = compare(claim, deal);
  // Of a share in a venture the money is told rather than the venture.
  if (isOfSameSum(claim, deal, compared)) return isAbout('joint_venture', claim, deal) ? sameVentureFit : sameSumFit;
  if (compared.length === 0 && deal.some((other) => isRateOf(claim, other))) return 1.5;
  if (compared.length === 0 && isVentureOfThatDay(claim, deal)) return 1.5;
  if (claim.status !== 'ended' || !isLoose(claim.type)) return 0;
  if (toldPlainly(deal).some(({ type }) => isPaid(type) || type === 'acquisition'))
    return isEndOfTalks(claim, deal) ? supposedFit : 0;
  if (compared.length > 0) return compared.some((one) => agrees(claim, one)) ? 1.5 : 0;
  const { agreed } = claim.dates;
  if (agreed && agreements(deal).some((date) => within(date, agreed, 0))) return 1;
  return deal.some(isOver) ? 0 : supposedFit;
}

/** News that an exclusivity ended is about the deal in which it stood (A32), whenever that was agreed. */
const endsWhatStood = (claim: GroupingClaim, deal: readonly GroupingClaim[]): boolean =>
  endsExclusivity(claim) &&
  deal.some(({ exclusivity }) => exclusivity?.state === 'in_force' && exclusivity.kind === claim.exclusivity?.kind);

/**
 * "Signs with B" in the headline and "will supply B for $3 billion" below it: one text that tells of one day by two words, of which one
 * names no sum.
 */
const isToldTwice = (a: GroupingClaim, b: GroupingClaim): boolean =>
  sameText(a, b) &&
  a.status === b.status &&
  a.mark === b.mark &&
  (a.amount === null) !== (b.amount === null) &&
  a.dates.agreed !== null &&
  a.dates.agreed.from === b.dates.agreed?.from &&
  a.dates.agreed.until === b.dates.agreed.until;

/** Told as another type, it takes more than the parties: an agreeing sum or name, or a date, and not in the same text. */
export function fitClaim(claim: GroupingClaim, deal: readonly GroupingClaim[]): number {
  const [plain] = toldPlainly(deal);
  const isLooser = plain && isLoose(claim.type) !== isLoose(plain.type);
  if ((isLoose(claim.type) || !isLooser) && endsWhatStood(claim, deal)) return 5;
  // Of the deal itself, the days on which an exclusivity ended say nothing, nor do those on which somebody denied it.
  const said = deal.filter((other) => !endsExclusivity(other) && other.mark !== 'denied');
  if (isLooser) return fitLoosely(claim, said);
  const fit = fitSameType(claim, said.length > 0 ? said : deal);
  if (fit === 0) return 0;
  const story = deal.some((other) => other.story === claim.story && !sameText(claim, other)) ? 0.5 : 0;
  if (deal.some(({ type }) => type === claim.type)) return fit + story;
  if (fit >= boundedFit) return fit + story;
  const recent = deal.some(
    (other) => near(other, claim, kinDays) && (!sameText(claim, other) || isToldTwice(claim, other)),
  );
  return recent && claim.mark !== 'expanded' ? fit / 2 : 0;
}
