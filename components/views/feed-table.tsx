// Feeds as lines: name and publisher, state, the three clocks, what came of it. A failing feed says why.
import type { ReactNode } from 'react';
import type { Instant } from '#lib/domain/approximate-date.ts';
import type { FeedView } from '#lib/domain/feed.ts';
import styles from './feed-table.module.css';
import { feedsWords } from './feeds-words.ts';
import { Moment } from './moment.tsx';

const w = feedsWords.feeds;

/** Shape and word, never colour alone. */
const marks = { new: '○', well: '●', failing: '✕', frozen: '◐', paused: '‖' } as const;

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

function Row({ feed, now }: { feed: FeedView; now: Instant }) {
  const { title, address, homepage, publisher, paused, state, failures, failure, articles, deals } = feed;
  const shown = paused ? 'paused' : state;
  return (
    <tr id={`feed-${feed.id}`}>
      <th scope="row" className={styles.name}>
        <a href={homepage ?? address}>{title}</a>
        {publisher && publisher.name !== title && <span className={styles.publisher}>{publisher.name}</span>}
        {failure && <span className={styles.failure}>{w.failures(failures, failure)}</span>}
      </th>
      <td className={styles.state} data-state={shown} data-mark={marks[shown]}>
        {paused ? feedsWords.paused : feedsWords.states[state]}
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
        {articles.toLocaleString('en-GB')}
      </Cell>
      <Cell label={w.columns.deals} className={styles.count}>
        {deals.toLocaleString('en-GB')}
      </Cell>
    </tr>
  );
}

export function FeedTable({ caption, feeds, now }: { caption: string; feeds: readonly FeedView[]; now: Instant }) {
  const { feed, state, fetched, fresh, next, articles, deals } = w.columns;
  return (
    <table className={styles.table}>
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
          <Row key={one.id} feed={one} now={now} />
        ))}
      </tbody>
    </table>
  );
}
