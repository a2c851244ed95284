// A deal as a row of a table. Every field keeps its own column; where sources disagree the row has the value that heads the
// figure, says that it is disputed, and lists the others beside it.
import type { ApproximateDate } from '#lib/domain/approximate-date.ts';
import type { Deal } from '#lib/domain/deal.ts';
import type { Money } from '#lib/domain/money.ts';
import type { EvidenceLink } from '#lib/domain/path.ts';
import { type Side, sideOf } from '#lib/domain/relation-kind.ts';
import type { Cell, Columns } from './csv.ts';

/** What is exported of a deal: all of it, and where its words are. */
export type ExportedDeal = Deal & { readonly page: string; readonly sources: readonly EvidenceLink[] };

const parties = (deal: Deal, side: Side): string =>
  deal.parties
    .filter(({ role }) => sideOf(deal.type, role) === side)
    .map(({ organization, role }) => `${organization.name} (${role})`)
    .join('; ');

const moneyText = ({ value, high, currency, bound, period }: Money): string =>
  value === null
    ? bound
    : `${bound} ${value}${high === null ? '' : `-${high}`} ${currency}${period === 'total' ? '' : ` (${period})`}`;

const span = (name: string, read: (deal: Deal) => ApproximateDate | null | undefined): Columns<ExportedDeal> => [
  [`${name}_from`, (deal) => read(deal)?.from ?? null],
  [`${name}_until`, (deal) => read(deal)?.until ?? null],
];

const amount = (name: string, read: (money: Money) => Cell): Columns<ExportedDeal>[number] => [
  name,
  (deal) => (deal.amount ? read(deal.amount.value) : null),
];

const links = (read: (link: EvidenceLink) => string | null) => (deal: ExportedDeal) =>
  [...new Set(deal.sources.flatMap((link) => read(link) ?? []))].join(' ');

export const dealColumns: Columns<ExportedDeal> = [
  ['id', (deal) => deal.id],
  ['type', (deal) => deal.type],
  ['status', (deal) => deal.status],
  ['mark', (deal) => deal.mark],
  ['name', (deal) => deal.name],
  ['from', (deal) => parties(deal, 'from')],
  ['to', (deal) => parties(deal, 'to')],
  ['between', (deal) => parties(deal, 'between')],
  ['organizations', (deal) => [...new Set(deal.parties.map(({ organization }) => organization.slug))].join(' ')],
  ...span('date', (deal) => deal.moment?.date),
  ['date_basis', (deal) => deal.moment?.basis ?? null],
  ...span('talks', (deal) => deal.talks?.value),
  ...span('agreed', (deal) => deal.agreed?.value),
  ...span('effective', (deal) => deal.effective?.value),
  ...span('ended', (deal) => deal.ended?.value),
  amount('amount', (money) => money.value),
  amount('amount_high', (money) => money.high),
  amount('amount_currency', (money) => money.currency),
  amount('amount_bound', (money) => money.bound),
  amount('amount_basis', (money) => money.basis),
  amount('amount_period', (money) => money.period),
  amount('amount_term_months', (money) => money.termMonths),
  ['amount_disputed', (deal) => (deal.amount ? String(deal.amount.disputed) : null)],
  ['amounts_stated', (deal) => deal.amount?.values.map(({ value }) => moneyText(value)).join('; ') ?? null],
  ['stake_percent', (deal) => deal.stake?.value ?? null],
  ['capacity', (deal) => deal.capacity.map(({ value }) => `${value.bound} ${value.value} ${value.unit}`).join('; ')],
  ['places', (deal) => deal.places?.map(({ value }) => value).join(' ') ?? null],
  [
    'exclusivity',
    (deal) => deal.exclusivity.map(({ kind, ended }) => `${kind} (${ended ? 'ended' : 'open'})`).join('; '),
  ],
  ['origins', (deal) => deal.origins],
  ['outlets', (deal) => deal.outlets],
  ['confidence', (deal) => deal.confidence],
  ['known_since', (deal) => deal.knownSince],
  ['page', (deal) => deal.page],
  ['sources', links(({ page }) => page)],
  ['source_urls', links(({ url }) => url)],
];
