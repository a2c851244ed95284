// A deal as a line: date, parties, type, amount, status, origins. The whole line opens the deal's evidence.
import type { ReactNode } from 'react';
import { RelationMark } from '#components/charts/graph/relation-symbols.tsx';
import { words } from '#components/words.ts';
import type { Deal } from '#lib/domain/deal.ts';
import { relationKinds } from '#lib/domain/relation-kind.ts';
import { Amount } from './amount.tsx';
import { DealDate } from './deal-date.tsx';
import styles from './deal-table.module.css';
import { PartyLine } from './party-line.tsx';
import { StatusWords } from './status-words.tsx';

interface Props {
  readonly deal: Deal;
  readonly href: string;
  /** Its evidence is open beside the list. */
  readonly open: boolean;
  /** The cell that heads a group, in the group's first row. */
  readonly heading: ReactNode;
}

export function DealRow({ deal, href, open, heading }: Props) {
  const { moment } = deal;
  return (
    <tr id={`d-${deal.id}`} className={styles.row} data-relation={deal.type} data-status={deal.status}>
      {heading}
      <td className={styles.date}>
        {moment ? <DealDate date={moment.date} underYear /> : words.timeline.undatedWord}
        {moment?.basis === 'reported' && (
          <abbr title={words.deals.reportedHelp} className={styles.basis}>
            <span aria-hidden="true">{words.deals.reported}</span>
            <span className="sr-only">{words.deals.reportedDate}</span>
          </abbr>
        )}
      </td>
      <td className={styles.parties}>
        <a href={href} data-evidence={deal.id} aria-current={open ? 'true' : undefined}>
          <PartyLine deal={deal} />
        </a>
      </td>
      <td className={styles.type}>
        <RelationMark type={deal.type} status={deal.status} />
        {relationKinds[deal.type].label}
      </td>
      <td className={styles.amount}>
        <Amount amount={deal.amount} />
      </td>
      <td className={styles.status}>
        <StatusWords deal={deal} />
      </td>
      <td className={styles.origins} title={words.deals.originsCount(deal.origins)}>
        <span className={styles.bare}>{deal.origins}</span>
        {/* Where no head of a column says what the number counts. */}
        <span className={styles.told}>{words.deals.originsCount(deal.origins)}</span>
      </td>
    </tr>
  );
}
