// What happened to feeds, newest first.

import { Moment } from '#components/views/shell/moment.tsx';
import type { Instant } from '#lib/domain/approximate-date.ts';
import type { FeedNotice } from '#lib/domain/feed.ts';
import { feedsWords } from './feeds-words.ts';

export function FeedNotices({ notices, now }: { notices: readonly FeedNotice[]; now: Instant }) {
  return (
    <ul className="text-[0.8125rem]">
      {notices.map(({ kind, feed, reason, raisedAt }) => (
        <li key={`${feed.id} ${raisedAt} ${kind}`} className="border-b border-rule py-1">
          <b className="font-semibold">{feed.title}</b> {feedsWords.notices[kind]}{' '}
          <span className="text-ink-soft">
            <Moment at={raisedAt} now={now} none="" />; {reason}
          </span>
        </li>
      ))}
    </ul>
  );
}
