import { FlowView } from '#lib/domain/insight.ts';
import { InsightQuery } from '#lib/domain/insight-query.ts';
import { route } from '#lib/http/route.ts';
import { getFlows } from '#lib/query/get-flows.ts';

export const GET = route({ query: InsightQuery, reply: FlowView, what: 'flows' }, getFlows);
