import { ClocksQuery } from '#lib/domain/clocks.ts';
import { DealView } from '#lib/domain/views.ts';
import { route } from '#lib/http/route.ts';
import { followDeal } from '#lib/query/follow-moved.ts';
import { getDeal } from '#lib/query/get-deal.ts';

export const GET = route(
  { query: ClocksQuery.strict(), reply: DealView, what: 'deal' },
  async (clocks, { id = '' }) => {
    await followDeal(id);
    return getDeal(id, clocks);
  },
);
