// A folder as a place to listen at: a file that is put there is read into the queue, then moved to `done`, or to `refused` with
// the reason in a text file beside it. Nothing is deleted. Call `take` in one process at a time.
import { mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
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
  /** Returns what could not be read. What could is in the queue, and its file in `done`. */
  take(database: Database, options: TakeOptions): Promise<Refusal[]>;
}

async function takeOne(folder: string, name: string, database: Database, options: TakeOptions) {
  const path = join(folder, name);
  const { refused } = await queueDocuments(database, [{ kind: 'file', name: path, path }], options);
  const place = refused.length > 0 ? 'refused' : 'done';
  await rename(path, join(folder, place, name));
  if (refused.length > 0) {
    const reasons = refused.map((refusal) => `${refusal.name}: ${refusal.reason}`).join('\n');
    await writeFile(join(folder, place, `${name}.reason.txt`), `${reasons}\n`);
  }
  return refused;
}

export async function openInbox(dataDir: string): Promise<Inbox> {
  const folder = join(dataDir, 'inbox');
  for (const place of ['done', 'refused']) await mkdir(join(folder, place), { recursive: true });
  return {
    folder,
    async take(database, options) {
      const entries = await readdir(folder, { withFileTypes: true });
      // A name that begins with a dot is a file still being written.
      const names = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.')).map((entry) => entry.name);
      const refused: Refusal[] = [];
      for (const name of names.sort()) refused.push(...(await takeOne(folder, name, database, options)));
      return refused;
    },
  };
}
