// The thread behind GuardedReader: one message in, one message out. It holds no state, so that it may be ended at any moment.
import { parentPort } from 'node:worker_threads';
import { z } from 'zod';
import type { FeedSource } from './feed.ts';
import { parseFeed } from './parse-feed.ts';
import { readArticle } from './read-article.ts';

const Source = z.object({ contentType: z.string().optional(), url: z.string().optional() });
const Task = z.object({ kind: z.enum(['feed', 'article']), bytes: z.instanceof(Uint8Array), source: Source });
export type Task = { kind: 'feed' | 'article'; bytes: Uint8Array; source: FeedSource };

parentPort?.on('message', async (message: unknown) => {
  const { kind, bytes, source } = Task.parse(message);
  parentPort?.postMessage(kind === 'feed' ? await parseFeed(bytes, source) : await readArticle(bytes, source));
});
