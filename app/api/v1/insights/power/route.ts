import { PowerView } from '#lib/domain/insight.ts';
import { InsightQuery } from '#lib/domain/insight-query.ts';
import { route } from '#lib/http/route.ts';
import { getPower } from '#lib/query/get-power.ts';

export const GET = route({ query: InsightQuery, reply: PowerView, what: 'power' }, getPower);
