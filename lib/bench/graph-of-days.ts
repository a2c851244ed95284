// The whole graph as of random days, by database and process together: the process asks the database whether what it holds is still so, and
// draws from its columns. Beside it plain SQL that only counts the deals of each pair at the same clocks, over the same rows.
import type { Database } from '#lib/db/database.ts';
import { readLedgerVersion } from '#lib/db/list-ledger-claims.ts';
import { addDays, type Day } from '#lib/domain/approximate-date.ts';
import { type Clocks, horizonOf } from '#lib/domain/clocks.ts';
import { seededRandom } from '#lib/domain/seeded-random.ts';
import { graphAt } from '#lib/query/graph-at.ts';
import type { Ledger } from '#lib/query/read-ledger.ts';
import { measure, median, p95, ratio } from './measure.ts';

const everything = { type: [], status: [], organization: [] };
/** Behind all generated news. */
const today: Day = '2026-12-31';
const days = 40;
/** One of them takes seconds in a ledger of a million claims. */
const daysInSql = 3;

function* randomClocks(): Generator<Clocks, never> {
  const random = seededRandom(3);
  for (;;) {
    const knownAt: Day = addDays('2015-06-01', Math.floor(random() * 3_800));
    yield { asOf: addDays(knownAt, -Math.floor(random() * 400)), knownAt };
  }
}

export async function compareGraphs(db: Database, ledger: Ledger, print: (line: string) => void): Promise<void> {
  const [ours, theirs] = [randomClocks(), randomClocks()];
  // A server has drawn the present before anybody asks for the past: what each shape of deal draws is known from then on.
  graphAt(ledger, everything, { asOf: today, knownAt: today });
  const graph = {
    name: 'graph',
    run: async () => {
      await readLedgerVersion(db);
      return graphAt(ledger, everything, ours.next().value);
    },
  };
  const sql = {
    name: 'sql',
    run: () => db.$queryRaw`
      SELECT a.organization_id, b.organization_id AS other, count(DISTINCT d.deal_id)
        FROM (SELECT DISTINCT deal_id FROM deal_claims WHERE known_at < ${horizonOf(theirs.next().value)}::timestamptz) d
        JOIN deal_parties a ON a.deal_id = d.deal_id
        JOIN deal_parties b ON b.deal_id = d.deal_id AND b.organization_id > a.organization_id
       GROUP BY 1, 2`,
  };
  // The first days are slower than all that follow, though they meet nothing new: the engine is still compiling what runs often.
  const [first] = await measure([graph], days);
  const began = process.cpuUsage();
  const [drawn] = await measure([graph], days);
  const { user, system } = process.cpuUsage(began);
  const [again, counted] = await measure([graph, sql], daysInSql);
  if (!first || !drawn || !again || !counted) return;
  print(
    `the graph of ${ledger.names.size} organizations at a random day, database and process together: ` +
      `p95 ${p95(first).toFixed(1)} ms of the first ${days} days, ${p95(drawn).toFixed(1)} ms of the next ${days} ` +
      `(median ${median(drawn).toFixed(1)} ms, of which a processor is busy for ${((user + system) / 1_000 / (days + 1)).toFixed(1)} ms in this process), ` +
      `${ratio(median(again), median(counted))} of plain SQL that only counts the deals of each pair by then (${median(counted).toFixed(0)} ms)`,
  );
}
