// One group of an organization's account: with whom, how much, since when, how far. Each line opens its evidence.
import { RelationMark } from '#components/charts/graph/relation-symbols.tsx';
import { cutNames, isCut } from '#components/format/cut-names.ts';
import { sentenceText } from '#components/format/deal-sentence.ts';
import { clocksIn, viewAddress } from '#components/format/view-address.ts';
import { TextLink } from '#components/ui/text-link.tsx';
import { Amount } from '#components/views/deal/amount.tsx';
import { DealDate } from '#components/views/deal/deal-date.tsx';
import { StatusWords } from '#components/views/deal/status-words.tsx';
import { words } from '#components/words.ts';
import { isQuarrel } from '#lib/domain/relation-kind.ts';
import type { ViewQuery } from '#lib/domain/view-query.ts';
import styles from './exchange-list.module.css';
import type { ExchangeGroup } from './group-by-exchange.ts';

interface Props {
  readonly group: ExchangeGroup;
  readonly organization: string;
  readonly path: string;
  readonly query: ViewQuery;
}

/** Of hundreds of deals the running and newest are told here; all of them are a list that goes on by itself. */
const most = 25;

/** Nobody was acquired by whom nothing came of: there are bids only, until one stands. */
function headingOf({ type, provides, rows }: ExchangeGroup): string {
  const heading = words.exchanges[type];
  const open = type === 'acquisition' && rows.every(({ deal }) => deal.status !== 'agreed');
  if (open) return provides ? words.organization.bidsMade : words.organization.bidsReceived;
  return provides ? heading.provides : heading.receives;
}

export function ExchangeList({ group, organization, path, query }: Props) {
  const { type, rows } = group;
  return (
    <div data-relation={type} className="break-inside-avoid pt-3">
      <h3 className="flex items-center gap-1.5 font-label text-[0.8125rem] font-semibold tracking-normal text-relation">
        <RelationMark type={type} />
        {headingOf(group)}
      </h3>
      <ul>
        {rows.slice(0, most).map(({ deal, others, fellows }) => (
          <li key={deal.id} id={`d-${deal.id}`} className={styles.line} data-status={deal.status}>
            <a
              href={viewAddress(path, { ...query, evidence: deal.id }, `d-${deal.id}`)}
              data-evidence={deal.id}
              aria-current={query.evidence === deal.id ? 'true' : undefined}
              title={isCut(others) || isCut(fellows) ? sentenceText(deal) : undefined}
            >
              {cutNames(others)}
              {fellows.length > 0 && (
                <span className={styles.fellows}> {words.organization.fellows(cutNames(fellows))}</span>
              )}
            </a>
            <span className={styles.amount}>
              {(deal.amount || !isQuarrel(type)) && <Amount amount={deal.amount} />}
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
      {rows.length > most && (
        <p className="pt-1 text-[0.8125rem]">
          <TextLink href={viewAddress('/', { ...clocksIn(query), organization: [organization], type: [type] }, 'list')}>
            {words.organization.allOfKind(rows.length)}
          </TextLink>
        </p>
      )}
    </div>
  );
}
