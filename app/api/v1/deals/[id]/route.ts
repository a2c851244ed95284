import { deal } from '#lib/http/endpoints/deals.ts';
import { route } from '#lib/http/route.ts';
import { followDeal } from '#lib/query/follow-moved.ts';
import { getDeal } from '#lib/query/get-deal.ts';
import { readDataVersion } from '#lib/query/read-data-version.ts';

export { DELETE, OPTIONS, PATCH, POST, PUT } from '#lib/http/other-methods.ts';

export const GET = route(
  deal,
  async (clocks, { id = '' }) => {
    await followDeal(id);
    return getDeal(id, clocks);
  },
  { version: readDataVersion },
);
