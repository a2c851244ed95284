// What sources contradict one another about in one deal, at a pair of clocks: a folded deal and its claims in, conflicts
// out. Pure. Progress is no conflict: talks that became an agreement, an agreement that ended, are one story in time.
import { Decimal } from 'decimal.js';
import type { Clocks } from '#lib/domain/clocks.ts';
import type { Conflict, ConflictRange, ConflictSide, StatedValue } from '#lib/domain/conflict.ts';
import type { Deal } from '#lib/domain/deal.ts';
import type { DisputedField } from '#lib/domain/judgement.ts';
import { type Side, sidesOf } from '#lib/domain/relation-kind.ts';
import type { OrganizationNames } from './fold-deal.ts';
import { clashOf, clashOfDays, contestingSums, type Figure } from './fold-figure.ts';
import { groupAt, type Ownerships } from './group-at.ts';
import { toldPlainly } from './group-keys.ts';
import { eventDate, type LedgerClaim, partiesOn, standsAt, statedDate } from './ledger-claim.ts';
import { keyOfParty } from './stray-parties.ts';

export interface ConflictScope {
  readonly clocks: Clocks;
  readonly names: OrganizationNames;
  readonly ownerships: Ownerships;
}

type Found = Omit<Conflict, 'deal' | 'resolution'>;

const originsOf = (ids: readonly string[], claims: readonly LedgerClaim[]): number =>
  Math.max(1, new Set(claims.filter(({ id }) => ids.includes(id)).map(({ story }) => story)).size);

/** The values of a figure that contradict another of them; null where fewer than two do. */
function clashing<T>(
  field: DisputedField,
  values: readonly Figure<T>['values'][number][],
  clash: (a: T, b: T) => boolean,
  tell: (value: T) => StatedValue,
  claims: readonly LedgerClaim[],
): Omit<Found, 'range'> | null {
  const rows = values.filter((a) => values.some((b) => a !== b && clash(a.value, b.value)));
  if (rows.length < 2) return null;
  const sides = rows.map((row) => ({
    value: tell(row.value),
    claims: row.claims,
    origins: originsOf(row.claims, claims),
  }));
  return { field, sides };
}

function rangeOf(sides: readonly ConflictSide[]): ConflictRange | null {
  const values = sides.map(({ value }) => value);
  const sums = values.flatMap((value) => (value.kind === 'money' && value.money.value !== null ? [value.money] : []));
  const [first] = sums;
  if (first?.currency) {
    const numbers = sums.flatMap(({ value, high }) => [new Decimal(value ?? 0), new Decimal(high ?? value ?? 0)]);
    const { currency } = first;
    return { kind: 'money', low: Decimal.min(...numbers).toFixed(), high: Decimal.max(...numbers).toFixed(), currency };
  }
  const dates = values.flatMap((value) => (value.kind === 'date' ? [value.date] : []));
  const [from] = dates.map((date) => date.from).sort();
  const until = dates
    .map((date) => date.until)
    .sort()
    .at(-1);
  if (from && until) return { kind: 'date', from, until };
  const stakes = values.flatMap((value) => (value.kind === 'stake' ? [new Decimal(value.stake)] : []));
  if (stakes.length === 0) return null;
  return { kind: 'stake', low: Decimal.min(...stakes).toFixed(), high: Decimal.max(...stakes).toFixed() };
}

const sideOfStatus = (claims: readonly LedgerClaim[]): ConflictSide[] => {
  const [first] = claims;
  if (!first) return [];
  const ids = claims.map(({ id }) => id);
  const value = { kind: 'status' as const, status: first.status, mark: first.mark };
  return [{ value, claims: ids, origins: originsOf(ids, claims) }];
};

/**
 * Two shapes: somebody denies what others state; or one story has it ended and another one, of a later day, still speaks
 * of it as standing without dating a new beginning.
 */
function statusConflict(claims: readonly LedgerClaim[]): Found | null {
  const denied = claims.filter(({ mark }) => mark === 'denied');
  const affirmed = claims.filter(({ status, exclusivity }) => status !== 'ended' && exclusivity?.state !== 'ended');
  if (denied.length > 0 && affirmed.some((one) => denied.every(({ story }) => story !== one.story)))
    return { field: 'status', sides: [...sideOfStatus(affirmed), ...sideOfStatus(denied)], range: null };
  const ends = claims.filter(({ status, mark }) => status === 'ended' && mark !== 'denied');
  const after = affirmed.filter(
    (one) =>
      statedDate(one) === null &&
      ends.some((end) => end.story !== one.story && eventDate(end).until < eventDate(one).from),
  );
  if (after.length === 0) return null;
  return { field: 'status', sides: [...sideOfStatus(ends), ...sideOfStatus(after)], range: null };
}

/** Sides on which a report rarely names everybody: a shorter list there contradicts nobody. */
const openSides: Partial<Record<LedgerClaim['type'], readonly Side[]>> = {
  investment: ['from'],
  financing: ['from'],
  partnership: ['between'],
  rivalry: ['between'],
};

/** One set of parties as some stories name it. */
interface PartySet {
  readonly set: ReadonlySet<string>;
  readonly by: readonly LedgerClaim[];
}

/** Each names somebody whom the other does not, in the words of a story that does not name both: a text that deals with each in turn contradicts nobody. */
function partiesClash(a: PartySet, b: PartySet): boolean {
  if (a.set.isSubsetOf(b.set) || b.set.isSubsetOf(a.set)) return false;
  const [x, y] = [a, b].map(({ by }) => new Set(by.map(({ story }) => story)));
  return x !== undefined && y !== undefined && !x.isSubsetOf(y) && !y.isSubsetOf(x);
}

/** Whom these name. */
function sideOfParties(by: readonly LedgerClaim[], names: OrganizationNames): ConflictSide {
  const named = new Map(by.flatMap(({ parties }) => parties).map((party) => [keyOfParty(party), party]));
  const parties = [...named.values()].map(({ role, organization: slug }) => ({
    role,
    organization: { slug, name: names.get(slug) ?? slug },
  }));
  const ids = by.map(({ id }) => id);
  return { value: { kind: 'parties', parties }, claims: ids, origins: originsOf(ids, by) };
}

/** Texts that tell of one investor's own money, beside those that name another one with it. */
function strayConflict(
  { disputedParties }: Deal,
  claims: readonly LedgerClaim[],
  names: OrganizationNames,
): Found | null {
  const naming = new Set(disputedParties?.flatMap((party) => party.claims));
  const [stray, plain] = [true, false].map((is) => claims.filter(({ id }) => naming.has(id) === is));
  if (!stray?.length || !plain?.length) return null;
  return { field: 'parties', sides: [plain, stray].map((by) => sideOfParties(by, names)), range: null };
}

/** One story names parties that another does not know, and the other way round. Units count as their group, as of the day of the deal: a firm that is bought is the buyer's only after it. */
function partiesConflict(claims: readonly LedgerClaim[], { names, ownerships }: ConflictScope): Found | null {
  const [first] = claims;
  const [day] = claims.map((claim) => eventDate(claim).until).sort();
  if (!first || day === undefined) return null;
  for (const side of sidesOf(first.type)) {
    if (openSides[first.type]?.includes(side)) continue;
    const groups = new Map<string, LedgerClaim[]>();
    for (const claim of claims) {
      const slugs = new Set(partiesOn(claim, side).map((slug) => groupAt(slug, day, ownerships)));
      const key = [...slugs].sort().join(' ');
      groups.set(key, [...(groups.get(key) ?? []), claim]);
    }
    const sets = [...groups].map(([key, by]) => ({ set: new Set(key.split(' ')), by }));
    const apart = sets.filter((a) => sets.some((b) => a !== b && partiesClash(a, b)));
    if (apart.length < 2) continue;
    return { field: 'parties', sides: apart.map(({ by }) => sideOfParties(by, names)), range: null };
  }
  return null;
}

const dateFields = ['talks', 'agreed', 'effective', 'ended'] as const;

const figureFields = ['amount', 'stake', ...dateFields] as const;

/**
 * Whether a look at the claims of a deal can find anything: most deals are told alike by all, and need none. `hasEnd` says that
 * one of its claims, of any time, tells of an end or denies.
 */
export function canConflict(deal: Deal, hasEnd: boolean): boolean {
  if (deal.claims.length < 2) return false;
  if (hasEnd || (deal.resolutions?.length ?? 0) > 0 || figureFields.some((field) => deal[field]?.disputed)) return true;
  if (deal.disputedParties) return true;
  return deal.parties.some(({ claims }) => claims.length !== deal.claims.length);
}

/** `claims` are all claims of the deal. In the order amount, stake, dates, status, parties. */
export function findConflicts(deal: Deal, claims: readonly LedgerClaim[], scope: ConflictScope): Conflict[] {
  const visible = claims.filter((claim) => standsAt(claim, scope.clocks) && eventDate(claim).from <= scope.clocks.asOf);
  const telling = (row: { readonly claims: readonly string[] }) => visible.filter(({ id }) => row.claims.includes(id));
  const sums = contestingSums(deal.amount?.values ?? [], telling);
  const figures = [
    clashing('amount', sums, clashOf(deal.type), (money) => ({ kind: 'money', money }), visible),
    clashing(
      'stake',
      deal.stake?.values ?? [],
      (a, b) => a !== b,
      (stake) => ({ kind: 'stake', stake }),
      visible,
    ),
    ...dateFields.map((field) =>
      clashing(field, deal[field]?.values ?? [], clashOfDays(field), (date) => ({ kind: 'date', date }), visible),
    ),
  ];
  const found: Found[] = [
    ...figures.flatMap((figure) => (figure ? [{ ...figure, range: rangeOf(figure.sides) }] : [])),
    ...[
      statusConflict(visible),
      strayConflict(deal, toldPlainly(visible), scope.names) ?? partiesConflict(toldPlainly(visible), scope),
    ].flatMap((one) => one ?? []),
  ];
  return found.map((one) => ({
    ...one,
    deal: deal.id,
    resolution: resolutionOf(deal, one.field),
  }));
}

/** The resolution in force; a dispute that later claims opened again has none. */
function resolutionOf(deal: Deal, field: DisputedField): Conflict['resolution'] {
  const held = deal.resolutions?.findLast((one) => one.field === field) ?? null;
  if (held === null || field === 'status' || field === 'parties') return held;
  return deal[field]?.disputed ? null : held;
}
