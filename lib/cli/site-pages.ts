// The addresses that every look at all pages visits, by journeys and by `entente shots`: one of each kind of page, in each of its states.
import { DealList, DealView } from '../domain/views.ts';

/** What the site's API answers for an address. */
export type ReadSite = (path: string) => Promise<unknown>;

export interface Found {
  readonly deal: string;
  readonly article: string;
}

/** What a ledger without deals has in their place: addresses that lead nowhere. */
export const nothingFound: Found = { deal: '0'.repeat(20), article: '0'.repeat(20) };

/** A deal, OpenAI's where there is one, with the first article that tells of it. */
export async function findDeal(read: ReadSite): Promise<Found> {
  const openai = DealList.parse(await read('/api/v1/deals?organization=openai&type=compute'));
  const { deals } = openai.deals.length > 0 ? openai : DealList.parse(await read('/api/v1/deals'));
  const deal = deals[0]?.id;
  if (deal === undefined) return nothingFound;
  const { claims } = DealView.parse(await read(`/api/v1/deals/${deal}`));
  return { deal, article: claims[0]?.article.id ?? nothingFound.article };
}

/** Each page's address by its name. */
export function listPages({ deal, article }: Found): Readonly<Record<string, string>> {
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
    'graph around one': '/graph?focus=anthropic&depth=1&fold=google,microsoft',
    'graph between two': '/graph?focus=openai,oracle',
    'graph of nobody': '/graph?focus=nobody-at-all',
    'graph of all': '/graph?most=20000',
    'graph before everything': '/graph?asOf=2001-01-01&knownAt=2001-01-01',
    deal: `/deals/${deal}`,
    organization: '/organizations/openai',
    article: `/articles/${article}`,
    'article without changes': `/articles/${article}/diff`,
    insights: '/insights',
    'insights without somebody': '/insights?without=nvidia&measure=usd&unit=gw&by=supplier',
    'insights before everything': '/insights?asOf=2001-01-01&knownAt=2001-01-01',
    'insights of capital': '/insights?by=type&unit=chips&resource=capital&measure=usd',
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
    'share of a timeline': '/share?view=timeline&organization=openai&type=compute',
    'share of a search': '/share?view=search&q=openai&clocks=fixed&theme=dark',
    'share of an insight': '/share?view=power&without=nvidia',
    'share of a digest': '/share?view=movements&days=30',
    'share of nothing': '/share?view=horoscope',
    'missing share': '/s/00000000000000000000',
    'missing deal': '/deals/00000000000000000000',
    'missing page': '/nowhere',
  };
}
