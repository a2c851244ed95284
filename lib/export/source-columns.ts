// Claims, articles, figures and organizations as rows of a table. Words that a publisher's terms keep back are empty here too:
// what comes in has been through the same door as the screens.
import type { ArticleItem, OrganizationItem } from '#lib/domain/list-views.ts';
import { anchorOf } from '#lib/domain/span.ts';
import type { ClaimView, MetricView } from '#lib/domain/views.ts';
import type { Columns } from './csv.ts';

const wordsPage = (site: string, article: string, version: number, words?: { start: number; end: number }): string =>
  `${site}/articles/${article}?version=${version}${words ? `#${anchorOf(words)}` : ''}`;

const statementOf = (claim: ClaimView) => claim.evidence.find(({ field }) => field === 'statement')?.words;

export const claimColumns = (site: string): Columns<ClaimView> => [
  ['id', (claim) => claim.id],
  ['deal', (claim) => claim.deal],
  ['type', (claim) => claim.type],
  ['status', (claim) => claim.status],
  ['mark', (claim) => claim.mark],
  ['name', (claim) => claim.name],
  [
    'parties',
    (claim) =>
      claim.parties.map(({ role, organization }) => `${organization?.name ?? 'unresolved'} (${role})`).join('; '),
  ],
  ['amount', (claim) => claim.amount?.value ?? null],
  ['amount_high', (claim) => claim.amount?.high ?? null],
  ['amount_currency', (claim) => claim.amount?.currency ?? null],
  ['amount_bound', (claim) => claim.amount?.bound ?? null],
  ['amount_basis', (claim) => claim.amount?.basis ?? null],
  ['amount_period', (claim) => claim.amount?.period ?? null],
  ['stake_percent', (claim) => claim.stake],
  ['place', (claim) => claim.place ?? null],
  ['agreed_from', (claim) => claim.dates.agreed?.from ?? null],
  ['agreed_until', (claim) => claim.dates.agreed?.until ?? null],
  ['ended_from', (claim) => claim.dates.ended?.from ?? null],
  ['ended_until', (claim) => claim.dates.ended?.until ?? null],
  ['confidence', (claim) => claim.confidence],
  ['quote', (claim) => statementOf(claim)?.quote ?? null],
  ['publisher', (claim) => claim.article.publisher.name],
  ['article', (claim) => claim.article.title],
  ['known_at', (claim) => claim.article.knownAt],
  ['source', (claim) => wordsPage(site, claim.article.id, claim.version, statementOf(claim))],
  ['source_url', (claim) => claim.article.url],
];

export const metricColumns = (site: string): Columns<MetricView> => [
  ['id', (metric) => metric.id],
  ['organization', (metric) => metric.organization.slug],
  ['name', (metric) => metric.organization.name],
  ['metric', (metric) => metric.metric],
  ['value', (metric) => metric.value],
  ['currency', (metric) => metric.currency],
  ['bound', (metric) => metric.bound],
  ['period', (metric) => metric.period],
  ['date_from', (metric) => metric.date?.from ?? null],
  ['date_until', (metric) => metric.date?.until ?? null],
  ['quote', (metric) => metric.statement.quote],
  ['publisher', (metric) => metric.article.publisher.name],
  ['known_at', (metric) => metric.article.knownAt],
  ['source', (metric) => wordsPage(site, metric.article.id, metric.version, metric.statement)],
  ['source_url', (metric) => metric.article.url],
];

export const articleColumns = (site: string): Columns<ArticleItem> => [
  ['id', (article) => article.id],
  ['title', (article) => article.title],
  ['publisher', (article) => article.publisher.name],
  ['published_from', (article) => article.published?.from ?? null],
  ['published_until', (article) => article.published?.until ?? null],
  ['known_at', (article) => article.knownAt],
  ['version', (article) => article.version],
  ['language', (article) => article.language],
  ['claims', (article) => article.claims],
  ['source', (article) => wordsPage(site, article.id, article.version)],
  ['source_url', (article) => article.url],
];

export const organizationColumns = (site: string): Columns<OrganizationItem> => [
  ['slug', ({ slug }) => slug],
  ['name', ({ name }) => name],
  ['kind', ({ kind }) => kind],
  ['country', ({ country }) => country],
  ['deals', ({ deals }) => deals],
  ['page', ({ slug }) => `${site}/organizations/${slug}`],
];
