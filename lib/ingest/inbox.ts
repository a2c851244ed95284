// A folder as a place to listen at: a file that is put there is read into the queue and moved to `reading`; once all of it is in the ledger
// it moves to `done`, or to `refused` with the reasons in a text file beside it. Nothing is deleted, and a worker that dies leaves nothing
// half done: what is in `reading` has a note beside it of what to wait for. Call `take` in one process at a time.
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { countMissing, listGivenUp } from '#lib/db/count-missing.ts';
import type { Database } from '#lib/db/database.ts';
import type { GuardedReader } from '#lib/reader/guarded-reader.ts';
import { queueDocuments } from './jobs/queue-documents.ts';
import type { Refusal } from './list-documents.ts';

interface TakeOptions {
  readonly reader: GuardedReader;
  readonly now: () => Date;
}

export interface Inbox {
  readonly folder: string;
  /** Reads what is new and clears away what is done. Returns what could not be read or taken in. */
  take(database: Database, options: TakeOptions): Promise<Refusal[]>;
}

const Note = z.object({
  versions: z.array(z.object({ article: z.string(), version: z.string() })),
  refused: z.array(z.object({ name: z.string(), reason: z.string() })),
});

/** Begins with a dot, as files that are not for us do. */
const noteOf = (name: string): string => `.${name}.note.json`;

async function takeOne(folder: string, name: string, database: Database, options: TakeOptions): Promise<void> {
  const path = join(folder, name);
  const { versions, refused } = await queueDocuments(database, [{ kind: 'file', name: path, path }], options);
  await writeFile(join(folder, 'reading', noteOf(name)), JSON.stringify({ versions, refused }));
  await rename(path, join(folder, 'reading', name));
}

/** Null while the file is still being taken in; else what of it was refused. */
async function settle(folder: string, name: string, database: Database): Promise<Refusal[] | null> {
  const reading = join(folder, 'reading');
  const note = Note.parse(JSON.parse(await readFile(join(reading, noteOf(name)), 'utf8')));
  const missing = await countMissing(database, note.versions);
  const givenUp = missing > 0 ? await listGivenUp(database, join(folder, name)) : [];
  if (missing > givenUp.length) return null;
  const refused = [...note.refused, ...givenUp];
  const place = join(folder, refused.length > 0 ? 'refused' : 'done');
  if (refused.length > 0) {
    const reasons = refused.map((refusal) => `${refusal.name}: ${refusal.reason}`).join('\n');
    await writeFile(join(place, `${name}.reason.txt`), `${reasons}\n`);
  }
  await rename(join(reading, name), join(place, name));
  await rm(join(reading, noteOf(name)));
  return refused;
}

/** A name that begins with a dot is a file still being written. */
async function listNames(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => entry.name)
    .sort();
}

export async function openInbox(dataDir: string): Promise<Inbox> {
  const folder = join(dataDir, 'inbox');
  for (const place of ['reading', 'done', 'refused']) await mkdir(join(folder, place), { recursive: true });
  return {
    folder,
    async take(database, options) {
      for (const name of await listNames(folder)) await takeOne(folder, name, database, options);
      const refused: Refusal[] = [];
      for (const name of await listNames(join(folder, 'reading'))) {
        refused.push(...((await settle(folder, name, database)) ?? []));
      }
      return refused;
    },
  };
}
