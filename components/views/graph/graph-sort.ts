// The graph's edges as rows, and the orders in which the table can show them. What is unknown stands last in every order.
import { z } from 'zod';
import { compareDecimals } from '#components/format/format-number.ts';
import type { Deal } from '#lib/domain/deal.ts';
import type { GraphEdge, GraphNode, GraphView } from '#lib/domain/graph-view.ts';
import { type RelationType, relationKinds } from '#lib/domain/relation-kind.ts';
import type { Status } from '#lib/domain/status.ts';

export const GraphSort = z.enum(['deals', 'from', 'type', 'to', 'status', 'amount', 'known']);
export type GraphSort = z.infer<typeof GraphSort>;
export const defaultSort: GraphSort = 'deals';

export interface EdgeRow {
  readonly edge: GraphEdge;
  readonly source: GraphNode;
  readonly target: GraphNode;
  /** Newest first. */
  readonly deals: readonly Deal[];
}

/** Those whose order only deals tell; for any other a page of the table needs the deals of its own rows alone. */
export const needsDeals = (sort: GraphSort): boolean => sort === 'amount' || sort === 'known';

/** One row for each edge, in the order of the edges; with those of its deals that are given. */
export function rowsOf({ nodes, edges, deals }: Pick<GraphView, 'nodes' | 'edges' | 'deals'>): EdgeRow[] {
  const [nodeOf, dealOf] = [new Map(nodes.map((n) => [n.id, n])), new Map(deals.map((d) => [d.id, d]))];
  return edges.flatMap((edge) => {
    const [source, target] = [nodeOf.get(edge.source), nodeOf.get(edge.target)];
    if (!source || !target) return [];
    return [{ edge, source, target, deals: edge.deals.flatMap((id) => dealOf.get(id) ?? []) }];
  });
}

type Order = (a: EdgeRow, b: EdgeRow) => number;

const byName = (a: string, b: string): number => a.localeCompare(b, 'en');
const statusRank: Readonly<Record<Status, number>> = { agreed: 0, talks: 1, ended: 2 };
const label = (type: RelationType): string => relationKinds[type].label;

/** The instant from which the first of its deals could be known. */
export const firstKnown = ({ deals }: EdgeRow): string => deals.map(({ knownSince }) => knownSince).sort()[0] ?? '';

/** Amounts of different currencies do not compare: they are grouped, dollars first. */
function byAmount(a: EdgeRow, b: EdgeRow): number {
  const largest = ({ deals }: EdgeRow) =>
    deals
      .flatMap(({ amount }) => (amount && amount.value.value !== null ? [amount.value] : []))
      .sort((x, y) => compareDecimals(y.value ?? '0', x.value ?? '0'))[0];
  const [one, other] = [largest(a), largest(b)];
  if (!one || !other) return Number(other !== undefined) - Number(one !== undefined);
  const currencies = [one.currency, other.currency].map((currency) => (currency === 'USD' ? '' : (currency ?? '~')));
  return byName(currencies[0] ?? '', currencies[1] ?? '') || compareDecimals(other.value ?? '0', one.value ?? '0');
}

const orders: Readonly<Record<GraphSort, Order>> = {
  deals: (a, b) => b.edge.deals.length - a.edge.deals.length,
  from: (a, b) => byName(a.source.label, b.source.label),
  type: (a, b) => byName(label(a.edge.type), label(b.edge.type)),
  to: (a, b) => byName(a.target.label, b.target.label),
  status: (a, b) => statusRank[a.edge.status] - statusRank[b.edge.status],
  amount: byAmount,
  known: (a, b) => byName(firstKnown(b), firstKnown(a)),
};

/** Ties are told apart by the names of the parties and the type, so that an order is one order. */
export const sortRows = (rows: readonly EdgeRow[], sort: GraphSort): EdgeRow[] =>
  rows.toSorted((a, b) => orders[sort](a, b) || orders.from(a, b) || orders.to(a, b) || orders.type(a, b));

/** Rows with the deals that were fetched for them. */
export function withDeals(rows: readonly EdgeRow[], deals: readonly Deal[]): EdgeRow[] {
  const byId = new Map(deals.map((deal) => [deal.id, deal]));
  return rows.map((row) => ({ ...row, deals: row.edge.deals.flatMap((id) => byId.get(id) ?? []) }));
}
