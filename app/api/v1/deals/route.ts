import { ViewQuery } from '#lib/domain/view-query.ts';
import { DealList } from '#lib/domain/views.ts';
import { route } from '#lib/http/route.ts';
import { listDeals } from '#lib/query/list-deals.ts';

export const GET = route({ query: ViewQuery, reply: DealList, what: 'list of deals' }, listDeals);
