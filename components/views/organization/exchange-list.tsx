// One group of an organization's account: with whom, how much, since when, how far. Each line opens its evidence.
import { RelationMark } from '#components/charts/graph/relation-symbols.tsx';
import { sentenceText } from '#components/format/deal-sentence.ts';
import { viewAddress } from '#components/format/view-address.ts';
import { Amount } from '#components/views/deal/amount.tsx';
import { DealDate } from '#components/views/deal/deal-date.tsx';
import { StatusWords } from '#components/views/deal/status-words.tsx';
import { words } from '#components/words.ts';
import type { OrganizationRef } from '#lib/domain/organization.ts';
import type { ViewQuery } from '#lib/domain/view-query.ts';
import styles from './exchange-list.module.css';
import type { ExchangeGroup } from './group-by-exchange.ts';

/** So many fellows are named; the deal's own page has them all. */
const mostFellows = 3;

const namesOf = (organizations: readonly OrganizationRef[]): string => organizations.map(({ name }) => name).join(', ');
const shortened = (fellows: readonly OrganizationRef[]): string =>
  fellows.length > mostFellows
    ? `${namesOf(fellows.slice(0, mostFellows))} +${fellows.length - mostFellows}`
    : namesOf(fellows);

interface Props {
  readonly group: ExchangeGroup;
  readonly path: string;
  readonly query: ViewQuery;
}

export function ExchangeList({ group: { type, provides, rows }, path, query }: Props) {
  const heading = words.exchanges[type];
  return (
    <div data-relation={type} className="break-inside-avoid pt-3">
      <h3 className="flex items-center gap-1.5 font-label text-[0.8125rem] font-semibold tracking-normal text-relation">
        <RelationMark type={type} />
        {provides ? heading.provides : heading.receives}
      </h3>
      <ul>
        {rows.map(({ deal, others, fellows }) => (
          <li key={deal.id} id={`d-${deal.id}`} className={styles.line} data-status={deal.status}>
            <a
              href={viewAddress(path, { ...query, evidence: deal.id }, `d-${deal.id}`)}
              data-evidence={deal.id}
              aria-current={query.evidence === deal.id ? 'true' : undefined}
              title={sentenceText(deal)}
            >
              {namesOf(others)}
              {fellows.length > 0 && (
                <span className={styles.fellows}> {words.organization.fellows(shortened(fellows))}</span>
              )}
            </a>
            <span className={styles.amount}>
              <Amount amount={deal.amount} />
            </span>
            <span className={styles.when}>
              {deal.moment ? <DealDate date={deal.moment.date} /> : words.timeline.undatedWord}
            </span>
            <span className={styles.status}>
              <StatusWords deal={deal} />
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
