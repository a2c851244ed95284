// What one more article costs in a ledger of a million claims and in one of a tenth of it, what beginning to hold them costs, and the
// graph as of random days; and what it costs to decide and fold a hundred thousand from scratch. Loading takes longer than measuring: the databases are
// kept between runs in the folder for temporary files, and a run that was broken off goes on there. Delete the folder to begin again.
import { chmod, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { connect, type Database, disconnect } from '#lib/db/database.ts';
import { startEmbeddedServer } from '#lib/db/embedded-server.ts';
import { migrate } from '#lib/db/migrate.ts';
import { groupDeals } from '#lib/db/save-deals.ts';
import { copyGenerated } from '#lib/generate/copy-generated.ts';
import { loadLedger } from '#lib/query/read-ledger.ts';
import { compareGraphs } from './graph-of-days.ts';
import { compareReads, costOfOneMore } from './ledger.ts';
import { ratio } from './measure.ts';

type Print = (line: string) => void;

/** By how much the larger ledger is larger. */
const growth = 10;
/** Of a million, deciding everything anew takes minutes and says nothing new. */
const mostFromScratch = 100_000;
const claimsPerArticle = 3.2;
const articlesPerLine = 20_000;
const options = { organizations: 2_000, seed: 1 };

async function load(db: Database, articles: number, print: Print): Promise<void> {
  const versions = await db.articleVersion.count();
  if (versions >= articles) return;
  const began = performance.now();
  const onProgress = (done: number): void => {
    const rate = Math.round((done - versions) / ((performance.now() - began) / 1_000));
    if (done % articlesPerLine === 0) print(`${done} of ${articles} articles are loaded, ${rate} a second`);
  };
  await copyGenerated(db, { ...options, articles, onProgress }, versions);
}

/** What was loaded is decided once; a database that was kept has its deals already. */
async function decideAll(db: Database, print: Print): Promise<void> {
  const { regroupAll } = await db.ledgerVersion.findUniqueOrThrow({ where: { id: 1 } });
  const began = performance.now();
  await groupDeals(db);
  if (!regroupAll) return;
  const [claims, seconds] = [await db.claim.count(), (performance.now() - began) / 1_000];
  print(
    `${claims} claims decided from scratch and written in ${seconds.toFixed(0)} s, ${Math.round(claims / seconds)} a second`,
  );
}

async function measureOne(db: Database, print: Print): Promise<{ article: number; deals: number }> {
  await db.$executeRaw`ANALYZE`;
  const claims = await db.claim.count();
  const cost = await costOfOneMore(db, await db.article.count());
  const began = performance.now();
  const ledger = await loadLedger();
  const seconds = ((performance.now() - began) / 1_000).toFixed(1);
  const megabytes = Math.round(process.memoryUsage().rss / 1e6);
  print(
    `${claims} claims, ${ledger.claims.size} deals: the deals of one more article cost ${ratio(cost.deals, cost.article)} of writing it ` +
      `(${cost.deals.toFixed(1)} of ${cost.article.toFixed(1)} ms); read into a process in ${seconds} s, ${megabytes} MB`,
  );
  await compareGraphs(db, ledger, print);
  return cost;
}

export async function benchLedgerLarge(print: Print, mostClaims = 1_000_000): Promise<void> {
  const costs: { article: number; deals: number }[] = [];
  for (const size of [Math.ceil(mostClaims / growth), mostClaims]) {
    const dataDir = join(tmpdir(), `entente-bench-ledger-${size}`);
    await mkdir(dataDir, { recursive: true });
    // Run by root, Postgres is another account: it has to get through to its files.
    await chmod(dataDir, 0o711);
    const server = await startEmbeddedServer({ dataDir });
    try {
      await migrate(server.url);
      const db = connect(server.url);
      await load(db, Math.ceil(size / claimsPerArticle), print);
      await decideAll(db, print);
      costs.push(await measureOne(db, print));
      if (size <= mostFromScratch) await compareReads(db, print);
    } finally {
      await disconnect();
      await server.stop();
    }
  }
  const [small, large] = costs;
  if (small && large)
    print(
      `${growth} times as many claims: one more article costs ${ratio(large.article, small.article)} to write and ` +
        `${ratio(large.deals, small.deals)} for its deals; at a cost that grows with the ledger both would be ${growth}x`,
    );
}
