// The graph of any day, from /api/v1/graph. Days already seen are kept, so that going back and forth is instant; while a new
// one is on its way the one before stays.
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { graphReplyAddress } from '#components/format/graph-reply-address.ts';
import type { GraphFilterQuery } from '#lib/domain/graph-query.ts';
import { GraphView } from '#lib/domain/graph-view.ts';
import { getJson } from '#lib/http/get-json.ts';

const freshForMs = 5 * 60_000;

/** With `query` null nothing is fetched. The clocks are part of the query: another day is another graph. */
export function useGraph(query: GraphFilterQuery | null) {
  const path = query === null ? '' : graphReplyAddress(query);
  return useQuery({
    queryKey: ['graph', path],
    queryFn: ({ signal }) => getJson(path, GraphView, signal),
    enabled: query !== null,
    placeholderData: keepPreviousData,
    staleTime: freshForMs,
    retry: 1,
  });
}
