// The text of an article in paragraphs, each with the claims and figures that begin in it beside it (below it on phones). What people
// rejected is folded away: it counts for nothing.
import { type ArticleMark, paragraphsOf } from '#components/format/article-marks.ts';
import { isRejected } from '#components/format/claim-judgements.ts';
import type { ClockQuery } from '#components/format/view-address.ts';
import { statementsOf } from '#components/views/evidence/evidence-quote.tsx';
import { words } from '#components/words.ts';
import type { ArticleView } from '#lib/domain/views.ts';
import styles from './article-text.module.css';
import { ArticleText } from './article-text.tsx';
import { ClaimNote } from './claim-note.tsx';
import { MetricNote } from './metric-note.tsx';

interface Props {
  readonly view: ArticleView;
  readonly marks: readonly ArticleMark[];
  readonly clocks: ClockQuery;
}

export function ArticleBody({ view, marks, clocks }: Props) {
  const paragraphs = paragraphsOf(view.passages, view.headlineEnd, view.policy === 'full');
  const starts = paragraphs.map(({ start }) => start);
  // What is said before the first paragraph is said by the headline: its notes stand beside that paragraph.
  const rowOf = (at: number): number =>
    Math.max(
      0,
      starts.findLastIndex((start) => start <= at),
    );
  const claims = view.claims.map((claim) => ({
    claim,
    row: rowOf(statementsOf(claim)[0]?.start ?? 0),
    rejected: isRejected(view.judgements, claim.id),
  }));
  const note = ({ claim }: (typeof claims)[number]) => (
    <ClaimNote key={claim.id} claim={claim} judgements={view.judgements} clocks={clocks} />
  );
  const metrics = view.metrics.map((metric) => ({ metric, row: rowOf(metric.statement.start) }));
  return paragraphs.map(({ start, text, cut }, row) => {
    const said = claims.filter((one) => one.row === row);
    const refused = said.filter(({ rejected }) => rejected);
    const figures = metrics.filter((one) => one.row === row);
    return (
      <div key={start} className={styles.paragraph}>
        <p>
          {cut.before && '… '}
          <ArticleText text={text} start={start} marks={marks} clocks={clocks} />
          {cut.after && ' …'}
        </p>
        {said.length + figures.length > 0 && (
          <ul aria-label={words.article.claims} className={styles.notes}>
            {said.filter(({ rejected }) => !rejected).map(note)}
            {figures.map(({ metric }) => (
              <MetricNote key={metric.id} metric={metric} />
            ))}
            {refused.length > 0 && (
              <li>
                <details>
                  <summary className="inline-flex min-h-6 items-center text-ink-soft underline underline-offset-4">
                    {words.article.rejected(refused.length)}
                  </summary>
                  <ul className={styles.notes}>{refused.map(note)}</ul>
                </details>
              </li>
            )}
          </ul>
        )}
      </div>
    );
  });
}
