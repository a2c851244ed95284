// One change as a line: the deal, what about it reads otherwise, and who told of it, each a link to the words.
import { RelationMark } from '#components/charts/graph/relation-symbols.tsx';
import { changeReadings } from '#components/format/change-reading.ts';
import { type ClockQuery, viewAddress } from '#components/format/view-address.ts';
import { TextLink } from '#components/ui/text-link.tsx';
import { Amount } from '#components/views/deal/amount.tsx';
import { PartyLine } from '#components/views/deal/party-line.tsx';
import { StatusWords } from '#components/views/deal/status-words.tsx';
import { SourceLinks } from '#components/views/evidence/source-links.tsx';
import type { DealChange } from '#lib/domain/change.ts';
import type { EvidenceLink } from '#lib/domain/path.ts';
import { relationKinds } from '#lib/domain/relation-kind.ts';
import styles from './change-list.module.css';
import { changesWords as w } from './changes-words.ts';

interface Props {
  readonly change: DealChange;
  readonly links: ReadonlyMap<string, EvidenceLink>;
  /** The clocks at which the deal reads as it did after the change. */
  readonly clocks: ClockQuery;
}

export function ChangeRow({ change, links, clocks }: Props) {
  const deal = change.after ?? change.before;
  if (!deal) return null;
  return (
    <li className={styles.row} data-relation={deal.type} data-change={change.kind}>
      <p className={styles.deal}>
        <TextLink href={viewAddress(`/deals/${deal.id}`, clocks)}>
          <PartyLine deal={deal} />
        </TextLink>
        <span className={styles.kind}>
          <RelationMark type={deal.type} status={deal.status} />
          {relationKinds[deal.type].label}
        </span>
      </p>
      {change.fields.length === 0 ? (
        <p className={styles.terms}>
          <StatusWords deal={deal} />
          {deal.amount && (
            <>
              , <Amount amount={deal.amount} />
            </>
          )}
        </p>
      ) : (
        <dl className={styles.fields}>
          {change.fields.map(({ field }) => {
            const [was, is] = changeReadings(change.before, change.after, field);
            return (
              <div key={field}>
                <dt>{w.fields[field]}</dt>
                <dd>
                  <span className="sr-only">{w.was} </span>
                  <span className="text-ink-soft">{was ?? w.nothing}</span>
                  <span aria-hidden="true"> → </span>
                  <span className="sr-only">, {w.is} </span>
                  <b className="font-semibold">{is ?? w.nothing}</b>
                </dd>
              </div>
            );
          })}
        </dl>
      )}
      <SourceLinks claims={change.claims} links={links} className={styles.sources} lead={w.sources} more={w.more} />
    </li>
  );
}
