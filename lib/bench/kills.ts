// Five thousand articles through the queue three times: by one worker, by three, and by three while workers and the Postgres under them
// are killed again and again. Nothing may be lost and nothing come twice: the three ledgers have one digest. Throws where they differ, where
// jobs are left, and where a worker ended that nobody killed.
import { disturbedRun, type Kill, type Run } from './disturbed-run.ts';

const kills: readonly Kill[] = ['worker', 'postgres', 'worker', 'postgres', 'worker', 'postgres'];

const runsOf = (articles: number): ReadonlyArray<readonly [name: string, run: Run]> => [
  ['one worker', { articles, workers: 1, kills: [] }],
  ['three workers', { articles, workers: 3, kills: [] }],
  ['three workers, killed', { articles, workers: 3, kills }],
];

export async function benchKills(print: (line: string) => void, articles = 5_000): Promise<void> {
  const digests = new Set<string>();
  for (const [name, run] of runsOf(articles)) {
    const end = await disturbedRun(run);
    digests.add(end.digest);
    print(
      `${name}: ${end.articles} articles, ${end.killed} kills, ${end.left} jobs left, ${end.gaveUp} workers ended of themselves, ledger ${end.digest.slice(0, 12)}`,
    );
    if (end.articles !== articles || end.left > 0 || end.gaveUp > 0) throw new Error('something was lost');
  }
  if (digests.size > 1) throw new Error('the ledgers differ');
  print('the same ledger each time');
}
