// A view of the whole graph over a million claims in this process: what it costs at random dates, what the claims weigh, and that it
// stays what it is however many claims there are. Generated claims go into the columns without a database, cut into deals by
// type, parties and year: what reading and grouping cost is the other bench's business.
import { addDays, type Day, dayOf } from '#lib/domain/approximate-date.ts';
import { contentId } from '#lib/domain/content-id.ts';
import { seededRandom } from '#lib/domain/seeded-random.ts';
import { generateArticles } from '#lib/generate/generate-articles.ts';
import { generateOrganizations, generateOwnerships } from '#lib/generate/generate-organizations.ts';
import { type DealChange, DealRows } from '#lib/ledger/columns/deal-rows.ts';
import { ownershipsByChild } from '#lib/ledger/group-at.ts';
import type { LedgerClaim } from '#lib/ledger/ledger-claim.ts';
import { buildOverlay } from '#lib/ledger/overlay.ts';
import { scanAt } from '#lib/query/fold-deals.ts';
import { graphAt } from '#lib/query/graph-at.ts';
import { KeptFolds } from '#lib/query/kept-folds.ts';
import type { Ledger } from '#lib/query/read-ledger.ts';
import { SameFolds } from '#lib/query/same-folds.ts';
import { measure, p95, ratio } from './measure.ts';

const organizationCount = 2_000;
const dates = 40;
/** Behind all generated news. */
const today: Day = '2026-12-31';
const everything = { type: [], status: [], organization: [] };

/** Claims as the ledger reads them, `most` of them, in the order of their articles. */
function* generatedClaims(most: number): Generator<LedgerClaim> {
  const random = seededRandom(1);
  const organizations = generateOrganizations(organizationCount);
  // As many articles as carry so many claims, at a bit more than three each.
  const articles = generateArticles(Math.ceil(most / 3), organizations, random);
  let made = 0;
  for (const { url, day, publisher, extraction } of articles) {
    for (const [ordinal, claim] of extraction.claims.entries()) {
      const parties = claim.parties.flatMap(({ role, mention }) => {
        const organization = extraction.mentions[mention]?.organization;
        return organization ? [{ role, organization }] : [];
      });
      if (made === most) return;
      made += 1;
      const { evidence: _evidence, rule: _rule, ...said } = claim;
      yield {
        ...said,
        parties,
        id: contentId('claim', url, ordinal),
        article: contentId('article', url),
        story: contentId('story', url),
        publisher: publisher.slug,
        publisherKind: publisher.kind,
        published: { from: day, until: day },
        knownAt: `${day}T00:00:00.000Z`,
        supersededAt: null,
      };
    }
  }
}

const dealOf = ({ type, parties, knownAt }: LedgerClaim): string =>
  contentId('deal', type, JSON.stringify(parties), dayOf(knownAt).slice(0, 4));

function ledgerOf(most: number): Ledger {
  // Chunks by year: a deal lies in one year, and a million claims never stand as objects at once.
  let [year, held] = ['', new Map<string, LedgerClaim[]>()];
  function* deals(): Generator<DealChange> {
    for (const claim of generatedClaims(most)) {
      const now = claim.knownAt.slice(0, 4);
      if (now !== year) {
        yield* held;
        [year, held] = [now, new Map()];
      }
      const deal = dealOf(claim);
      const known = held.get(deal);
      if (known) known.push(claim);
      else held.set(deal, [claim]);
    }
    yield* held;
  }
  const organizations = generateOrganizations(organizationCount);
  return {
    version: '1',
    claims: DealRows.of(deals()),
    names: new Map(organizations.map(({ slug, name }) => [slug, name])),
    ownerships: ownershipsByChild(generateOwnerships(organizations, seededRandom(2))),
    overlay: buildOverlay([]),
    settled: new Set(),
    folds: new KeptFolds(),
    same: new SameFolds(),
  };
}

/** Milliseconds below which 95 of 100 views of the graph lie, and of bare scans, each at a date of its own. */
async function timesOf(ledger: Ledger): Promise<{ graph: number; scan: number }> {
  const random = seededRandom(3);
  const next = () => {
    const knownAt: Day = addDays('2015-06-01', Math.floor(random() * 3_800));
    return { asOf: addDays(knownAt, -Math.floor(random() * 400)), knownAt };
  };
  // A server has drawn the present before anybody asks for the past: what each shape of deal draws is known from then on.
  graphAt(ledger, everything, { asOf: today, knownAt: today });
  const [graph, scan] = await measure(
    [
      { name: 'graph', run: () => graphAt(ledger, everything, next()) },
      { name: 'scan', run: () => scanAt(ledger, next()) },
    ],
    dates,
  );
  return { graph: graph ? p95(graph) : Number.NaN, scan: scan ? p95(scan) : Number.NaN };
}

export async function benchLedgerMillion(print: (line: string) => void, mostClaims = 1_000_000): Promise<void> {
  let least: { graph: number; scan: number } | undefined;
  for (const most of [100_000, 1_000_000].filter((size) => size <= mostClaims)) {
    const before = process.memoryUsage();
    const ledger = ledgerOf(most);
    globalThis.gc?.();
    const after = process.memoryUsage();
    const times = await timesOf(ledger);
    least ??= times;
    const { claims, size } = ledger.claims;
    const megabytes = (bytes: number) => `${Math.round(bytes / 1e6)} MB`;
    print(
      `${claims} claims, ${size} deals: graph at a random date p95 ${times.graph.toFixed(1)} ms, scan alone ${times.scan.toFixed(1)} ms; ` +
        `${ratio(times.graph, least.graph)} of the smaller ledger; columns ${megabytes(after.arrayBuffers - before.arrayBuffers)}, heap ${megabytes(after.heapUsed - before.heapUsed)}`,
    );
  }
}
