// Deals as lines under their month or year. The order is the caller's; a new group begins wherever the month changes.
import type { ReactNode } from 'react';
import { SentOnce } from '#components/ui/sent-once.tsx';
import lines from '#components/views/line-table.module.css';
import { words } from '#components/words.ts';
import type { Deal } from '#lib/domain/deal.ts';
import { GroupRows, groupDeals, groupKey, type ListQuery } from './deal-groups.tsx';
import styles from './deal-table.module.css';

interface Props {
  readonly deals: readonly Deal[];
  /** What the table lists, for those who do not see its place on the page. */
  readonly caption: string;
  readonly path: string;
  readonly query: ListQuery;
  /** Further bodies of the table, fetched as they are scrolled to. */
  readonly rest?: ReactNode;
}

const w = words.deals;

export function DealTable({ deals, caption, path, query, rest }: Props) {
  return (
    <div className={lines.place}>
      <table className={`${lines.table} ${lines.stacks} ${styles.table}`}>
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col" colSpan={2}>
              {w.date}
            </th>
            <th scope="col">{w.parties}</th>
            <th scope="col">{w.type}</th>
            <th scope="col" className={styles.amount}>
              {w.amount}
            </th>
            <th scope="col">{w.status}</th>
            <th scope="col" className={styles.origins} title={w.originsHelp}>
              {w.origins}
            </th>
          </tr>
        </thead>
        {groupDeals(deals).map((group) => (
          <SentOnce as="tbody" key={groupKey(group)}>
            <GroupRows group={group} path={path} query={query} />
          </SentOnce>
        ))}
        {rest}
      </table>
    </div>
  );
}
