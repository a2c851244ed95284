// The database of the search bench, kept in the data folder so that a million articles are written once and not at every run. What a
// run adds is taken out again before the next. Crash safety is off: it can always be made anew.
import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { connect, type Database, disconnect } from '#lib/db/database.ts';
import { startEmbeddedServer } from '#lib/db/embedded-server.ts';
import { migrate } from '#lib/db/migrate.ts';
import { readConfig } from '../config.ts';
import type { Corpus } from './search-corpus.ts';
import { copyCorpus, corpusOf, forgetArticles } from './write-search-articles.ts';

/** Renewed when the corpus or its tables change, so that no old one is measured. */
const edition = '1';

export async function withSearchDatabase<T>(
  articles: number,
  print: (line: string) => void,
  work: (database: Database, corpus: Corpus, url: string) => Promise<T>,
): Promise<T> {
  const dataDir = join(readConfig().dataDir, `bench-search-${articles}`);
  const mark = join(dataDir, 'whole');
  const whole = (await readFile(mark, 'utf8').catch(() => '')) === edition;
  if (!whole) await rm(dataDir, { recursive: true, force: true });
  await mkdir(dataDir, { recursive: true });
  // Run by root, Postgres is another account: it has to get through to its files.
  await chmod(dataDir, 0o711);
  const server = await startEmbeddedServer({ dataDir, throwaway: true });
  try {
    await migrate(server.url);
    const database = connect(server.url);
    if (whole) await forgetArticles(database, articles);
    else {
      print(`writing ${articles} articles into ${dataDir}, which is kept for the next run`);
      await copyCorpus(database, articles, print);
      await writeFile(mark, edition);
    }
    return await work(database, corpusOf(articles), server.url);
  } finally {
    await disconnect();
    await server.stop();
  }
}
