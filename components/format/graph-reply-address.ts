// Where the browser fetches the map of a view: nodes and edges alone, without the deals that the page itself lists.
import type { GraphFilterQuery } from '#lib/domain/graph-query.ts';
import { viewAddress } from './view-address.ts';

type Asked = GraphFilterQuery & { readonly evidence?: string | undefined; readonly page?: number | undefined };

export const graphReplyAddress = (query: Asked): string =>
  viewAddress('/api/v1/graph', { ...query, deals: 'none', evidence: undefined, page: undefined });
