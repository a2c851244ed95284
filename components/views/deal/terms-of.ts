// A deal's terms in the order of a term sheet: each value that a source states, with the claims that state it. Pure.
import { formatCapacity } from '#components/format/format-capacity.ts';
import { formatDate } from '#components/format/format-date.ts';
import { exactMoney, formatMoney, formatTerm } from '#components/format/format-money.ts';
import { formatPlace } from '#components/format/format-place.ts';
import { words } from '#components/words.ts';
import type { Deal, MoneyFigure } from '#lib/domain/deal.ts';

export type TermField = keyof typeof words.deal.fields;

interface Stated {
  readonly text: string;
  readonly exact: string | null;
  /** What tells it from another value that reads the same. */
  readonly note?: string;
  readonly claims: readonly string[];
}

export interface Term {
  readonly field: TermField;
  readonly disputed: boolean;
  readonly values: readonly Stated[];
}

const dates = ['talks', 'agreed', 'effective', 'ended'] as const;

type Told<Value> = ReadonlyArray<{ readonly value: Value; readonly claims: readonly string[] }>;

/** No term where nothing is stated. */
function termOf<Value>(
  field: TermField,
  told: Told<Value> | undefined,
  textOf: (value: Value) => string,
  disputed = false,
): Term[] {
  if (!told || told.length === 0) return [];
  return [{ field, disputed, values: told.map(({ value, claims }) => ({ text: textOf(value), exact: null, claims })) }];
}

/** Sums that differ only in how long they run are one: the length is a term of its own. */
function sumsOf(told: MoneyFigure['values']): MoneyFigure['values'] {
  const sums = new Map<string, MoneyFigure['values'][number]>();
  for (const one of told) {
    const key = `${formatMoney(one.value)} ${one.value.basis}`;
    const known = sums.get(key);
    sums.set(key, known ? { ...known, claims: [...known.claims, ...one.claims] } : one);
  }
  return [...sums.values()];
}

function amountOf({ amount }: Deal): Term[] {
  if (!amount) return [];
  const sums = sumsOf(amount.values);
  const values = sums.map(({ value, claims }) => {
    const text = formatMoney(value);
    const isOnce = sums.filter((other) => formatMoney(other.value) === text).length === 1;
    const exact = value.value === null ? null : exactMoney(value);
    return { text, exact, claims, ...(isOnce ? {} : { note: words.bases[value.basis] }) };
  });
  return [{ field: 'amount', disputed: amount.disputed && sums.length > 1, values }];
}

/** How long it runs is stated with the money; once for each length. */
function lengthsOf({ amount }: Deal): Told<number> {
  const byMonths = new Map<number, string[]>();
  for (const { value, claims } of amount?.values ?? [])
    if (value.termMonths !== null)
      byMonths.set(value.termMonths, [...(byMonths.get(value.termMonths) ?? []), ...claims]);
  return [...byMonths].map(([value, claims]) => ({ value, claims }));
}

/** The terms that any source states. */
export function termsOf(deal: Deal): Term[] {
  const { stake, capacity, places, parties } = deal;
  const sellers = parties
    .filter(({ role }) => role === 'seller')
    .map(({ organization, claims }) => ({ value: organization.name, claims }));
  return [
    ...amountOf(deal),
    ...termOf('term', lengthsOf(deal), formatTerm),
    ...termOf('stake', stake?.values, (value) => `${value}%`, stake?.disputed),
    ...termOf('capacity', capacity, formatCapacity),
    ...termOf('place', places, formatPlace),
    ...termOf('seller', sellers, (name) => name),
    ...dates.flatMap((field) => termOf(field, deal[field]?.values, formatDate, deal[field]?.disputed)),
  ];
}
