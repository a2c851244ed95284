// The ledger at growing sizes, in a database of its own that is thrown away: what one more article costs beside writing that
// article, whether that cost is flat, and what a read of all deals costs beside plain SQL over the same rows.
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { connect, type Database, disconnect } from '#lib/db/database.ts';
import { startEmbeddedServer } from '#lib/db/embedded-server.ts';
import { listAllToGroup, listLedgerClaims, listOwnerships } from '#lib/db/list-ledger-claims.ts';
import { migrate } from '#lib/db/migrate.ts';
import { saveDeals } from '#lib/db/save-deals.ts';
import { writeAlone } from '#lib/db/write-lock.ts';
import { seededRandom } from '#lib/domain/seeded-random.ts';
import { type GeneratedArticle, generateArticles } from '#lib/generate/generate-articles.ts';
import { type GeneratedOrganization, generateOrganizations } from '#lib/generate/generate-organizations.ts';
import { saveBatch, saveGenerated } from '#lib/generate/save-generated.ts';
import { ownershipsByChild } from '#lib/ledger/group-at.ts';
import { groupClaims } from '#lib/ledger/group-claims.ts';
import { foldLedger } from '#lib/ledger/ledger.ts';
import { measure, median, quantile, ratio } from './measure.ts';

type Print = (line: string) => void;

const organizationCount = 2_000;
const articleCounts = [1_000, 3_000, 10_000];
/** About; to choose sizes by. */
const claimsPerArticle = 3.2;
const moreArticles = 25;

/** Articles of another seed, all of one day after the last one of the ledger. */
function lateArticles(organizations: readonly GeneratedOrganization[], seed: number): GeneratedArticle[] {
  const day = '2025-11-02';
  return [...generateArticles(moreArticles, organizations, seededRandom(seed))].map((article, i) => ({
    ...article,
    url: `https://late.example/${seed}/${i}`,
    day,
  }));
}

/** Median milliseconds of writing one article, and of bringing the deals up to it. */
export async function costOfOneMore(db: Database, seed: number): Promise<{ article: number; deals: number }> {
  const times: { article: number[]; deals: number[] } = { article: [], deals: [] };
  for (const article of lateArticles(generateOrganizations(organizationCount), seed)) {
    await writeAlone(db, async (writer) => {
      const began = performance.now();
      await saveBatch(writer, [article], '2025-11-03T06:00:00.000Z', 'bench');
      const written = performance.now();
      await saveDeals(writer);
      times.article.push(written - began);
      times.deals.push(performance.now() - written);
    });
  }
  const middle = (list: number[]) =>
    quantile(
      list.sort((a, b) => a - b),
      0.5,
    );
  return { article: middle(times.article), deals: middle(times.deals) };
}

/** All deals of a ledger decided and folded in this process, beside plain SQL over the same rows. */
export async function compareReads(db: Database, print: Print): Promise<void> {
  const claims = (await listAllToGroup(db)).map(({ claim }) => claim);
  const ownerships = ownershipsByChild(await listOwnerships(db));
  const byDeal = Map.groupBy(await listLedgerClaims(db), ({ deal }) => deal ?? '');
  const deals = [...byDeal].map(([id, rows]) => ({ id, claims: rows.map(({ claim }) => claim) }));
  const clocks = { asOf: '2022-06-30', knownAt: '2022-06-30' };
  const names = new Map<string, string>();
  const [grouping, folding, sql] = await measure(
    [
      { name: 'group', run: () => groupClaims(claims, ownerships) },
      { name: 'fold', run: () => foldLedger(deals, clocks, names) },
      {
        name: 'sql',
        run: () =>
          db.$queryRaw`SELECT d.deal_id, max(c.status), count(*) FROM deal_claims d JOIN claims c ON c.id = d.claim_id
                        WHERE d.known_at < ${`${clocks.knownAt}T23:59:59Z`}::timestamptz GROUP BY d.deal_id`,
      },
    ],
    3,
  );
  if (!grouping || !folding || !sql) return;
  print(`of ${claims.length} claims, beside plain SQL that only counts the same rows by deal:`);
  print(
    `  all deals decided from scratch in this process  ${ratio(median(grouping), median(sql))} (${median(grouping).toFixed(0)} ms)`,
  );
  print(
    `  all deals folded at a day in the past           ${ratio(median(folding), median(sql))} (${median(folding).toFixed(0)} ms)`,
  );
}

export async function benchLedger(print: Print, mostClaims = Number.POSITIVE_INFINITY): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'entente-bench-'));
  // Run by root, Postgres is another account: it has to get through to its files.
  await chmod(dataDir, 0o711);
  const server = await startEmbeddedServer({ dataDir, throwaway: true });
  try {
    await migrate(server.url);
    const db = connect(server.url);
    let least: { article: number; deals: number } | undefined;
    const counts = articleCounts.filter((articles) => articles * claimsPerArticle <= mostClaims);
    for (const [seed, articles] of counts.entries()) {
      await saveGenerated(db, { articles, organizations: organizationCount, seed, extractor: 'bench' });
      await db.$executeRaw`ANALYZE`;
      const claims = await db.claim.count();
      const cost = await costOfOneMore(db, 1_000 + seed);
      least ??= cost;
      print(
        `${claims} claims: the deals of one more article cost ${ratio(cost.deals, cost.article)} of writing it, ` +
          `${ratio(cost.deals, least.deals)} of what they cost in the smallest ledger`,
      );
    }
    await compareReads(db, print);
  } finally {
    await disconnect();
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}
