import { ClocksQuery } from '#lib/domain/clocks.ts';
import { DealView } from '#lib/domain/views.ts';
import { route } from '#lib/http/route.ts';
import { getDeal } from '#lib/query/get-deal.ts';

export const GET = route({ query: ClocksQuery.strict(), reply: DealView, what: 'deal' }, (clocks, { id = '' }) =>
  getDeal(id, clocks),
);
