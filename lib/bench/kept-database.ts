// A Postgres of its own for a bench whose ledger takes longer to load than to measure: it stays between runs in the temporary folder,
// under its name, and is loaded anew only where loading never came to its end. Delete `entente-bench-NAME` to be rid of it.
import { access, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '#lib/db/database.ts';
import { loadRegistry, withDatabaseIn } from './throwaway-database.ts';

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** `name` says what is loaded: another size has another name. */
export async function withKeptDatabase<T>(
  name: string,
  load: (database: Database) => Promise<unknown>,
  work: (database: Database) => Promise<T>,
): Promise<T> {
  const dataDir = join(tmpdir(), `entente-bench-${name}`);
  const loaded = join(dataDir, 'loaded');
  if (!(await exists(loaded))) await rm(dataDir, { recursive: true, force: true });
  await mkdir(dataDir, { recursive: true });
  return withDatabaseIn(dataDir, async (database) => {
    if (!(await exists(loaded))) {
      await loadRegistry(database);
      await load(database);
      await writeFile(loaded, '');
    }
    return work(database);
  });
}
