// Articles -> jobs that take them in. The articles of one address always stand in one line and in the order in which they came,
// so that any number of workers gives its versions the same numbers as one worker would.

import { z } from 'zod';
import { Prisma, type Writer } from '#lib/db/database.ts';
import { addJobs, type JobSpec } from '#lib/db/queue.ts';
import { articleIdOf, type ReadArticle } from '#lib/db/save-articles.ts';
import { lineOf } from '#lib/db/write-lock.ts';
import type { Instant } from '#lib/domain/approximate-date.ts';
import { packArticle } from './packed-article.ts';

/** What a job costs beside its articles is a tenth of it with fifty of them, and half of that with a hundred; two hundred save nothing more. */
const mostPerJob = 100;
const mostBytesPerJob = 2_000_000;
export const ingestAttempts = 3;

/** An article with the name of where it stood, and the stored entry that it is a sighting of, if it is. */
export interface QueuedArticle {
  readonly name: string;
  readonly article: ReadArticle;
  readonly entry?: string;
}

interface Waiting {
  readonly name: string;
  readonly entry: string | null;
  readonly article: object;
  readonly bytes: number;
}

export class ArticleQueue {
  readonly #waiting = new Map<number, Waiting[]>();
  readonly #seenAt: () => Instant;

  /** `seenAt` is the caller's clock. */
  constructor(seenAt: () => Instant) {
    this.#seenAt = seenAt;
  }

  /** Takes articles; returns the jobs that are full by now. Whoever calls adds them before it calls again. */
  push(articles: readonly QueuedArticle[]): JobSpec[] {
    const full: JobSpec[] = [];
    for (const { name, article, entry } of articles) {
      const line = lineOf(articleIdOf(article));
      const waiting = this.#waiting.get(line) ?? [];
      this.#waiting.set(line, waiting);
      const size = article.text.length + article.raw.body.length;
      waiting.push({ name, entry: entry ?? null, article: packArticle(article), bytes: size });
      const bytes = waiting.reduce((sum, one) => sum + one.bytes, 0);
      if (waiting.length >= mostPerJob || bytes >= mostBytesPerJob) full.push(...this.#take(line));
    }
    return full;
  }

  /** The jobs for all that still waits. */
  flush(): JobSpec[] {
    return [...this.#waiting.keys()].flatMap((line) => this.#take(line));
  }

  #take(line: number): JobSpec[] {
    const articles = this.#waiting.get(line) ?? [];
    this.#waiting.delete(line);
    const [first] = articles;
    if (!first) return [];
    const more = articles.length > 1 ? ` and ${articles.length - 1} more` : '';
    const payload = {
      subject: `${first.name}${more}`,
      seenAt: this.#seenAt(),
      articles: articles.map(({ name, entry, article }) => ({ name, entry, article })),
    };
    return [{ kind: 'ingest-articles', payload, line: `articles-${line}`, maxAttempts: ingestAttempts }];
  }
}

/**
 * When so many wait, they go before articles that wait. Behind all of them they would be the work of one worker in the end, with the others
 * looking on. But to take up a few costs nearly as much as to take up many, and the articles of a backlog come from all its days: each deal
 * that they go on telling of is decided and told anew each time.
 */
const many = { claims: 4_000, deals: 5_000 } as const;

/** After so long they go before articles however few wait. */
const longestSeconds = 60;

const attempts = 10;

const Found = z.array(z.object({ found: z.boolean() })).length(1);
const isFound = (rows: unknown): boolean => Found.parse(rows)[0]?.found ?? false;

/**
 * Asked for twice before it began, it is done once. It has a line of its own: a second one beside the first could only wait for it, in a
 * place that another job could have.
 */
export async function queueGrouping(writer: Writer): Promise<void> {
  const first = isFound(
    await writer.$queryRaw`
      SELECT EXISTS (SELECT FROM claims_to_group OFFSET ${many.claims})
          OR EXISTS (SELECT FROM graphile_worker._private_jobs WHERE key = 'group-claims' AND run_at < now() - make_interval(secs => ${longestSeconds})) AS found`,
  );
  const kind = 'group-claims';
  await addJobs(writer, [{ kind, payload: {}, line: kind, key: kind, maxAttempts: attempts, first }], {
    keepPlace: true,
  });
}

/** Articles or claims that wait or are at work, of which more will come to tell. Claims at work may be those of whoever asks. */
const moreComes = Prisma.sql`EXISTS (
  SELECT FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
   WHERE (t.identifier IN ('ingest-articles', 'reextract', 'group-claims') AND j.locked_at IS NULL AND j.attempts < j.max_attempts AND j.run_at <= now())
      OR (t.identifier IN ('ingest-articles', 'reextract') AND j.locked_at IS NOT NULL))`;

/**
 * Apart from grouping, so that the next claims are grouped while search is told of the last; and not while more comes, but where many deals or
 * a minute have passed.
 */
export async function queueIndexing(writer: Writer): Promise<void> {
  const isTime = isFound(
    await writer.$queryRaw`SELECT EXISTS (SELECT FROM search_deals_due OFFSET ${many.deals}) OR NOT ${moreComes} AS found`,
  );
  const kind = 'index-deals';
  const job: JobSpec = { kind, payload: {}, line: kind, key: kind, maxAttempts: attempts, first: true };
  if (isTime) await addJobs(writer, [job]);
  else await addJobs(writer, [{ ...job, runAt: new Date(Date.now() + 1_000 * longestSeconds) }], { keepPlace: true });
}

/** Search is told now of what waited for more to come, where no more does. */
export async function hurryIndexing(writer: Writer): Promise<void> {
  await writer.$executeRaw`
    UPDATE graphile_worker._private_jobs SET run_at = now()
     WHERE key = 'index-deals' AND locked_at IS NULL AND attempts = 0 AND run_at > now() AND NOT ${moreComes}`;
}
