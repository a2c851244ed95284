// What a person says that a claim's words mean, as a reader writes it: "Agreed: Feb 2026", "Amount: nothing". Ids stay out of it.
import { words } from '#components/words.ts';
import type { Correction } from '#lib/domain/judgement.ts';
import { relationKinds } from '#lib/domain/relation-kind.ts';
import { formatDate } from './format-date.ts';
import { formatMoney } from './format-money.ts';

/** The value alone; what a correction empties is `words.deal.nothing`. */
export function correctedValue(correction: Correction): string {
  const { field, value } = correction;
  if (value === null) return words.deal.nothing;
  switch (field) {
    case 'type':
      return relationKinds[value.type].label;
    case 'status':
      return words.statuses[value];
    case 'mark':
      return words.marks[value];
    case 'name':
      return value;
    case 'amount':
      return formatMoney(value);
    case 'stake':
      return `${value}%`;
    case 'exclusivity':
      return [words.exclusivities[value.kind], value.scope].filter((part) => part !== null).join(', ');
    case 'talks':
    case 'agreed':
    case 'effective':
    case 'ended':
      return formatDate(value);
    case 'party':
      return words.deal.meant(value.read, value.meant);
  }
}

export const correctionText = (correction: Correction): string =>
  `${words.deal.correctedFields[correction.field]}: ${correctedValue(correction)}`;
