// Whether a folded deal meets the field terms of a question. Pure: what a deal does not carry itself (its sources, its
// parties' countries, what stood on another day) comes in as facts that were looked up for this question.
import { Decimal } from 'decimal.js';
import type { ApproximateDate, Day } from '#lib/domain/approximate-date.ts';
import { dayOf, daysBetween } from '#lib/domain/approximate-date.ts';
import type { Capacity } from '#lib/domain/capacity.ts';
import type { Deal } from '#lib/domain/deal.ts';
import type { Money } from '#lib/domain/money.ts';
import { isRole } from './search-fields.ts';
import type { FieldTerm, FieldValue, Group, NumberRange } from './search-query.ts';

export interface DealFacts {
  /** By day: the deals in force on it. */
  readonly activeOn: ReadonlyMap<Day, ReadonlySet<string>>;
  /** By what was typed after source: the deals that such a publisher tells of. */
  readonly bySource: ReadonlyMap<string, ReadonlySet<string>>;
  /** By what was typed for an organization: the slugs meant, units included. */
  readonly bySlug: ReadonlyMap<string, ReadonlySet<string>>;
  readonly countries: ReadonlyMap<string, string>;
  readonly kinds: ReadonlyMap<string, string>;
  /** A sum in dollars at the rate of the deal's date; null where none is known. */
  readonly inDollars: (value: string, currency: string, deal: Deal) => Decimal | null;
}

function within(value: string, range: NumberRange): boolean {
  const number = new Decimal(value);
  if (range.low !== null && (range.lowOpen ? number.lte(range.low) : number.lt(range.low))) return false;
  return range.high === null || (range.highOpen ? number.lt(range.high) : number.lte(range.high));
}

const isOneFigure = ({ low, high }: NumberRange): boolean => low !== null && low === high;

/**
 * Sums of the same currency are compared as they stand, others in dollars: 1.3 billion euros are over a billion dollars, and seven trillion
 * won are not over a hundred billion of anything. No currency in the question means dollars, but one figure alone is also looked for as it
 * was written. A range meets it with either end.
 */
function moneyMeets(money: Money, range: NumberRange, deal: Deal, { inDollars }: DealFacts): boolean {
  const { currency } = money;
  const sums = [money.value, money.high].filter((value) => value !== null);
  const asWritten = currency === range.unit || (range.unit === null && (currency === null || isOneFigure(range)));
  if (asWritten && sums.some((value) => within(value, range))) return true;
  if (currency === range.unit || currency === null) return false;
  const unit = range.unit ?? 'USD';
  const limits = [range.low, range.high].map((limit) => (limit === null ? null : inDollars(limit, unit, deal)));
  // A limit that no rate is known for leaves nothing to compare with.
  if (limits.some((limit, i) => limit === null && [range.low, range.high][i] !== null)) return false;
  const [low, high] = limits.map((limit) => limit?.toFixed() ?? null);
  return sums.some((value) => {
    const dollars = inDollars(value, currency, deal);
    return dollars !== null && within(dollars.toFixed(), { ...range, low: low ?? null, high: high ?? null });
  });
}

function capacityMeets({ value, unit }: Capacity, range: NumberRange): boolean {
  if (unit === range.unit) return within(value, range);
  if (unit === 'chips' || range.unit === 'chips') return false;
  return within(new Decimal(value).times(unit === 'GW' ? 1000 : '0.001').toFixed(), range);
}

const overlapping = (date: ApproximateDate | null | undefined, value: FieldValue): boolean =>
  value.kind === 'dates' &&
  date != null &&
  (value.from === null || date.until >= value.from) &&
  (value.until === null || date.from <= value.until);

function partyMeets(deal: Deal, names: readonly string[], roles: readonly string[] | null, facts: DealFacts): boolean {
  return deal.parties.some(
    ({ organization, role }) =>
      (roles === null || roles.includes(role)) && names.some((name) => facts.bySlug.get(name)?.has(organization.slug)),
  );
}

const isDisputed = (deal: Deal): boolean =>
  [deal.talks, deal.agreed, deal.effective, deal.ended, deal.amount, deal.stake].some((figure) => figure?.disputed);

function exclusivityOf(deal: Deal): 'yes' | 'no' | 'ended' {
  const intervals = deal.exclusivity.filter(({ kind }) => kind !== 'none');
  if (intervals.some(({ ended }) => !ended)) return 'yes';
  return intervals.length > 0 ? 'ended' : 'no';
}

function choiceMeets(deal: Deal, field: FieldTerm['field'], choices: readonly string[], facts: DealFacts): boolean {
  const slugs = deal.parties.map(({ organization }) => organization.slug);
  switch (field) {
    case 'type':
      return choices.includes(deal.type);
    case 'status':
      return choices.includes(deal.status);
    case 'mark':
      return deal.mark !== null && choices.includes(deal.mark);
    case 'role':
      return deal.parties.some(({ role }) => choices.includes(role));
    case 'exclusive':
      return choices.includes(exclusivityOf(deal));
    case 'disputed':
      return choices.includes(isDisputed(deal) ? 'yes' : 'no');
    case 'country':
      return slugs.some((slug) => choices.includes(facts.countries.get(slug) ?? ''));
    case 'kind':
      return slugs.some((slug) => choices.includes(facts.kinds.get(slug) ?? ''));
    case 'in':
      return choices.includes('deals');
    default:
      // past: says which deals are looked at, not what they are like.
      return true;
  }
}

function numberMeets(deal: Deal, field: FieldTerm['field'], range: NumberRange, facts: DealFacts): boolean {
  if (field === 'amount')
    return deal.amount?.values.some(({ value }) => moneyMeets(value, range, deal, facts)) ?? false;
  if (field === 'capacity') return deal.capacity.some(({ value }) => capacityMeets(value, range));
  if (field === 'stake') return deal.stake?.values.some(({ value }) => within(value, range)) ?? false;
  return within(String(field === 'outlets' ? deal.outlets : deal.origins), range);
}

/** What happened on some day in a year is not what "in March" asks for, though it could be of March; nor is what happened in March "on 3 March". */
function isTooVague(date: ApproximateDate, { from, until }: FieldValue & { kind: 'dates' }): boolean {
  if (from === null || until === null) return false;
  const asked = daysBetween(from, until);
  return daysBetween(date.from, date.until) > Math.max(asked < 7 ? 7 : 31, asked);
}

/** The days on which a deal happened: more than one where its sources disagree. */
function momentsOf(deal: Deal): ApproximateDate[] {
  const { moment } = deal;
  if (!moment) return [];
  const figure = moment.basis === 'reported' ? null : deal[moment.basis];
  return [moment.date, ...(figure?.values.map(({ value }) => value) ?? [])];
}

function datesMeet(
  deal: Deal,
  { field, implied }: FieldTerm,
  value: FieldValue & { kind: 'dates' },
  facts: DealFacts,
): boolean {
  switch (field) {
    case 'active':
      return facts.activeOn.get(value.from ?? '')?.has(deal.id) ?? false;
    case 'known': {
      const day = dayOf(deal.knownSince);
      return overlapping({ from: day, until: day }, value);
    }
    case 'agreed':
    case 'effective':
    case 'ended':
      return deal[field]?.values.some((stated) => overlapping(stated.value, value)) ?? false;
    default:
      return momentsOf(deal).some((date) => overlapping(date, value) && !(implied && isTooVague(date, value)));
  }
}

function fieldMeets(deal: Deal, term: FieldTerm, roles: readonly string[] | null, facts: DealFacts): boolean {
  const { field, value } = term;
  switch (value.kind) {
    case 'number':
      return numberMeets(deal, field, value, facts);
    case 'choice':
      return choiceMeets(deal, field, value.choices, facts);
    case 'dates':
      return datesMeet(deal, term, value, facts);
    case 'name':
      if (field === 'source') return value.names.some((name) => facts.bySource.get(name)?.has(deal.id));
      return partyMeets(deal, value.names, isRole(field) ? [field] : roles, facts);
  }
}

/** `role:supplier party:coreweave` means CoreWeave as supplier: roles that stand alone bind to the parties beside them. */
function rolesAsked(groups: readonly Group[]): readonly string[] | null {
  const roles = groups.flatMap(([term, second]) =>
    term && !second && term.kind === 'field' && term.field === 'role' && !term.negated && term.value.kind === 'choice'
      ? term.value.choices
      : [],
  );
  return roles.length > 0 ? roles : null;
}

const single = (group: Group, field: string): boolean =>
  group.length === 1 && group[0]?.kind === 'field' && group[0].field === field;

/** Makes the test for one question. Text terms are the index's affair and count as met. */
export function dealMatcher(groups: readonly Group[], facts: DealFacts): (deal: Deal) => boolean {
  const roles = rolesAsked(groups);
  const parties = groups.filter((group) => single(group, 'party'));
  const others = groups.filter((group) => !parties.includes(group) && group.every((term) => term.kind === 'field'));
  const meets = (deal: Deal, group: Group, asked: readonly string[] | null) =>
    group.some((term) => term.kind === 'text' || fieldMeets(deal, term, asked, facts) !== term.negated);
  return (deal) =>
    others.every((group) => meets(deal, group, null)) &&
    // Of several parties one plays the role; the others only have to take part.
    parties.every((group) => meets(deal, group, null)) &&
    (roles === null || parties.length === 0 || parties.some((group) => meets(deal, group, roles)));
}
