// What every job is given: the database, the clock, the readers, and the worker's own connection.
import type { Database } from '#lib/db/database.ts';
import type { WorkerSession } from '#lib/db/worker-session.ts';
import type { Lexicon } from '#lib/extract/names/lexicon.ts';
import type { GuardedReader } from '#lib/reader/guarded-reader.ts';
import type { HostRules } from './host-rules.ts';

export interface JobContext {
  readonly database: Database;
  readonly lexicon: Lexicon;
  readonly now: () => Date;
  /** A number from 0 up to 1, for jitter. */
  readonly chance: () => number;
  readonly reader: GuardedReader;
  readonly session: WorkerSession;
  readonly hosts: HostRules;
  /** `host:port` pairs that may be fetched though they are private. Tests only: no configuration sets it. */
  readonly allow: readonly string[];
}

/** Which try of the job this is, from 1 on. */
export interface Attempt {
  readonly number: number;
  readonly isLast: boolean;
}
