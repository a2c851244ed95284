// How much of a graph is drawn where nobody says how much: less of the whole than of a part that somebody asked for.
import { isNarrowed } from '#lib/domain/graph-query.ts';
import { defaultLimits, type GraphLimits, narrowedLimits } from './build-graph.ts';

/** `query` as it was parsed or as its address says it. */
export const usualLimits = (query: Parameters<typeof isNarrowed>[0]): GraphLimits =>
  isNarrowed(query) ? narrowedLimits : defaultLimits;
