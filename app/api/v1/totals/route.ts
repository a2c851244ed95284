import { TotalsView } from '#lib/domain/totals.ts';
import { TotalsQuery } from '#lib/domain/view-query.ts';
import { route } from '#lib/http/route.ts';
import { getTotals } from '#lib/query/get-totals.ts';

export const GET = route({ query: TotalsQuery, reply: TotalsView, what: 'totals' }, getTotals);
