// The graph's twin: every line that is drawn is a row here, and no other. Each deal of a row opens its evidence.

import { Fragment } from 'react';
import { graphWords } from '#components/charts/graph/graph-words.ts';
import { RelationMark } from '#components/charts/graph/relation-symbols.tsx';
import { formatDate, formatInstant } from '#components/format/format-date.ts';
import { statusWord } from '#components/format/status-word.ts';
import { clocksIn, viewAddress } from '#components/format/view-address.ts';
import { SentOnce } from '#components/ui/sent-once.tsx';
import { TextLink } from '#components/ui/text-link.tsx';
import { Amount } from '#components/views/deal/amount.tsx';
import { words } from '#components/words.ts';
import type { Deal } from '#lib/domain/deal.ts';
import type { GraphQuery } from '#lib/domain/graph-query.ts';
import type { GraphNode } from '#lib/domain/graph-view.ts';
import { isDirected, relationKinds } from '#lib/domain/relation-kind.ts';
import { graphAddress, rowId } from './graph-address.ts';
import { type EdgeRow, firstKnown, type GraphSort } from './graph-sort.ts';
import css from './graph-table.module.css';

interface Props {
  /** How many relations there are, where `rows` is one page of them. */
  readonly all: number;
  readonly rows: readonly EdgeRow[];
  readonly query: GraphQuery;
  readonly sort: GraphSort;
}

/** What each column can be ordered by: a deal and its amount stand in one. */
const columns: ReadonlyArray<ReadonlyArray<{ sort: GraphSort; label: string }>> = [
  [{ sort: 'from', label: graphWords.from }],
  [{ sort: 'type', label: graphWords.type }],
  [{ sort: 'to', label: graphWords.to }],
  [{ sort: 'status', label: words.deals.status }],
  [
    { sort: 'deals', label: graphWords.deals },
    { sort: 'amount', label: graphWords.amount },
  ],
  [{ sort: 'known', label: graphWords.firstKnown }],
];

/** Every order but the two by size and by age runs upwards. */
const directionOf = (sort: GraphSort) => (['deals', 'amount', 'known'].includes(sort) ? 'descending' : 'ascending');

function Party({ node, query, sort }: { readonly node: GraphNode } & Pick<Props, 'query' | 'sort'>) {
  const href =
    node.kind === 'venture'
      ? graphAddress({ ...query, evidence: node.target }, sort)
      : viewAddress(`/organizations/${node.target}`, clocksIn(query));
  return (
    <TextLink href={href} className={node.kind === 'venture' ? 'italic' : ''}>
      {node.label}
    </TextLink>
  );
}

const momentOf = ({ moment }: Deal): string => (moment ? formatDate(moment.date) : graphWords.undated);

/** The newest of a relation; a pair in focus leads to all of them. */
const dealsTold = 8;

function Row({ row, query, sort }: { readonly row: EdgeRow } & Pick<Props, 'query' | 'sort'>) {
  const { edge, source, target, deals } = row;
  return (
    <tr id={rowId(edge)} data-relation={edge.type} data-status={edge.status}>
      <th scope="row">
        <Party node={source} query={query} sort={sort} />
      </th>
      <td className={css.type}>
        <RelationMark type={edge.type} status={edge.status} />
        {relationKinds[edge.type].label}
        <span aria-hidden="true">{isDirected(edge.type) ? ' →' : ' –'}</span>
      </td>
      <td>
        <Party node={target} query={query} sort={sort} />
      </td>
      <td>{statusWord(edge)}</td>
      <td className={css.deals}>
        <ul>
          {deals.slice(0, dealsTold).map((deal) => (
            <li key={deal.id}>
              <a
                href={graphAddress({ ...query, evidence: deal.id }, sort, rowId(edge))}
                data-evidence={deal.id}
                aria-current={query.evidence === deal.id ? 'true' : undefined}
              >
                {momentOf(deal)}
              </a>
              {deal.amount?.value.value != null && (
                <>
                  {' '}
                  <Amount amount={deal.amount} />
                </>
              )}
            </li>
          ))}
          {deals.length > dealsTold && <li>{graphWords.moreDeals(deals.length - dealsTold)}</li>}
        </ul>
      </td>
      <td className={css.known} data-label={graphWords.firstKnown}>
        {formatInstant(firstKnown(row))}
      </td>
    </tr>
  );
}

export function GraphTable({ all, rows, query, sort }: Props) {
  return (
    <div className={css.scroller}>
      <table className={css.table}>
        <caption className="sr-only">{graphWords.tableCaption(all)}</caption>
        <thead>
          <tr>
            {columns.map((orders) => (
              <th
                key={orders.map(({ label }) => label).join(' ')}
                scope="col"
                aria-sort={orders.some((order) => order.sort === sort) ? directionOf(sort) : undefined}
              >
                {orders.map((order, at) => (
                  <Fragment key={order.sort}>
                    {at > 0 && <span className="sr-only">, </span>}
                    <TextLink
                      href={graphAddress(query, order.sort, 'relations')}
                      rel="nofollow"
                      data-current={order.sort === sort ? '' : undefined}
                    >
                      {order.label}
                    </TextLink>
                  </Fragment>
                ))}
              </th>
            ))}
          </tr>
        </thead>
        <SentOnce as="tbody">
          {rows.map((row) => (
            <Row key={row.edge.id} row={row} query={query} sort={sort} />
          ))}
        </SentOnce>
      </table>
    </div>
  );
}
