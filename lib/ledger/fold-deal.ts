// The claims of one deal and a pair of clocks in, the deal out. Pure: the same claims and clocks give the same deal,
// in whatever order they come. Null where nobody could know it yet or where nothing of it was true yet.
import { type ApproximateDate, dayOf } from '#lib/domain/approximate-date.ts';
import type { Clocks } from '#lib/domain/clocks.ts';
import type { Deal, DealMoment, DealParty } from '#lib/domain/deal.ts';
import { mainRole, type RelationType, sideOf } from '#lib/domain/relation-kind.ts';
import { sameNewsDays } from './claim-days.ts';
import { dayNumber } from './day-number.ts';
import { foldConfidence } from './fold-confidence.ts';
import { foldExclusivity } from './fold-exclusivity.ts';
import { clashOf, clashOfDays, contestingSums, foldFigure, isVaguerAmount, isVaguerDate } from './fold-figure.ts';
import { foldStatus } from './fold-status.ts';
import { toldPlainly } from './group-keys.ts';
import { byKnownAt, endsExclusivity, eventDate, type LedgerClaim, standsAt, tellsSum } from './ledger-claim.ts';
import { canStray, findStrays, keyOfParty } from './stray-parties.ts';

/** Names by slug; a slug without a name keeps itself. */
export type OrganizationNames = ReadonlyMap<string, string>;

/** Parties of a claim in the roles of a deal of this type: who is told to build for somebody supplies him where it is a supply. */
export const partiesAs = (type: RelationType, claim: Pick<LedgerClaim, 'type' | 'parties'>): LedgerClaim['parties'] =>
  claim.type === type
    ? claim.parties
    : claim.parties.map(({ role, organization }) => {
        const side = sideOf(claim.type, role);
        return { role: side ? mainRole(type, side) : role, organization };
      });

function listParties(type: RelationType, claims: readonly LedgerClaim[], names: OrganizationNames): DealParty[] {
  const parties = new Map<string, DealParty>();
  for (const claim of claims) {
    for (const { role, organization: slug } of partiesAs(type, claim)) {
      const party = parties.get(`${role}|${slug}`);
      if (party) party.claims.push(claim.id);
      else
        parties.set(`${role}|${slug}`, {
          organization: { slug, name: names.get(slug) ?? slug },
          role,
          claims: [claim.id],
        });
    }
  }
  return [...parties.values()];
}

/** Who is in it, and whom one text names where all others tell of one investor's own money. */
function foldParties(
  type: RelationType,
  claims: readonly LedgerClaim[],
  names: OrganizationNames,
): Pick<Deal, 'parties' | 'disputedParties'> {
  const parties = listParties(type, claims, names);
  if (!canStray(type, claims.length, parties.length)) return { parties };
  const strays = findStrays(
    type,
    claims.map((claim) => ({ parties: partiesAs(type, claim) })),
  );
  const isStray = ({ role, organization }: DealParty) =>
    strays.has(keyOfParty({ role, organization: organization.slug }));
  const disputedParties = parties.filter(isStray);
  if (disputedParties.length === 0) return { parties };
  return { parties: parties.filter((party) => !isStray(party)), disputedParties };
}

const capacityKey = (capacity: LedgerClaim['capacity'][number]) =>
  `${capacity.value} ${capacity.unit} ${capacity.bound}`;

function foldCapacity(claims: readonly LedgerClaim[]): Deal['capacity'] {
  const rows = new Map<string, Deal['capacity'][number]>();
  for (const claim of claims) {
    for (const value of claim.capacity) {
      const row = rows.get(capacityKey(value));
      if (row) row.claims.push(claim.id);
      else rows.set(capacityKey(value), { value, claims: [claim.id] });
    }
  }
  return [...rows.values()];
}

function foldPlaces(claims: readonly LedgerClaim[]): NonNullable<Deal['places']> {
  const placed = Map.groupBy(
    claims.filter(({ place }) => place !== null),
    ({ place }) => place,
  );
  return [...placed].flatMap(([value, by]) => (value === null ? [] : { value, claims: by.map(({ id }) => id) }));
}

const earliest = (dates: ApproximateDate[]): ApproximateDate | undefined =>
  dates.sort((a, b) => (a.until < b.until ? -1 : a.until > b.until ? 1 : 0))[0];

/** On which day a deal was first told as agreed, where no text says when that was: of texts from before its end. */
function firstToldOn({ ended }: Pick<Deal, 'ended'>, claims: readonly LedgerClaim[]): ApproximateDate | undefined {
  const told = claims.flatMap(({ status, mark, published }) =>
    status === 'agreed' && mark !== 'denied' && published && (!ended || published.until <= ended.value.until)
      ? published
      : [],
  );
  return earliest(told);
}

/**
 * The date that places a deal on an axis. Of what has been agreed since, neither the talks nor the end is the day on which it began. An
 * undated article dates nothing: such a deal is listed apart.
 */
function momentOf(
  deal: Pick<Deal, 'agreed' | 'talks' | 'effective' | 'ended'>,
  claims: readonly LedgerClaim[],
): DealMoment | null {
  const dated = (basis: 'agreed' | 'effective' | 'talks' | 'ended'): DealMoment | null =>
    deal[basis] && { date: deal[basis].value, basis };
  const reported = (date: ApproximateDate | undefined): DealMoment | null =>
    date ? { date, basis: 'reported' } : null;
  return (
    dated('agreed') ??
    dated('effective') ??
    reported(firstToldOn(deal, claims)) ??
    dated('talks') ??
    dated('ended') ??
    reported(earliest(claims.flatMap((claim) => claim.published ?? [])))
  );
}

/** Of what is bought, paid for or set up once, whoever tells of it as agreed says that it was agreed by then. */
export const agreedOnce: ReadonlySet<RelationType> = new Set(['acquisition', 'joint_venture', 'investment']);

/**
 * Whether it was told as agreed weeks before the day that the claim tells: then that is the day of a report, of a filing, of a closing. "Is
 * a customer" tells of no contract that can be signed only later; of what may be agreed again it takes a text with a day, or one with its sum.
 */
function isToldBefore({ type, dates: { agreed } }: LedgerClaim, claims: readonly LedgerClaim[]): boolean {
  if (agreed === null) return false;
  const told = claims.find(
    (one) =>
      one.status === 'agreed' &&
      one.mark !== 'denied' &&
      !endsExclusivity(one) &&
      (agreedOnce.has(type) || one.dates.agreed !== null || tellsSum(one)),
  );
  return told !== undefined && dayNumber(dayOf(told.knownAt)) + sameNewsDays < dayNumber(agreed.from);
}

/**
 * Whether the day that a claim tells as that of the agreement is none: others date it before a closing ("completed its purchase on 2 July"),
 * which is the day from which the deal holds, or it was told as agreed weeks before. Where nobody dates it, a closing is the only day there is.
 */
function isLaterDay(claim: LedgerClaim, claims: readonly LedgerClaim[]): boolean {
  const { agreed } = claim.dates;
  if (agreed === null) return false;
  if (claim.mark !== 'closed') return isToldBefore(claim, claims);
  // "Bought it in 2023" is told of the closing as well, and dates nothing before it.
  const before = claims.flatMap((one) =>
    one.mark === 'closed' || endsExclusivity(one) || isToldBefore(one, claims) ? [] : (one.dates.agreed ?? []),
  );
  return before.length > 0 && before.every(({ until }) => until < agreed.from);
}

/** `claims` are all claims of one deal, of any time; those that `clocks` cannot see are left out here. */
export function foldDeal(
  id: string,
  claims: readonly LedgerClaim[],
  clocks: Clocks,
  names: OrganizationNames,
): Deal | null {
  const standing = claims.filter((claim) => standsAt(claim, clocks)).sort(byKnownAt);
  const status = foldStatus(standing, clocks.asOf);
  const visible = standing.filter((claim) => eventDate(claim).from <= clocks.asOf);
  const first = visible[0];
  const [typed] = toldPlainly(visible);
  if (!first || !typed || !status) return null;
  const date = (field: keyof LedgerClaim['dates'], read: (claim: LedgerClaim) => ApproximateDate | null) =>
    foldFigure(visible, read, { clash: clashOfDays(field), isVaguer: isVaguerDate });
  const dates = {
    talks: date('talks', (claim) => claim.dates.talks),
    agreed: date('agreed', (claim) =>
      endsExclusivity(claim) || isLaterDay(claim, visible) ? null : claim.dates.agreed,
    ),
    effective: date('effective', (claim) => {
      if (endsExclusivity(claim)) return null;
      const isClosing = claim.mark === 'closed' && isLaterDay(claim, visible);
      return claim.dates.effective ?? (isClosing ? claim.dates.agreed : null);
    }),
    ended: date('ended', (claim) => (claim.status === 'ended' ? claim.dates.ended : null)),
  };
  const places = foldPlaces(visible);
  // What is seen stands in the order in which it became known.
  const told = visible.find(({ status: said, mark }) => said === 'agreed' && mark !== 'denied');
  return {
    id,
    type: typed.type,
    ...status,
    name: visible.find((claim) => claim.name !== null)?.name ?? null,
    ...foldParties(typed.type, toldPlainly(visible), names),
    moment: momentOf(dates, visible),
    ...dates,
    amount: foldFigure(visible, (claim) => claim.amount, {
      clash: clashOf(typed.type),
      isVaguer: isVaguerAmount,
      contesting: (rows) => contestingSums(rows, (row) => row.claims),
    }),
    stake: foldFigure(visible, (claim) => claim.stake, { clash: (a, b) => a !== b }),
    capacity: foldCapacity(visible),
    ...(places.length > 0 ? { places } : {}),
    exclusivity: foldExclusivity(visible, clocks.asOf),
    claims: visible.map((claim) => claim.id),
    origins: new Set(visible.map((claim) => claim.story)).size,
    outlets: new Set(visible.map((claim) => claim.publisher)).size,
    knownSince: first.knownAt,
    ...(told ? { agreedKnownAt: told.knownAt } : {}),
    confidence: foldConfidence(visible),
  };
}
