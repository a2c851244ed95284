// A feed as it is shown and spoken of: where we listen, how it fares, what came of it. And the state of the whole listening.
import { z } from 'zod';
import { Instant } from './approximate-date.ts';
import { PublisherKind } from './article.ts';
import { JobCount, JobView } from './job.ts';

/** `frozen`: it answers, but has been silent for longer than it ever was. */
export const FeedState = z.enum(['new', 'well', 'failing', 'frozen']);
export type FeedState = z.infer<typeof FeedState>;

export const NoticeKind = z.enum(['failing', 'recovered', 'frozen', 'thawed']);
export type NoticeKind = z.infer<typeof NoticeKind>;

export const FeedNotice = z.object({
  kind: NoticeKind,
  feed: z.object({ id: z.string(), title: z.string() }),
  reason: z.string(),
  raisedAt: Instant,
});
export type FeedNotice = z.infer<typeof FeedNotice>;

const Count = z.number().int().nonnegative();

export const FeedView = z.object({
  id: z.string(),
  address: z.string(),
  title: z.string(),
  homepage: z.string().nullable(),
  grouping: z.string().nullable(),
  publisher: z.object({ slug: z.string(), name: z.string(), kind: PublisherKind }).nullable(),
  state: FeedState,
  paused: z.boolean(),
  /** Null until it answered once. */
  lastFetchedAt: Instant.nullable(),
  lastTriedAt: Instant.nullable(),
  /** When something new was last in it. */
  lastNewAt: Instant.nullable(),
  nextPollAt: Instant.nullable(),
  /** In a row. */
  failures: Count,
  failure: z.string().nullable(),
  entries: Count,
  articles: Count,
  deals: Count,
});
export type FeedView = z.infer<typeof FeedView>;

export const FeedList = z.object({
  polling: z.boolean(),
  /** False where no feed could be reached at its last try: then it is the network, not the feeds. */
  network: z.boolean(),
  feeds: z.array(FeedView),
  notices: z.array(FeedNotice),
});
export type FeedList = z.infer<typeof FeedList>;

/** What must not be older than it may be. */
export const StatusClock = z.object({
  name: z.enum(['queue', 'feeds']),
  late: z.boolean(),
  /** Since when it waits; null where nothing waits. */
  since: Instant.nullable(),
});
export type StatusClock = z.infer<typeof StatusClock>;

export const StatusView = z.object({
  status: z.enum(['ok', 'late']),
  now: Instant,
  polling: z.boolean(),
  network: z.boolean(),
  workers: Count,
  clocks: z.array(StatusClock),
  jobs: z.array(JobCount),
  dead: z.array(JobView),
  feeds: z.array(FeedView),
  notices: z.array(FeedNotice),
  evaluation: z.object({ extractor: z.string(), articles: Count, pairsF1: z.number() }),
});
export type StatusView = z.infer<typeof StatusView>;

/** A feed as someone names it: to be listened to from now on. */
export const NewFeed = z.object({
  address: z.httpUrl(),
  title: z.string().trim().min(1).max(200).optional(),
  publisher: z.string().trim().min(1).max(200).optional(),
  homepage: z.httpUrl().optional(),
  grouping: z.string().trim().min(1).max(100).optional(),
});
export type NewFeed = z.infer<typeof NewFeed>;

/** A change of a feed that stands. */
export const FeedChange = z.object({ paused: z.boolean() });
export type FeedChange = z.infer<typeof FeedChange>;
