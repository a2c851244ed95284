// Deals as lines under their month or year. The order is the caller's; a new group begins wherever the month changes.
import { monthGroupOf, yearGroupOf } from '#components/format/format-date.ts';
import { type AddressQuery, viewAddress } from '#components/format/view-address.ts';
import { words } from '#components/words.ts';
import type { ApproximateDate } from '#lib/domain/approximate-date.ts';
import type { Deal } from '#lib/domain/deal.ts';
import { DealRow } from './deal-row.tsx';
import styles from './deal-table.module.css';

interface Group {
  readonly label: string;
  readonly deals: Deal[];
}

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

interface Props {
  readonly deals: readonly Deal[];
  /** What the table lists, for those who do not see its place on the page. */
  readonly caption: string;
  readonly path: string;
  readonly query: AddressQuery & { readonly evidence?: string | undefined };
}

const w = words.deals;

export function DealTable({ deals, caption, path, query }: Props) {
  return (
    <div className={styles.place}>
      <table className={styles.table}>
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
          <tbody key={`${group.label}-${group.deals[0]?.id}`}>
            {group.deals.map((deal, at) => (
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
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}
