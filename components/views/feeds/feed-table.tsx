// Feeds as lines: name and publisher, state, the three clocks, what came of it. A failing feed says why.

import type { ReactNode } from 'react';
import { formatCount } from '#components/format/format-number.ts';
import lines from '#components/views/line-table.module.css';
import { Moment } from '#components/views/shell/moment.tsx';
import type { Instant } from '#lib/domain/approximate-date.ts';
import type { FeedView } from '#lib/domain/feed.ts';
import styles from './feed-table.module.css';
import { feedsWords } from './feeds-words.ts';

const w = feedsWords.feeds;

/** Shape and word, never colour alone. */
const marks = { new: '○', well: '●', failing: '✕', frozen: '◐', paused: '‖' } as const;

/** What is told of a feed's state in a word. */
export function stateWord({ paused, state, lastTriedAt }: FeedView): string {
  if (paused) return feedsWords.paused;
  return state === 'new' && lastTriedAt !== null ? feedsWords.unreached : feedsWords.states[state];
}

function Cell({ label, className, children }: { label: string; className?: string | undefined; children: ReactNode }) {
  return (
    <td className={className}>
      <span className={styles.label} aria-hidden="true">
        {label}
      </span>
      {children}
    </td>
  );
}

function Row({ feed, now, reasons }: { feed: FeedView; now: Instant; reasons: boolean }) {
  const { title, address, homepage, publisher, paused, state, failures, failure, articles, deals } = feed;
  const shown = paused ? 'paused' : state;
  return (
    <tr>
      <th scope="row" className={styles.name}>
        <a href={homepage ?? address}>{title}</a>
        {publisher && publisher.name !== title && (
          <span className={styles.publisher}>
            <span className="sr-only">, </span>
            {publisher.name}
          </span>
        )}
        {reasons && failure && (
          <span className={styles.failure}>
            <span className="sr-only">, </span>
            {w.failures(failures, failure)}
          </span>
        )}
      </th>
      <td className={styles.state} data-state={shown} data-mark={marks[shown]}>
        {stateWord(feed)}
      </td>
      <Cell label={w.columns.fetched}>
        <Moment at={feed.lastFetchedAt} now={now} none={w.never} />
      </Cell>
      <Cell label={w.columns.fresh}>
        <Moment at={feed.lastNewAt} now={now} none={w.never} />
      </Cell>
      <Cell label={w.columns.next}>
        {paused ? (
          '–'
        ) : feed.nextPollAt !== null && feed.nextPollAt <= now ? (
          w.due
        ) : (
          <Moment at={feed.nextPollAt} now={now} none={w.due} />
        )}
      </Cell>
      <Cell label={w.columns.articles} className={styles.count}>
        {formatCount(articles)}
      </Cell>
      <Cell label={w.columns.deals} className={styles.count}>
        {formatCount(deals)}
      </Cell>
    </tr>
  );
}

interface Props {
  readonly caption: string;
  readonly feeds: readonly FeedView[];
  readonly now: Instant;
  /** Whether each failing feed says why: not where all fail for one reason that is told above. */
  readonly reasons: boolean;
}

export function FeedTable({ caption, feeds, now, reasons }: Props) {
  const { feed, state, fetched, fresh, next, articles, deals } = w.columns;
  return (
    <div className={lines.place}>
      <table className={`${lines.table} ${styles.table}`}>
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {[feed, state, fetched, fresh, next].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
            {[articles, deals].map((name) => (
              <th key={name} scope="col" className={styles.count}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {feeds.map((one) => (
            <Row key={one.id} feed={one} now={now} reasons={reasons} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
