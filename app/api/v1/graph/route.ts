import { ViewQuery } from '#lib/domain/view-query.ts';
import { GraphView } from '#lib/domain/views.ts';
import { route } from '#lib/http/route.ts';
import { getGraph } from '#lib/query/get-graph.ts';

export const GET = route({ query: ViewQuery, reply: GraphView, what: 'graph' }, getGraph);
