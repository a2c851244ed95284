// Many articles, batch after batch, into one database: whether an article costs more when there are many, and whether memory grows.
// What it costs is counted in processors' time, Postgres's included: it takes an hour, and what else the machine does meanwhile changes.
import { performance } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { buildLexicon } from '#lib/extract/names/lexicon.ts';
import { registry } from '#lib/extract/names/registry.ts';
import { ingestArticles } from '#lib/ingest/ingest-articles.ts';
import { cpuSecondsWithChildren } from './cpu-time.ts';
import { quantile, ratio } from './measure.ts';
import { ownArticles } from './own-articles.ts';
import { postmasterOf } from './postmaster.ts';
import { withThrowawayDatabase } from './throwaway-database.ts';

const batchSize = 250;
/** After the last of them: what was published later than it was seen would all be known at one moment. */
const seenAt = '2070-01-01T00:00:00.000Z';
/** Before it the engine is still compiling what runs often. */
const warmUp = 8;

/**
 * What is held and not what waits to be collected: the engine lets a heap grow as far as it may, and keeps the pages of what it has collected,
 * so that the size of the process says how long it last put that off.
 */
function held(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** Seconds that this process and Postgres have worked so far; by the clock where the system does not tell. */
async function worked(server: number | null): Promise<number> {
  if (server === null) return performance.now() / 1_000;
  const own = process.cpuUsage();
  return (own.user + own.system) / 1_000_000 + (await cpuSecondsWithChildren(server));
}

export const benchReplay = (count: number) => async (print: (line: string) => void) => {
  const batches = count / batchSize;
  const lexicon = buildLexicon(registry);
  await withThrowawayDatabase(async (database) => {
    const server = await postmasterOf(database);
    const costs: number[] = [];
    let settled = 0;
    for (let batch = 0; batch < batches; batch += 1) {
      const articles = await ownArticles(batchSize, batch * batchSize);
      const before = await worked(server);
      await ingestArticles(database, articles, { lexicon, seenAt });
      costs.push((await worked(server)) - before);
      if (batch === 2 * warmUp) settled = held();
    }
    const median = (part: readonly number[]): number =>
      quantile(
        part.toSorted((a, b) => a - b),
        0.5,
      );
    const [first, last] = [costs.slice(warmUp, 3 * warmUp), costs.slice(-2 * warmUp)];
    print(`${batches * batchSize} articles in batches of ${batchSize}`);
    print(`an article among the last costs ${ratio(median(last), median(first))} of one among the first`);
    print(
      `memory held at the end is ${ratio(held(), settled)} of what it was after ${2 * warmUp * batchSize} articles`,
    );
  });
};
