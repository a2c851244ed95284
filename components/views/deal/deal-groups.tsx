// The bodies of a table of deals: one for each run of neighbours that share a month, headed by it. Drawn by the server, and in the
// browser for what is scrolled to.
import { monthGroupOf, yearGroupOf } from '#components/format/format-date.ts';
import { type AddressQuery, viewAddress } from '#components/format/view-address.ts';
import { words } from '#components/words.ts';
import type { ApproximateDate } from '#lib/domain/approximate-date.ts';
import type { Deal } from '#lib/domain/deal.ts';
import { DealRow } from './deal-row.tsx';
import styles from './deal-table.module.css';

export type ListQuery = AddressQuery & { readonly evidence?: string | undefined };

/** Where a list goes on. */
export interface RestProps {
  /** In the API, with the cursor behind what is shown already. */
  readonly address: string;
  readonly path: string;
  readonly query: ListQuery;
}

interface Group {
  readonly label: string;
  readonly deals: Deal[];
}

export const groupKey = ({ label, deals }: Group): string => `${label}-${deals[0]?.id}`;

function runs(deals: readonly Deal[], labelOf: (date: ApproximateDate) => string): Group[] {
  const groups: Group[] = [];
  for (const deal of deals) {
    const label = deal.moment ? labelOf(deal.moment.date) : words.timeline.undatedWord;
    const last = groups.at(-1);
    if (last?.label === label) last.deals.push(deal);
    else groups.push({ label, deals: [deal] });
  }
  return groups;
}

/** Runs of neighbours that share a month; where months would mostly stand alone, that share a year. */
export function groupDeals(deals: readonly Deal[]): Group[] {
  const months = runs(deals, monthGroupOf);
  return months.length * 2 > deals.length ? runs(deals, yearGroupOf) : months;
}

interface RowsProps {
  readonly group: Group;
  readonly path: string;
  readonly query: ListQuery;
}

/** The rows of one body. */
export function GroupRows({ group, path, query }: RowsProps) {
  return group.deals.map((deal, at) => (
    <DealRow
      key={deal.id}
      deal={deal}
      open={query.evidence === deal.id}
      href={viewAddress(path, { ...query, evidence: deal.id }, `d-${deal.id}`)}
      heading={
        at === 0 && (
          <th scope="rowgroup" rowSpan={group.deals.length} className={styles.group}>
            <span>{group.label}</span>
          </th>
        )
      }
    />
  ));
}

interface Props {
  readonly deals: readonly Deal[];
  readonly path: string;
  readonly query: ListQuery;
}

export function DealGroups({ deals, ...rows }: Props) {
  return groupDeals(deals).map((group) => (
    <tbody key={groupKey(group)}>
      <GroupRows group={group} {...rows} />
    </tbody>
  ));
}
