// The addresses that every general check visits: one of each kind of page, in each of its states.
import { type APIRequestContext, expect } from 'playwright/test';
import { DealList, DealView } from '../lib/domain/views.ts';

/** A deal of OpenAI's with the first article that tells of it. */
export async function findDeal(request: APIRequestContext): Promise<{ deal: string; article: string }> {
  const list = DealList.parse(await (await request.get('/api/v1/deals?organization=openai&type=compute')).json());
  const deal = list.deals[0]?.id ?? '';
  const view = DealView.parse(await (await request.get(`/api/v1/deals/${deal}`)).json());
  const article = view.claims[0]?.article.id ?? '';
  expect(article).not.toBe('');
  return { deal, article };
}

export async function listPages(request: APIRequestContext): Promise<Record<string, string>> {
  const { deal, article } = await findDeal(request);
  return {
    timeline: '/',
    'timeline with evidence': `/?evidence=${deal}`,
    'timeline filtered': '/?type=compute,chips&organization=openai',
    'timeline in the past': '/?asOf=2023-06-30&knownAt=2023-06-30',
    'timeline before everything': '/?asOf=2001-01-01&knownAt=2001-01-01',
    'timeline with a bad address': '/?type=marriage',
    'timeline of pairs, both dates': '/?lanes=pair',
    'timeline of organizations in force': '/?lanes=organization&dates=in_force',
    'timeline of a fortnight': '/?lanes=type&from=2025-06-01&until=2025-06-14',
    compare: '/compare?a=openai&b=microsoft',
    'compare nobody yet': '/compare',
    'compare with nobody': '/compare?a=openai&b=nobody-at-all',
    paths: '/paths?from=anthropic&to=oracle',
    'paths before everything': '/paths?from=anthropic&to=oracle&asOf=2001-01-01&knownAt=2001-01-01',
    graph: '/graph',
    'graph of one organization': '/graph?organization=openai',
    'graph before everything': '/graph?asOf=2001-01-01&knownAt=2001-01-01',
    deal: `/deals/${deal}`,
    organization: '/organizations/openai',
    article: `/articles/${article}`,
    'article without changes': `/articles/${article}/diff`,
    insights: '/insights',
    'insights without somebody': '/insights?without=nvidia&measure=usd&unit=gw&by=supplier',
    'insights before everything': '/insights?asOf=2001-01-01&knownAt=2001-01-01',
    movements: '/insights/movements?from=2025-05-31&to=2025-06-30',
    'movements of an empty week': '/insights/movements?from=2018-01-01&to=2018-01-08',
    'movements of the world': `/insights/movements?clock=world&from=2024-12-31&to=2025-03-31&evidence=${deal}`,
    method: '/method',
    changes: '/changes?from=2025-01-01&to=2025-03-31',
    'changes of no day': '/changes?from=2025-01-01&to=2025-01-01',
    api: '/api',
    conflicts: '/conflicts',
    'conflicts settled': '/conflicts?state=resolved&field=amount',
    totals: '/totals?organization=openai&type=compute&side=to&basis=unknown',
    'totals across bases': '/totals',
    feeds: '/feeds',
    status: '/status',
    'search empty': '/search',
    'search with results': '/search?q=who+supplies+compute+to+anthropic',
    'search with many results': '/search?q=openai&sort=amount',
    'search with a mistake': '/search?q=openai+role:suplier',
    'search without results': '/search?q=zzzxqv',
    'search in the past': '/search?q=openai&asOf=2024-06-30&knownAt=2024-06-30',
    'search with a bad address': '/search?colour=red',
    'missing deal': '/deals/00000000000000000000',
    'missing page': '/nowhere',
  };
}

export const pageNames = [
  'timeline',
  'timeline with evidence',
  'timeline filtered',
  'timeline in the past',
  'timeline before everything',
  'timeline with a bad address',
  'timeline of pairs, both dates',
  'timeline of organizations in force',
  'timeline of a fortnight',
  'compare',
  'compare nobody yet',
  'compare with nobody',
  'paths',
  'paths before everything',
  'graph',
  'graph of one organization',
  'graph before everything',
  'deal',
  'organization',
  'article',
  'article without changes',
  'insights',
  'insights without somebody',
  'insights before everything',
  'movements',
  'movements of an empty week',
  'movements of the world',
  'method',
  'changes',
  'changes of no day',
  'api',
  'conflicts',
  'conflicts settled',
  'totals',
  'totals across bases',
  'feeds',
  'status',
  'search empty',
  'search with results',
  'search with many results',
  'search with a mistake',
  'search without results',
  'search in the past',
  'search with a bad address',
  'missing deal',
  'missing page',
] as const;
