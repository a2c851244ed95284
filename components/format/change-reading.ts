// What one field of a deal says, as a line of words: for "before" and "after". Several values stand side by side.
import { words } from '#components/words.ts';
import type { ChangeField } from '#lib/domain/change.ts';
import type { Deal } from '#lib/domain/deal.ts';
import { flowedBases, type Money } from '#lib/domain/money.ts';
import { isVaguerAmount } from '#lib/ledger/fold-figure.ts';
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

/** A sum with what it is a sum of; told where nothing else about it changed. */
function sumWithBasis(deal: Deal | null): string | null {
  const values = deal?.amount?.values.map(({ value }) => `${formatMoney(value)}, ${words.bases[value.basis]}`) ?? [];
  return values.length === 0 ? null : [...new Set(values)].join(` ${words.deals.or} `);
}

/** What a field says before and after. Sums that read alike differ in their basis: then it is told. */
export function changeReadings(
  before: Deal | null,
  after: Deal | null,
  field: ChangeField,
): readonly [was: string | null, is: string | null] {
  const [was, is] = [changeReading(before, field), changeReading(after, field)];
  return field === 'amount' && was === is ? [sumWithBasis(before), sumWithBasis(after)] : [was, is];
}

/** The sums that were not stated before, without vague echoes of others; of one that was, that it has flowed since. */
function freshSums(before: Deal | null, after: Deal): string[] {
  const sumsOf = (deal: Deal | null) => deal?.amount?.values.map(({ value }) => value) ?? [];
  const [known, now] = [sumsOf(before), sumsOf(after)];
  const told = new Set(known.map(formatMoney));
  const flowed = (sums: readonly Money[]) => sums.filter(({ basis }) => flowedBases.includes(basis)).map(formatMoney);
  const flowedBefore = flowed(known);
  return now
    .filter((sum) => !now.some((other) => isVaguerAmount(sum, other)))
    .flatMap((sum) => {
      const text = formatMoney(sum);
      if (!told.has(text)) return text;
      return flowed([sum]).some((one) => !flowedBefore.includes(one)) ? `${text}, ${words.bases[sum.basis]}` : [];
    });
}

/** What a field says now and did not say before; null where that is nothing. */
export function freshReading(before: Deal | null, after: Deal, field: ChangeField): string | null {
  const known = before ? readings[field](before) : [];
  const fresh =
    field === 'amount' ? freshSums(before, after) : readings[field](after).filter((value) => !known.includes(value));
  const distinct = [...new Set(fresh)];
  return distinct.length === 0 ? null : distinct.join(field === 'parties' ? ', ' : ` ${words.deals.or} `);
}
