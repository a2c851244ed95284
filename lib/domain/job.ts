// The kinds of work that the worker does, and what is shown of a job that waits, runs or was given up.
import { z } from 'zod';
import { Instant } from './approximate-date.ts';

export const JobKind = z.enum([
  'poll-feed',
  'fetch-article',
  'ingest-articles',
  'reextract',
  'group-claims',
  'index-deals',
]);
export type JobKind = z.infer<typeof JobKind>;

export const JobState = z.enum(['waiting', 'later', 'running', 'dead']);
export type JobState = z.infer<typeof JobState>;

export const JobView = z.object({
  id: z.string(),
  kind: z.string(),
  state: JobState,
  /** What it is about, in a few words: an address, a file, how many articles. */
  subject: z.string().nullable(),
  attempts: z.number().int(),
  maxAttempts: z.number().int(),
  runAt: Instant,
  updatedAt: Instant,
  /** Why the last attempt failed. */
  reason: z.string().nullable(),
});
export type JobView = z.infer<typeof JobView>;

/** How many jobs of a kind are in each state. */
export const JobCount = z.object({ kind: z.string(), state: JobState, count: z.number().int() });
export type JobCount = z.infer<typeof JobCount>;
