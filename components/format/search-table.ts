// The deals of a search as rows for a spreadsheet: figures exact and unrounded, everything else as the API says it.
import type { SearchView } from '#lib/domain/search-views.ts';
import { sentenceText } from './deal-sentence.ts';

export const searchColumns = [
  'id',
  'type',
  'status',
  'mark',
  'sentence',
  'parties',
  'amount',
  'amount_high',
  'currency',
  'bound',
  'basis',
  'period',
  'disputed',
  'date_from',
  'date_until',
  'date_basis',
  'origins',
  'outlets',
  'known_since',
  'as_of',
  'known_at',
  'address',
] as const;

export function searchRows(view: SearchView, site: string): string[][] {
  return view.deals
    .filter(({ near }) => !near)
    .map(({ deal }) => {
      const money = deal.amount?.value;
      return [
        deal.id,
        deal.type,
        deal.status,
        deal.mark ?? '',
        sentenceText(deal),
        deal.parties.map(({ organization, role }) => `${organization.slug} (${role})`).join('; '),
        money?.value ?? '',
        money?.high ?? '',
        money?.currency ?? '',
        money?.bound ?? '',
        money?.basis ?? '',
        money?.period ?? '',
        deal.amount?.disputed ? 'yes' : 'no',
        deal.moment?.date.from ?? '',
        deal.moment?.date.until ?? '',
        deal.moment?.basis ?? '',
        String(deal.origins),
        String(deal.outlets),
        deal.knownSince,
        view.clocks.asOf,
        view.clocks.knownAt,
        `${site}/deals/${deal.id}`,
      ];
    });
}
