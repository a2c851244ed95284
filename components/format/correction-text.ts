// What a person says that a claim's words mean, as a line of words: "Agreed: Feb 2026".
import { words } from '#components/words.ts';
import type { Correction } from '#lib/domain/judgement.ts';
import { formatDate } from './format-date.ts';
import { formatMoney } from './format-money.ts';

function valueText(correction: Correction): string {
  if (correction.value === null) return words.corrections.none;
  switch (correction.field) {
    case 'status':
      return words.statuses[correction.value];
    case 'mark':
      return words.marks[correction.value];
    case 'name':
      return correction.value;
    case 'amount':
      return formatMoney(correction.value);
    case 'stake':
      return `${correction.value}%`;
    case 'exclusivity':
      return words.exclusivities[correction.value.kind];
    case 'party':
      return words.corrections.party(correction.value.read, correction.value.meant);
    default:
      return formatDate(correction.value);
  }
}

export const correctionText = (correction: Correction): string =>
  `${words.corrections.fields[correction.field]}: ${valueText(correction)}`;
