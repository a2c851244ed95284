import { CoopetitionView } from '#lib/domain/insight.ts';
import { InsightQuery } from '#lib/domain/insight-query.ts';
import { route } from '#lib/http/route.ts';
import { getCoopetition } from '#lib/query/get-coopetition.ts';

export const GET = route({ query: InsightQuery, reply: CoopetitionView, what: 'coopetition' }, getCoopetition);
