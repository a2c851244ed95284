// Whether everything that should run does: workers, queue, feeds, each with the clock that must not be late.
import { database } from '#lib/db/database.ts';
import { countDue, countJobs, listJobs } from '#lib/db/list-jobs.ts';
import { countWorkers } from '#lib/db/worker-session.ts';
import { ratesOf } from '#lib/domain/evaluation.ts';
import type { FeedView, StatusClock, StatusView } from '#lib/domain/feed.ts';
import { getEvaluation } from './get-evaluation.ts';
import { listFeeds } from './list-feeds.ts';

/** How long a job that could run may wait, and a feed that is due, before someone should look. */
const patienceMs = { queue: 15 * 60_000, feeds: 20 * 60_000 } as const;

const earliest = (instants: readonly (string | null)[]): string | null =>
  instants.filter((one) => one !== null).sort()[0] ?? null;

const isLate = (since: string | null, now: Date, patience: number): boolean =>
  since !== null && now.getTime() - Date.parse(since) > patience;

/** A feed is due since its next poll, or since it was added. */
function feedsClock(feeds: readonly FeedView[], polling: boolean, now: Date): StatusClock {
  const since = polling ? earliest(feeds.filter((feed) => !feed.paused).map((feed) => feed.nextPollAt)) : null;
  const waits = since !== null && Date.parse(since) < now.getTime() ? since : null;
  return { name: 'feeds', since: waits, late: isLate(waits, now, patienceMs.feeds) };
}

export async function getStatus(now = new Date()): Promise<StatusView> {
  const db = database();
  const [{ polling, network, feeds, notices }, jobs, dead, due, workers] = await Promise.all([
    listFeeds(),
    countJobs(db),
    listJobs(db, { deadOnly: true }),
    countDue(db),
    countWorkers(db),
  ]);
  const clocks: StatusClock[] = [
    { name: 'queue', since: due.oldest, late: isLate(due.oldest, now, patienceMs.queue) },
    feedsClock(feeds, polling, now),
  ];
  const { extractor, articles, pairs } = getEvaluation();
  return {
    status: clocks.some((clock) => clock.late) ? 'late' : 'ok',
    now: now.toISOString(),
    polling,
    network,
    workers,
    clocks,
    jobs,
    dead,
    feeds,
    notices,
    evaluation: { extractor, articles, pairsF1: ratesOf(pairs).f1 },
  };
}
