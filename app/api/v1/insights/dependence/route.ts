import { DependenceView } from '#lib/domain/insight.ts';
import { InsightQuery } from '#lib/domain/insight-query.ts';
import { route } from '#lib/http/route.ts';
import { getDependence } from '#lib/query/get-dependence.ts';

export const GET = route({ query: InsightQuery, reply: DependenceView, what: 'dependence' }, getDependence);
