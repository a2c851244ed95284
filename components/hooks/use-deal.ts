// One deal with its evidence, from /api/v1/deals/:id, at the view's clocks. Kept for the visit: what was known by a day
// does not change while it is read.
import { queryOptions, useQuery } from '@tanstack/react-query';
import { type ClockQuery, clocksIn, viewAddress } from '#components/format/view-address.ts';
import { DealView } from '#lib/domain/views.ts';
import { getJson } from '#lib/http/get-json.ts';

const freshForMs = 5 * 60_000;

export const dealQuery = (id: string, clocks: ClockQuery) =>
  queryOptions({
    queryKey: ['deal', id, clocks.asOf ?? null, clocks.knownAt ?? null],
    queryFn: ({ signal }) => getJson(viewAddress(`/api/v1/deals/${id}`, clocksIn(clocks)), DealView, signal),
    staleTime: freshForMs,
    retry: 1,
  });

export const useDeal = (id: string, clocks: ClockQuery) => useQuery(dealQuery(id, clocks));
