// Every feed with its state, its clocks and what came of it; and what happened to feeds lately.
import { z } from 'zod';
import { instant } from '#lib/db/claim-json.ts';
import { database } from '#lib/db/database.ts';
import { type FeedList, FeedNotice, FeedView } from '#lib/domain/feed.ts';
import { readConfig } from '../config.ts';

const recentNotices = 30;

async function listViews(): Promise<FeedView[]> {
  const rows = await database().$queryRaw`
    WITH sighted AS (SELECT DISTINCT e.feed_id, e.article_id FROM entries e WHERE e.article_id IS NOT NULL),
    found AS (SELECT s.feed_id, count(DISTINCT s.article_id)::int AS articles, count(DISTINCT dc.deal_id)::int AS deals
                FROM sighted s LEFT JOIN article_versions v ON v.article_id = s.article_id LEFT JOIN claims c ON c.version_id = v.id
                LEFT JOIN deal_claims dc ON dc.claim_id = c.id GROUP BY s.feed_id),
    counted AS (SELECT feed_id, count(*)::int AS entries FROM entries GROUP BY feed_id)
    SELECT f.id, f.address, f.title, f.homepage, f.grouping, f.state, f.paused, f.failures, f.failure,
           CASE WHEN p.id IS NOT NULL THEN jsonb_build_object('slug', p.id, 'name', p.name, 'kind', p.kind) END AS publisher,
           ${instant('f.last_fetched_at')} AS "lastFetchedAt", ${instant('f.last_tried_at')} AS "lastTriedAt",
           ${instant('f.last_new_at')} AS "lastNewAt", ${instant('f.next_poll_at')} AS "nextPollAt",
           coalesce(counted.entries, 0) AS entries, coalesce(found.articles, 0) AS articles, coalesce(found.deals, 0) AS deals
      FROM feeds f LEFT JOIN publishers p ON p.id = f.publisher_id LEFT JOIN found ON found.feed_id = f.id LEFT JOIN counted ON counted.feed_id = f.id
     WHERE f.kind = 'address' AND f.removed_at IS NULL
     ORDER BY f.grouping NULLS LAST, lower(f.title), f.id`;
  return z.array(FeedView).parse(rows);
}

async function listNotices(): Promise<FeedNotice[]> {
  const rows = await database().$queryRaw`
    SELECT n.kind, n.reason, ${instant('n.raised_at')} AS "raisedAt", jsonb_build_object('id', f.id, 'title', f.title) AS feed
      FROM feed_notices n JOIN feeds f ON f.id = n.feed_id WHERE f.removed_at IS NULL ORDER BY n.sequence DESC LIMIT ${recentNotices}`;
  return z.array(FeedNotice).parse(rows);
}

/** Where not one of several feeds could be reached at its last try, it is the network and not the feeds. */
const fewestThatTell = 3;

function hasNetwork(feeds: readonly FeedView[]): boolean {
  const tried = feeds.filter((feed) => !feed.paused && feed.lastTriedAt !== null);
  return tried.length < fewestThatTell || tried.some((feed) => feed.failures === 0);
}

export async function listFeeds(): Promise<FeedList> {
  const [feeds, notices] = await Promise.all([listViews(), listNotices()]);
  return { polling: readConfig().poll, network: hasNetwork(feeds), feeds, notices };
}
