// The deals behind a picture as a table that needs no script: each with its date, amount, status, and the way to its words.
import { sentenceText } from '#components/format/deal-sentence.ts';
import { formatDate } from '#components/format/format-date.ts';
import { formatMoneyFigure } from '#components/format/format-money.ts';
import { statusWord } from '#components/format/status-word.ts';
import type { Deal } from '#lib/domain/deal.ts';
import type { EvidenceLink } from '#lib/domain/path.ts';
import { embedWords as w } from './embed-words.ts';
import type { FigureTable, HrefOf } from './picture.ts';

/** More rows would make an embed heavy; the view itself has all of them. */
const rowsTold = 60;

interface Props {
  readonly deals: readonly Deal[];
  readonly sources: readonly EvidenceLink[];
  readonly href: HrefOf;
}

const Heads = ({ heads }: Pick<FigureTable, 'heads'>) => (
  <thead>
    <tr>
      {heads.map((head) => (
        <th key={head} scope="col">
          {head}
        </th>
      ))}
    </tr>
  </thead>
);

export function DealRows({ deals, sources, href }: Props) {
  const bySource = new Map(sources.map((link) => [link.claim, link]));
  const told = deals.slice(0, rowsTold);
  return (
    <>
      <table>
        <Heads heads={[w.deal, w.date, w.amount, w.status, w.source]} />
        <tbody>
          {told.map((deal) => {
            const link = deal.claims.flatMap((claim) => bySource.get(claim) ?? [])[0];
            return (
              <tr key={deal.id}>
                <th scope="row">
                  <a href={href(`/deals/${deal.id}`)}>{sentenceText(deal)}</a>
                </th>
                <td>{deal.moment ? formatDate(deal.moment.date) : w.noDate}</td>
                <td>{deal.amount ? formatMoneyFigure(deal.amount) : w.noAmount}</td>
                <td>{statusWord(deal)}</td>
                <td>{link ? <a href={href(link.page)}>{link.publisher}</a> : ''}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {deals.length > told.length && <p>{w.more(deals.length - told.length)}</p>}
    </>
  );
}

export function FigureRows({ heads, rows }: FigureTable) {
  return (
    <table>
      <Heads heads={heads} />
      <tbody>
        {rows.map(([name, ...figures]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {figures.map((figure, i) => (
              <td key={heads[i + 1]}>{figure}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
