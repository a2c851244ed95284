// What one field of a deal says, as a line of words: for "before" and "after". Several values stand side by side.
import { words } from '#components/words.ts';
import type { ChangeField } from '#lib/domain/change.ts';
import type { Deal } from '#lib/domain/deal.ts';
import { formatCapacity } from './format-capacity.ts';
import { formatDate } from './format-date.ts';
import { formatMoney, formatMoneyFigure } from './format-money.ts';
import { statusWord } from './status-word.ts';

const readings: Readonly<Record<ChangeField, (deal: Deal) => readonly string[]>> = {
  status: (deal) => [statusWord(deal)],
  amount: ({ amount }) => (amount ? [formatMoneyFigure(amount)] : []),
  parties: ({ parties }) => [...new Set(parties.map(({ organization }) => organization.name))],
  exclusivity: ({ exclusivity }) =>
    exclusivity.map(
      ({ kind, ended }) => `${words.exclusivities[kind]}${ended ? `, ${words.deal.exclusivityEnded}` : ''}`,
    ),
  stake: ({ stake }) => stake?.values.map(({ value }) => `${value}%`) ?? [],
  capacity: ({ capacity }) => capacity.map(({ value }) => formatCapacity(value)),
  talks: ({ talks }) => talks?.values.map(({ value }) => formatDate(value)) ?? [],
  agreed: ({ agreed }) => agreed?.values.map(({ value }) => formatDate(value)) ?? [],
  effective: ({ effective }) => effective?.values.map(({ value }) => formatDate(value)) ?? [],
  ended: ({ ended }) => ended?.values.map(({ value }) => formatDate(value)) ?? [],
};

/** Null where nothing is stated. */
export function changeReading(deal: Deal | null, field: ChangeField): string | null {
  const values = deal ? readings[field](deal) : [];
  return values.length === 0 ? null : values.join(field === 'parties' ? ', ' : ` ${words.deals.or} `);
}

/** What a field says now and did not say before; null where that is nothing. */
export function freshReading(before: Deal | null, after: Deal, field: ChangeField): string | null {
  const valuesOf = (deal: Deal | null): readonly string[] => {
    if (!deal) return [];
    return field === 'amount'
      ? (deal.amount?.values.map(({ value }) => formatMoney(value)) ?? [])
      : readings[field](deal);
  };
  const known = valuesOf(before);
  const fresh = [...new Set(valuesOf(after))].filter((value) => !known.includes(value));
  return fresh.length === 0 ? null : fresh.join(field === 'parties' ? ', ' : ` ${words.deals.or} `);
}
