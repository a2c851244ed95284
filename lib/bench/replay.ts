// Many articles, batch after batch, into one database: whether an article costs more when there are many, and whether memory grows.
import { performance } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { buildLexicon } from '#lib/extract/names/lexicon.ts';
import { registry } from '#lib/extract/names/registry.ts';
import { ingestArticles } from '#lib/ingest/ingest-articles.ts';
import { quantile, ratio } from './measure.ts';
import { ownArticles } from './own-articles.ts';
import { withThrowawayDatabase } from './throwaway-database.ts';

const batchSize = 250;
/** After the last of them: what was published later than it was seen would all be known at one moment. */
const seenAt = '2070-01-01T00:00:00.000Z';
/** Before it the engine is still compiling what runs often. */
const warmUp = 8;

/** What is held and not what waits to be collected: the engine lets a heap grow as far as it may. */
function megabytes(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  return process.memoryUsage().rss / 1_048_576;
}

export const benchReplay = (count: number) => async (print: (line: string) => void) => {
  const batches = count / batchSize;
  const lexicon = buildLexicon(registry);
  await withThrowawayDatabase(async (database) => {
    const times: number[] = [];
    let settled = 0;
    for (let batch = 0; batch < batches; batch += 1) {
      const articles = await ownArticles(batchSize, batch * batchSize);
      const began = performance.now();
      await ingestArticles(database, articles, { lexicon, seenAt });
      times.push(performance.now() - began);
      if (batch === 2 * warmUp) settled = megabytes();
    }
    const median = (part: readonly number[]): number =>
      quantile(
        part.toSorted((a, b) => a - b),
        0.5,
      );
    const [first, last] = [times.slice(warmUp, 3 * warmUp), times.slice(-2 * warmUp)];
    print(`${batches * batchSize} articles in batches of ${batchSize}`);
    print(`an article among the last costs ${ratio(median(last), median(first))} of one among the first`);
    print(
      `memory at the end is ${ratio(megabytes(), settled)} of what it was after ${2 * warmUp * batchSize} articles`,
    );
  });
};
