// The table of the API: every address under /api/v1. What stands here has a handler under app/api/v1 that uses the same entry
// (a test compares the two), is in the OpenAPI document and on the page /api, and is tried by the tests that walk over it.
import type { Endpoint } from './endpoint.ts';
import { changes, deal, deals, graph, paths, timeline } from './endpoints/deals.ts';
import { addFeed, changeFeed, exportFeeds, feeds, importFeeds, removeFeed, status } from './endpoints/feeds.ts';
import { commitments, coopetition, dependence, flows, movements, power } from './endpoints/insights.ts';
import { conflicts, evidence, judge, judgements, totals } from './endpoints/judgements.ts';
import { searchAll, suggestions } from './endpoints/search.ts';
import { health, openapi } from './endpoints/service.ts';
import { keepView, revokeShare, share } from './endpoints/shares.ts';
import { article, articleDiff, articles, claims, metrics, organization, organizations } from './endpoints/sources.ts';

export interface EndpointGroup {
  readonly name: string;
  readonly endpoints: readonly Endpoint[];
}

export const endpointGroups: readonly EndpointGroup[] = [
  { name: 'Deals', endpoints: [deals, deal, timeline, graph, paths, changes, conflicts, totals, evidence] },
  { name: 'Sources', endpoints: [claims, articles, article, articleDiff, metrics] },
  { name: 'Organizations', endpoints: [organizations, organization] },
  { name: 'Search', endpoints: [searchAll, suggestions] },
  { name: 'Insights', endpoints: [commitments, coopetition, dependence, flows, movements, power] },
  { name: 'Judgements', endpoints: [judgements, judge] },
  { name: 'Shares', endpoints: [keepView, share, revokeShare] },
  { name: 'Feeds', endpoints: [feeds, addFeed, changeFeed, removeFeed, exportFeeds, importFeeds] },
  { name: 'Service', endpoints: [status, health, openapi] },
];

export const endpoints: readonly Endpoint[] = endpointGroups.flatMap((group) => group.endpoints);
