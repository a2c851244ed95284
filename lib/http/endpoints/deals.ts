// The addresses that answer with deals.

import { ChangesQuery, ChangesView } from '#lib/domain/change.ts';
import { ClocksQuery } from '#lib/domain/clocks.ts';
import { GraphFilterQuery } from '#lib/domain/graph-query.ts';
import { GraphView } from '#lib/domain/graph-view.ts';
import { DealListQuery, FilterQuery } from '#lib/domain/list-query.ts';
import { PathQuery, PathView } from '#lib/domain/path.ts';
import { DealList, DealView, TimelineView } from '#lib/domain/views.ts';
import { endpoint } from '../endpoint.ts';

export const deals = endpoint({
  path: '/deals',
  what: 'list of deals',
  summary: 'Deals',
  help: 'The deals that the filters leave, newest first, undated last, with how many there are. A deal is shown when one of its parties, or a unit of one, is among the organizations asked for.',
  query: DealListQuery,
  reply: DealList,
  formats: ['csv', 'json', 'jsonl'],
  examples: [
    '/deals?organization=openai&type=compute&limit=5',
    '/deals?status=talks&asOf=2025-01-01&knownAt=2025-01-01',
    '/deals.csv?type=chips,compute&from=2025-01-01',
  ],
});

export const deal = endpoint({
  path: '/deals/{id}',
  what: 'deal',
  summary: 'One deal',
  help: 'A deal at a pair of clocks, with every claim about it that was known by then, the words of each, and the other deals between its parties.',
  parts: { id: 'The deal’s id, as the lists give it.' },
  query: ClocksQuery.strict(),
  reply: DealView,
  examples: ['/deals/{deal}'],
});

export const timeline = endpoint({
  path: '/timeline',
  what: 'timeline',
  summary: 'Timeline',
  help: 'All dated deals that the filters leave, newest first; the undated ones apart; and how many each filter would leave.',
  query: FilterQuery,
  reply: TimelineView,
  examples: ['/timeline?organization=coreweave', '/timeline?type=investment&from=2025-01-01&until=2025-06-30'],
});

export const graph = endpoint({
  path: '/graph',
  what: 'graph',
  summary: 'Graph',
  help: 'Organizations and ventures with one edge per pair, type and direction, laid out in an abstract square. `focus` leaves the neighbourhood of one, the shortest chains between two, or what is among several; `fold` draws groups as one. What the cap on size leaves out is counted under `hidden`; the files have no cap. `deals` are the newest 500; where there are more, `hidden.deals` counts them, and `/deals` with the same filters goes on at the cursor `next`.',
  query: GraphFilterQuery,
  reply: GraphView,
  formats: ['gexf', 'graphml'],
  examples: [
    '/graph?organization=openai',
    '/graph?focus=openai,oracle&fold=microsoft',
    '/graph.gexf?type=investment',
    '/graph.graphml?asOf=2024-12-31&knownAt=2024-12-31',
  ],
});

export const paths = endpoint({
  path: '/paths',
  what: 'path',
  summary: 'How two organizations are connected',
  help: 'All shortest chains of relations between two organizations (each with its units) at a pair of clocks, with type, direction and deals of each step and the evidence of each deal. `answer` is `none` where no chain is short enough. Ended relations count only where `status` names them.',
  query: PathQuery,
  reply: PathView,
  examples: ['/paths?from=openai&to=oracle', '/paths?from=anthropic&to=broadcom&type=chips,compute'],
});

export const changes = endpoint({
  path: '/changes',
  what: 'change',
  summary: 'What became known between two days',
  help: 'The ledger as known by `from` and as known by `to`, compared on one day of the world (`asOf`): deals that are new, ended, changed or withdrawn, the fields that read otherwise, and the claims that made it so.',
  query: ChangesQuery,
  reply: ChangesView,
  examples: ['/changes?from=2025-01-01&to=2025-01-31', '/changes?from=2024-12-31&to=2025-06-30&organization=openai'],
});
