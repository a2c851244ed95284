// What writes while the search bench asks: a process of its own, as a worker is, so that what it has to do itself does not hold up whoever
// asks. Started by `startSearchWriter`; ends when it is told to, and says how many articles it has written.
import { fork } from 'node:child_process';
import { z } from 'zod';
import { connect, disconnect } from '#lib/db/database.ts';
import { corpusOf, writeArticles } from './write-search-articles.ts';

const atOnce = 20;
const pauseMs = 50;

const Told = z.number().int();

export interface SearchWriter {
  /** Resolves to how many articles came in. */
  stop(): Promise<number>;
}

/** Articles behind the first `articles` of the corpus, a few at a time, into the database at `url` until it is stopped. */
export async function startSearchWriter(articles: number, url: string): Promise<SearchWriter> {
  const child = fork(import.meta.filename, [String(articles), url]);
  const message = () =>
    new Promise<number>((done, fail) => {
      child.once('message', (said) => done(Told.parse(said)));
      child.once('exit', (code) => fail(new Error(`the writer of the bench ended with ${code}`)));
    });
  await message();
  return {
    stop: () => {
      const told = message();
      child.send('stop');
      return told;
    },
  };
}

async function write(articles: number, url: string): Promise<void> {
  const database = connect(url);
  const corpus = corpusOf(articles);
  let written = 0;
  let writing = true;
  process.once('message', () => {
    writing = false;
  });
  // Nobody is left to write for.
  process.once('disconnect', () => process.exit(1));
  process.send?.(written);
  while (writing) {
    await writeArticles(database, corpus, articles + written, articles + written + atOnce);
    written += atOnce;
    await new Promise((wake) => setTimeout(wake, pauseMs));
  }
  await disconnect();
  process.removeAllListeners('disconnect');
  process.send?.(written, () => process.disconnect());
}

if (process.argv[1] === import.meta.filename) await write(Number(process.argv[2]), process.argv[3] ?? '');
