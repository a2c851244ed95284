// A folder as a place to listen at: a file that is put there is read, then moved to `done`, or to `refused` with the
// reason in a text file beside it. Nothing is deleted.
import { mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type IngestOptions, ingest } from './ingest.ts';
import type { Refusal } from './list-documents.ts';

export interface Inbox {
  readonly folder: string;
  take(options: IngestOptions): Promise<{ read: number; refused: Refusal[] }>;
}

async function takeOne(folder: string, name: string, options: IngestOptions): Promise<Refusal[]> {
  const path = join(folder, name);
  const { refused } = await ingest([path], options);
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
    async take(options) {
      const entries = await readdir(folder, { withFileTypes: true });
      // A name that begins with a dot is a file still being written.
      const names = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.')).map((entry) => entry.name);
      const refused: Refusal[] = [];
      for (const name of names.sort()) refused.push(...(await takeOne(folder, name, options)));
      return { read: names.length, refused };
    },
  };
}
