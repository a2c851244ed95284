// parseFeed and readArticle in threads with a deadline and a memory limit: no input, however hostile, can hold or end the process. The
// caps in the readers make a hang unlikely; this makes it harmless. A thread that is late or dead is replaced for the next input.
import { performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { ArticleRead, failedArticle } from './article-read.ts';
import { type FeedSource, failedFeed, ParsedFeed } from './feed.ts';
import type { PageSource } from './read-article.ts';
import type { Task } from './reader-worker.ts';

export interface GuardOptions {
  /** How many inputs are read at once. */
  threads?: number;
  /** Of a processor's time, for one input: on a busy machine a page is not given up for what others do. */
  deadlineMs?: number;
  maxMemoryMb?: number;
}

export class GuardedReader {
  readonly #idle: ReaderThread[];
  readonly #all: readonly ReaderThread[];
  readonly #waiting: Array<(thread: ReaderThread) => void> = [];

  constructor({ threads = 1, deadlineMs = 20_000, maxMemoryMb = 768 }: GuardOptions = {}) {
    this.#all = Array.from({ length: threads }, () => new ReaderThread(deadlineMs, maxMemoryMb));
    this.#idle = [...this.#all];
  }

  async parseFeed(bytes: Uint8Array, { contentType, url }: FeedSource = {}): Promise<ParsedFeed> {
    const answer = await this.#run({ kind: 'feed', bytes, source: { contentType, url } });
    return 'failed' in answer ? failedFeed(answer.failed) : ParsedFeed.parse(answer.result);
  }

  async readArticle(bytes: Uint8Array, { contentType, url }: PageSource = {}): Promise<ArticleRead> {
    const answer = await this.#run({ kind: 'article', bytes, source: { contentType, url } });
    return 'failed' in answer ? failedArticle(answer.failed) : ArticleRead.parse(answer.result);
  }

  /** Ends the threads; what is being read then is lost. */
  async close(): Promise<void> {
    await Promise.all(this.#all.map((thread) => thread.end()));
  }

  async #run(task: Task): Promise<Answer> {
    const thread = this.#idle.pop() ?? (await new Promise<ReaderThread>((resolve) => this.#waiting.push(resolve)));
    try {
      return await thread.run(task);
    } finally {
      const next = this.#waiting.shift();
      if (next) next(thread);
      else this.#idle.push(thread);
    }
  }
}

type Answer = { result: unknown } | { failed: string };

/** In deadlines, by the clock on the wall. */
const LONGEST_WAIT = 30;

/** Milliseconds that an input still has, after so many of a processor's time and so many by the clock on the wall; 0 where it has none. */
export const timeLeft = (deadlineMs: number, hadMs: number, waitedMs: number): number =>
  waitedMs > LONGEST_WAIT * deadlineMs ? 0 : Math.max(0, deadlineMs - hadMs);

class ReaderThread {
  readonly #deadlineMs: number;
  readonly #maxMemoryMb: number;
  #worker: Worker | null = null;
  #settle: (answer: Answer) => void = () => {};

  constructor(deadlineMs: number, maxMemoryMb: number) {
    this.#deadlineMs = deadlineMs;
    this.#maxMemoryMb = maxMemoryMb;
  }

  async run(task: Task): Promise<Answer> {
    const worker = this.#worker ?? this.#start();
    const ended = new AbortController();
    const answer = new Promise<Answer>((resolve) => {
      this.#settle = resolve;
      worker.postMessage(task);
    });
    void this.#watch(worker, ended.signal);
    try {
      return await answer;
    } finally {
      ended.abort();
    }
  }

  /** Gives up once the thread has had its time, or has been at it for much longer without getting it. */
  async #watch(worker: Worker, ended: AbortSignal): Promise<void> {
    const began = performance.now();
    // Before the thread runs it has had no time, and cannot be asked.
    const before = await worker.cpuUsage().catch(() => undefined);
    for (let leftMs = this.#deadlineMs; leftMs > 0 && !ended.aborted; ) {
      await setTimeout(leftMs, undefined, { signal: ended }).catch(() => undefined);
      if (ended.aborted) return;
      const { user, system } = await worker.cpuUsage(before).catch(() => ({ user: Infinity, system: 0 }));
      leftMs = timeLeft(this.#deadlineMs, (user + system) / 1_000, performance.now() - began);
    }
    if (!ended.aborted) this.#giveUp(worker, `gave up reading after ${this.#deadlineMs} ms`);
  }

  async end(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }

  #start(): Worker {
    const worker = new Worker(new URL('./reader-worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: this.#maxMemoryMb },
      stderr: true,
    });
    // The extractors print what they stumble over in strangers' pages; whatever matters comes back as an error.
    worker.stderr.resume();
    worker.on('message', (result: unknown) => this.#settle({ result }));
    worker.on('error', (error: unknown) => {
      this.#giveUp(worker, `reading failed: ${error instanceof Error ? error.message : String(error)}`);
    });
    worker.on('exit', () => this.#giveUp(worker, 'reading failed: the thread ended'));
    this.#worker = worker;
    return worker;
  }

  /** A thread given up earlier may still report its end: only the current one counts. */
  #giveUp(worker: Worker, failed: string): void {
    if (worker !== this.#worker) return;
    this.#worker = null;
    this.#settle({ failed });
    void worker.terminate();
  }
}
