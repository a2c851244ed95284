// Job: one look at a feed. Asks conditionally, keeps what was sighted, adds a job for each page that is new or changed, and
// decides when to look again. A feed that fails is data on its row, never a failed job.
import { z } from 'zod';
import type { Database, Writer } from '#lib/db/database.ts';
import { isNetworkDown, listEntryTimes, lockFeed, savePoll } from '#lib/db/poll-feeds.ts';
import { addJobs } from '#lib/db/queue.ts';
import { saveEntries } from '#lib/db/save-feeds.ts';
import { FeedState } from '#lib/domain/feed.ts';
import { canonicalAddress } from '#lib/reader/canonical-address.ts';
import type { ParsedFeed } from '#lib/reader/feed.ts';
import type { Fetched } from '#lib/reader/fetch-address.ts';
import { judgeFeed } from '../feeds/judge-feed.ts';
import { nextPollAfter, retryPollAfter, usualGapSeconds } from '../feeds/next-poll.ts';
import { sightingOf } from '../read-entry.ts';
import { wellFormed } from '../read-published.ts';
import { originOfFeed, speaksFor } from '../speaks-for.ts';
import { fetchPolitely } from './fetch-politely.ts';
import type { JobContext } from './job-context.ts';
import { fetchJob } from './run-fetch-article.ts';

const Payload = z.object({ feed: z.string() });
const timesThatTell = 40;
const accept = 'application/rss+xml,application/atom+xml,application/feed+json,application/xml;q=0.9,*/*;q=0.5';

type Answered = Extract<Fetched, { ok: true }>;
type LockedFeed = Awaited<ReturnType<typeof lockFeed>>;

interface PollFailure {
  readonly reason: string;
  readonly retryAfterSeconds: number | null;
  /** Nothing answered at all, which can be the network's fault. */
  readonly isUnreachable: boolean;
}

/** Without a network no feed is to blame, and nobody is told ninety times that one fails. */
async function saveFailure(writer: Writer, feed: LockedFeed, failed: PollFailure, context: JobContext) {
  const now = context.now();
  const failures = feed.failures + 1;
  const { reason: failure, retryAfterSeconds } = failed;
  const state = FeedState.parse(feed.state);
  // Did others answer since our last try, then it is this feed.
  const blameless = failed.isUnreachable && (await isNetworkDown(writer, feed.lastTriedAt ?? now));
  const outcome = { now, failures, failure, lastNewAt: feed.lastNewAt, usualGapSeconds: feed.usualGap };
  const judged = blameless ? { state, notices: [] } : judgeFeed(state, outcome);
  const nextPollAt = retryPollAfter(now, failures, retryAfterSeconds, context.chance());
  const polled = { lastTriedAt: now, nextPollAt, failures, failure, state: judged.state };
  await savePoll(writer, feed.id, polled, judged.notices);
}

/** An address that wraps another is that other one's. */
const isOwnPage = (feed: LockedFeed, link: string | null): boolean => {
  const page = link && canonicalAddress(link);
  return page ? speaksFor(originOfFeed(feed), page) : false;
};

/** `parsed` is null where nothing was modified: then no entry is touched. */
async function saveAnswer(
  writer: Writer,
  feed: LockedFeed,
  answer: Answered,
  parsed: ParsedFeed | null,
  context: JobContext,
) {
  const now = context.now();
  const sightings = (parsed?.entries ?? []).map((entry) => ({ entry, sighting: sightingOf(entry, null) }));
  const entryOf = new Map(sightings.map(({ entry, sighting }) => [sighting.externalId, entry]));
  const changed = await saveEntries(
    writer,
    feed.id,
    sightings.map(({ sighting }) => sighting),
    now.toISOString(),
  );
  const unread = changed.filter((entry) => !(entry.isNew && entry.hasArticle));
  const jobs = unread.flatMap(({ entry: id, externalId }) => {
    const entry = entryOf.get(externalId);
    return entry ? [fetchJob({ id, entry, isOwn: isOwnPage(feed, entry.link) })] : [];
  });
  await addJobs(writer, jobs);
  const times = await listEntryTimes(writer, feed.id, now, timesThatTell);
  const usualGap = usualGapSeconds(times);
  const isNew = feed.lastNewAt !== null && changed.some((entry) => entry.isNew);
  const lastNewAt = isNew ? now : (feed.lastNewAt ?? times[0] ?? null);
  const judged = judgeFeed(FeedState.parse(feed.state), {
    now,
    failures: 0,
    failure: null,
    lastNewAt,
    usualGapSeconds: usualGap,
  });
  const rhythm = { times, ttlMinutes: parsed?.ttlMinutes ?? null, maxAgeSeconds: answer.maxAgeSeconds };
  const title = feed.title === feed.address ? parsed?.title : null;
  await savePoll(
    writer,
    feed.id,
    {
      ...(title ? { title: wellFormed(title) } : {}),
      etag: answer.etag ?? (answer.notModified ? feed.etag : null),
      lastModified: answer.lastModified ?? (answer.notModified ? feed.lastModified : null),
      lastTriedAt: now,
      lastFetchedAt: now,
      ...(lastNewAt ? { lastNewAt } : {}),
      nextPollAt: nextPollAfter(now, rhythm, context.chance()),
      failures: 0,
      failure: null,
      state: judged.state,
      usualGap,
    },
    judged.notices,
  );
}

const inTurn = (
  database: Database,
  id: string,
  work: (writer: Writer, feed: LockedFeed) => Promise<void>,
): Promise<void> =>
  database.$transaction(async (writer) => work(writer, await lockFeed(writer, id)), {
    timeout: 60_000,
    maxWait: 60_000,
  });

export async function runPollFeed(raw: unknown, context: JobContext): Promise<void> {
  const { feed: id } = Payload.parse(raw);
  const { database, reader } = context;
  const feed = await database.feed.findUnique({ where: { id } });
  if (!feed || feed.paused || feed.removedAt) return;
  const { etag, lastModified, address } = feed;
  const polite = await fetchPolitely(address, { etag, lastModified, accept }, context);
  if ('comeAgainAt' in polite) {
    await database.feed.update({ where: { id }, data: { nextPollAt: polite.comeAgainAt } });
    return;
  }
  const { fetched } = polite;
  if (!fetched.ok) {
    const { reason, retryAfterSeconds, failure } = fetched;
    const failed = { reason, retryAfterSeconds, isUnreachable: failure === 'unreachable' };
    return inTurn(database, id, (writer, locked) => saveFailure(writer, locked, failed, context));
  }
  if (fetched.notModified)
    return inTurn(database, id, (writer, locked) => saveAnswer(writer, locked, fetched, null, context));
  const source = { contentType: fetched.contentType ?? undefined, url: fetched.finalUrl };
  const parsed = await reader.parseFeed(fetched.body ?? new Uint8Array(), source);
  if (parsed.error === null) {
    return inTurn(database, id, (writer, locked) => saveAnswer(writer, locked, fetched, parsed, context));
  }
  const failed = { reason: parsed.error, retryAfterSeconds: null, isUnreachable: false };
  return inTurn(database, id, (writer, locked) => saveFailure(writer, locked, failed, context));
}
