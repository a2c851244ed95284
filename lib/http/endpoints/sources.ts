// The addresses that answer with what sources say, and with whom they speak of.
import { z } from 'zod';
import { ClocksQuery } from '#lib/domain/clocks.ts';
import { ArticleListQuery, ClaimListQuery, MetricListQuery, OrganizationListQuery } from '#lib/domain/list-query.ts';
import { ArticleList, ClaimList, MetricList, OrganizationList } from '#lib/domain/list-views.ts';
import { ArticleDiff, ArticleView, OrganizationView } from '#lib/domain/views.ts';
import { endpoint } from '../endpoint.ts';

const Version = z.coerce.number().int().min(1).max(1_000_000).optional();

export const claims = endpoint({
  path: '/claims',
  what: 'list of claims',
  summary: 'Claims',
  help: 'What articles say about relations, newest known first: each with its article, its parties and the words for every field. Words that their publisher’s terms keep back are null; their places are told.',
  query: ClaimListQuery,
  reply: ClaimList,
  formats: ['csv', 'json', 'jsonl'],
  examples: ['/claims?organization=anthropic&limit=3', '/claims?deal={deal}', '/claims.jsonl?article={article}'],
});

export const articles = endpoint({
  path: '/articles',
  what: 'list of articles',
  summary: 'Articles',
  help: 'Articles in their latest version by then, newest known first. `from` and `until` narrow the day of publication.',
  query: ArticleListQuery,
  reply: ArticleList,
  formats: ['csv', 'json', 'jsonl'],
  examples: ['/articles?from=2025-06-01&until=2025-06-30&limit=10', '/articles.csv?asOf=2024-01-01&knownAt=2024-01-01'],
});

export const article = endpoint({
  path: '/articles/{id}',
  what: 'article',
  summary: 'One article',
  help: 'An article, or one of its versions, with what was read out of it. How much of its text is shown depends on its publisher’s terms.',
  parts: { id: 'The article’s id, as the lists give it.' },
  query: z.strictObject({ ...ClocksQuery.shape, version: Version }),
  reply: ArticleView,
  examples: ['/articles/{article}', '/articles/{article}?version=1'],
});

export const articleDiff = endpoint({
  path: '/articles/{id}/diff',
  what: 'pair of versions',
  summary: 'What changed in an article',
  help: 'Two versions of an article, word by word; the last two where none are named.',
  parts: { id: 'The article’s id, as the lists give it.' },
  query: z.strictObject({ ...ClocksQuery.shape, from: Version, to: Version }),
  reply: ArticleDiff,
  examples: [],
});

export const organizations = endpoint({
  path: '/organizations',
  what: 'list of organizations',
  summary: 'Organizations',
  help: 'Organizations by slug, with how many deals name each at the clocks. `q` is how a slug, a name or an alias begins.',
  query: OrganizationListQuery,
  reply: OrganizationList,
  formats: ['csv', 'json', 'jsonl'],
  examples: ['/organizations?q=open', '/organizations?kind=neocloud&limit=20', '/organizations.csv?kind=chip_maker'],
});

export const organization = endpoint({
  path: '/organizations/{slug}',
  what: 'organization',
  summary: 'One organization',
  help: 'Names, owners and units by date, its deals and its units’ deals at the clocks, and its figures.',
  parts: { slug: 'The name in addresses, such as google-cloud.' },
  query: ClocksQuery.strict(),
  reply: OrganizationView,
  examples: ['/organizations/openai', '/organizations/coreweave?asOf=2025-03-31&knownAt=2025-03-31'],
});

export const metrics = endpoint({
  path: '/metrics',
  what: 'list of figures',
  summary: 'Figures of organizations',
  help: 'Revenue, valuation, users and the like, newest known first, each with the words that state it.',
  query: MetricListQuery,
  reply: MetricList,
  formats: ['csv', 'json', 'jsonl'],
  examples: ['/metrics?organization=openai&metric=revenue,arr', '/metrics.csv?metric=valuation'],
});
