// What stands around a picture on somebody else's page.
import { formatCount } from '#components/format/format-number.ts';
import type { Clocks } from '#lib/domain/clocks.ts';

export const embedWords = {
  nothing: 'Nothing was known of this by then.',
  axis: 'Time',
  bestConnected: (shown: number, all: number) =>
    `The ${formatCount(shown)} best connected of ${formatCount(all)} organizations and ventures`,
  firstOf: (shown: number, all: string) => `The first ${formatCount(shown)} of ${all} deals found`,
  table: 'The same as a table, with sources',
  more: (count: number) => `and ${formatCount(count)} more on Entente`,
  deal: 'Deal',
  date: 'Date',
  amount: 'Amount',
  status: 'Status',
  source: 'Source',
  noDate: 'undated',
  noAmount: 'not stated',
  by: 'Entente',
  open: 'Open on Entente',
  frozen: (day: string) => `Frozen on ${day}`,
  same: 'nothing has changed since',
  changed: (count: number) => (count === 1 ? '1 fact changed since' : `${formatCount(count)} facts changed since`),
  stated: ({ asOf, knownAt }: Clocks, count: number, site: string) =>
    `As of ${asOf}, known by ${knownAt} · ${formatCount(count)} ${count === 1 ? 'deal' : 'deals'} · ${site}`,
  supplier: 'Supplier',
  share: 'Share',
  rivals: 'Rivals',
  partners: 'Partners',
  texts: (rivalry: number, cooperation: number) => `${formatCount(rivalry)} against, ${formatCount(cooperation)} with`,
  tension: 'Texts that speak of rivalry (above) and of dealing (below)',
  circle: 'Circle',
  smallest: 'Smallest leg',
  unknown: 'amount unknown',
  who: 'Who',
  firm: 'Firm',
  ceiling: 'Up to, on top',
  between: 'Between others',
} as const;
