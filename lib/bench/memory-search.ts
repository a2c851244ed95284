// MiniSearch for the search bench, in a process of its own: its gigabytes of memory would be swept in the midst of other contestants' turns.
// Passing a question and its answer on takes about a tenth of a millisecond.
import { fork } from 'node:child_process';
import MiniSearch from 'minisearch';
import { z } from 'zod';
import { corpusOf } from './write-search-articles.ts';

export interface MemorySearch {
  /** Ids of the articles that have all words, best first. */
  readonly search: (text: string) => Promise<readonly string[]>;
  readonly stop: () => void;
}

const Ids = z.array(z.string());

/** Resolves once the first `articles` of the corpus are in memory. */
export async function startMemorySearch(articles: number, top: number): Promise<MemorySearch> {
  const child = fork(import.meta.filename, [String(articles), String(top)]);
  const message = () =>
    new Promise<readonly string[]>((done, fail) => {
      const ended = (code: number | null) => fail(new Error(`MiniSearch's process ended with ${code}`));
      child.once('exit', ended);
      child.once('message', (said) => {
        child.off('exit', ended);
        done(Ids.parse(said));
      });
    });
  await message();
  return {
    search: (text) => {
      const answer = message();
      child.send(text);
      return answer;
    },
    stop: () => child.disconnect(),
  };
}

function answer(articles: number, top: number): void {
  const index = new MiniSearch({ fields: ['title', 'text'] });
  const corpus = corpusOf(articles);
  for (let i = 0; i < articles; i += 1) index.add(corpus.articleAt(i));
  process.on('message', (text) => {
    const found = index.search(z.string().parse(text), { combineWith: 'AND' }).slice(0, top);
    process.send?.(found.map(({ id }) => z.string().parse(id)));
  });
  process.send?.([]);
}

if (process.argv[1] === import.meta.filename) answer(Number(process.argv[2]), Number(process.argv[3]));
