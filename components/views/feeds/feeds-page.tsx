// The feeds page: how the listening fares as a whole, then every feed under its heading.

import { PageShell } from '#components/views/shell/page-shell.tsx';
import { Section } from '#components/views/shell/section.tsx';
import type { Instant } from '#lib/domain/approximate-date.ts';
import type { FeedList, FeedView } from '#lib/domain/feed.ts';
import { slugOf } from '#lib/domain/organization.ts';
import type { ViewQuery } from '#lib/domain/view-query.ts';
import { FeedNotices } from './feed-notices.tsx';
import { FeedTable, stateWord } from './feed-table.tsx';
import { feedsWords } from './feeds-words.ts';

const w = feedsWords.feeds;

/** "96 feeds of 74 publishers · 90 well · 4 failing" */
function summaryOf(feeds: readonly FeedView[]): string {
  const counts = new Map<string, number>();
  for (const feed of feeds) {
    const name = stateWord(feed);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const publishers = new Set(feeds.map(({ publisher, address }) => publisher?.slug ?? address)).size;
  return [w.summary(feeds.length, publishers), ...[...counts].map(([name, count]) => w.inState(count, name))].join(
    ' · ',
  );
}

export function FeedsPage({ query, list, now }: { query: ViewQuery; list: FeedList; now: Instant }) {
  const { feeds, notices, polling, network } = list;
  const groups = Map.groupBy(feeds, (feed) => feed.grouping ?? w.ungrouped);
  return (
    <PageShell title={w.title} path="/feeds" query={query}>
      <h1 className="pt-6 text-[2.125rem]">{w.title}</h1>
      <p className="max-w-[31em] pt-1 font-text text-lg text-ink-soft">{w.lead}</p>
      {feeds.length > 0 && <p className="pt-2">{summaryOf(feeds)}</p>}
      {!polling && <Notice text={w.off} />}
      {polling && !network && <Notice text={w.noNetwork} />}
      {feeds.length === 0 && <p className="pt-4">{w.none}</p>}
      {[...groups].map(([name, members]) => (
        <Section key={name} id={slugOf(name)} title={name}>
          <FeedTable caption={name} feeds={members} now={now} reasons={network} />
        </Section>
      ))}
      {notices.length > 0 && (
        <Section id="lately" title={w.lately}>
          <FeedNotices notices={notices} now={now} />
        </Section>
      )}
      <Section id="lists" title={w.lists}>
        <p className="max-w-[35em]">
          <a href="/api/v1/feeds/opml">{w.download}</a>. {w.changes}
        </p>
      </Section>
    </PageShell>
  );
}

function Notice({ text }: { text: string }) {
  return <p className="mt-4 max-w-[35em] border-l-[3px] border-ink pl-3 font-semibold">{text}</p>;
}
