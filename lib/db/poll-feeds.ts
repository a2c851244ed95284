// The rows of polling: which feeds are due, what a poll needs to know of its feed, and what it found. Nothing is decided here.
import { z } from 'zod';
import type { Instant } from '#lib/domain/approximate-date.ts';
import { contentId } from '#lib/domain/content-id.ts';
import type { FeedState, NoticeKind } from '#lib/domain/feed.ts';
import type { Database, Writer } from './database.ts';
import { addJobs } from './queue.ts';

const atOnce = 500;
/** A feed whose job is lost is due again after this. */
const leaseMinutes = 15;
const attempts = 3;

const Due = z.array(z.object({ id: z.string(), address: z.string() }));

/** Adds a job for each feed that is due. Several workers may ask at once: each feed gets one job. */
export function queueDuePolls(database: Database, now: Date): Promise<number> {
  return database.$transaction(async (writer) => {
    const due = Due.parse(
      await writer.$queryRaw`
        UPDATE feeds SET next_poll_at = ${now}::timestamptz + make_interval(mins => ${leaseMinutes})
         WHERE id IN (SELECT id FROM feeds WHERE kind = 'address' AND NOT paused AND removed_at IS NULL AND coalesce(next_poll_at, ${now}) <= ${now}
                       ORDER BY next_poll_at NULLS FIRST LIMIT ${atOnce} FOR UPDATE SKIP LOCKED)
        RETURNING id, address`,
    );
    return addJobs(
      writer,
      due.map(({ id, address }) => ({
        kind: 'poll-feed',
        payload: { feed: id, subject: address },
        key: `poll-feed:${id}`,
        maxAttempts: attempts,
      })),
    );
  });
}

/** How many feeds are due: `worker --once` ends when none is. */
export const countDueFeeds = (database: Database, now: Date): Promise<number> =>
  database.feed.count({
    where: {
      kind: 'address',
      paused: false,
      removedAt: null,
      OR: [{ nextPollAt: null }, { nextPollAt: { lte: now } }],
    },
  });

/** The feed as it stands, held until the transaction ends: two polls of one feed do not cross. */
export async function lockFeed(writer: Writer, id: string) {
  await writer.$executeRaw`SELECT FROM feeds WHERE id = ${id} FOR UPDATE`;
  return writer.feed.findUniqueOrThrow({ where: { id }, include: { publisher: { select: { domains: true } } } });
}

const fewestThatTell = 3;

/** Whether it is the network rather than one feed: several are polled, and none has answered since. */
export async function isNetworkDown(writer: Writer, since: Date): Promise<boolean> {
  const polled = { kind: 'address', paused: false, removedAt: null };
  const feeds = await writer.feed.count({ where: polled });
  return (
    feeds >= fewestThatTell && (await writer.feed.count({ where: { ...polled, lastFetchedAt: { gte: since } } })) === 0
  );
}

const Times = z.array(z.object({ at: z.date() }));

/** When the newest entries were published (seen, where undated), newest first; none lies after `now`. */
export async function listEntryTimes(writer: Writer, feed: string, now: Date, limit: number): Promise<Date[]> {
  const rows = await writer.$queryRaw`
    SELECT least(coalesce(published_at, seen_at), ${now}) AS at FROM entries WHERE feed_id = ${feed} ORDER BY 1 DESC LIMIT ${limit}`;
  return Times.parse(rows).map(({ at }) => at);
}

export interface PolledFeed {
  readonly title?: string;
  readonly etag?: string | null;
  readonly lastModified?: string | null;
  readonly lastTriedAt: Date;
  readonly lastFetchedAt?: Date;
  readonly lastNewAt?: Date;
  readonly nextPollAt: Date;
  readonly failures: number;
  readonly failure: string | null;
  readonly state: FeedState;
  readonly usualGap?: number | null;
}

export interface Notice {
  readonly kind: NoticeKind;
  readonly reason: string;
}

export async function savePoll(
  writer: Writer,
  feed: string,
  polled: PolledFeed,
  notices: readonly Notice[],
): Promise<void> {
  await writer.feed.update({ where: { id: feed }, data: { ...polled } });
  const raisedAt: Instant = polled.lastTriedAt.toISOString();
  for (const { kind, reason } of notices) {
    await writer.feedNotice.create({
      data: { id: contentId('notice', feed, kind, raisedAt), feedId: feed, kind, reason, raisedAt },
    });
  }
}
