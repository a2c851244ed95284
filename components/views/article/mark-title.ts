// What a mark on an axis is called: the deal, its days as that axis shows them, its status and its amount.
import { sentenceText } from '#components/format/deal-sentence.ts';
import { formatDate } from '#components/format/format-date.ts';
import { formatMoneyFigure } from '#components/format/format-money.ts';
import { statusWord } from '#components/format/status-word.ts';
import { words } from '#components/words.ts';
import type { Deal } from '#lib/domain/deal.ts';
import type { DateBasis } from '#lib/domain/view-query.ts';
import { announcedDays, inForceDays } from '#lib/ledger/deal-days.ts';

const w = words.timeline;

function daysInWords(deal: Deal, dates: DateBasis): string[] {
  if (dates === 'announced') {
    const days = announcedDays(deal);
    return days ? [formatDate(days.date), ...(days.disputed ? [w.disputedDate] : [])] : [w.undatedWord];
  }
  const force = inForceDays(deal);
  if (!force) return [];
  const begin = formatDate(force.begins);
  const end = force.ends ? w.inForceUntil(formatDate(force.ends)) : force.over ? w.endUndated : w.noEnd;
  // A dispute begins: nobody agrees on it.
  const since = deal.type === 'dispute' ? w.begunOn : force.fromAgreement ? w.agreedFrom : w.inForceFrom;
  return [since(begin), end];
}

export function markTitle(deal: Deal, dates: DateBasis): string {
  const amount = deal.amount ? [formatMoneyFigure(deal.amount)] : [];
  return [sentenceText(deal), ...daysInWords(deal, dates), statusWord(deal), ...amount].join(', ');
}
