// All insights over a ledger of 2,000 organizations and 20,000 deals, in a database of its own that is kept between runs:
// what is the same as graphology's is checked and timed beside it, and each question is asked as of dates that nobody asked before.
import Graph from 'graphology';
import louvain from 'graphology-communities-louvain';
import graphologyBetweenness from 'graphology-metrics/centrality/betweenness.js';
import graphologyModularity from 'graphology-metrics/graph/modularity.js';
import type { Database } from '#lib/db/database.ts';
import { groupDeals } from '#lib/db/save-deals.ts';
import { addDays, type Day } from '#lib/domain/approximate-date.ts';
import type { Clocks } from '#lib/domain/clocks.ts';
import { copyGenerated } from '#lib/generate/copy-generated.ts';
import { betweenness } from '#lib/graph/insights/betweenness.ts';
import { communitiesOf, modularityOf } from '#lib/graph/insights/communities.ts';
import { type PartnerNetwork, partnerNetwork } from '#lib/graph/insights/partner-network.ts';
import { getCommitments } from '#lib/query/get-commitments.ts';
import { getCoopetition } from '#lib/query/get-coopetition.ts';
import { getDependence } from '#lib/query/get-dependence.ts';
import { getFlows } from '#lib/query/get-flows.ts';
import { getMovements } from '#lib/query/get-movements.ts';
import { getPower } from '#lib/query/get-power.ts';
import { readInsightBasis } from '#lib/query/read-insights.ts';
import { withKeptDatabase } from './kept-database.ts';
import { measure, median, quantile, ratio } from './measure.ts';

type Print = (line: string) => void;

const organizations = 2_000;
const articles = 21_000;
const rounds = 30;
/** The generated news ends with the year 2025. */
const [firstAsked, lastAsked] = ['2019-01-01', '2025-09-30'] as const;

const graphOf = ({ organizations: nodes, weights }: PartnerNetwork): Graph => {
  const graph = new Graph({ type: 'undirected' });
  for (const { slug } of nodes) graph.addNode(slug);
  for (const [a, links] of weights.entries())
    for (const [b, weight] of links) if (a < b) graph.addEdge(nodes[a]?.slug, nodes[b]?.slug, { weight });
  return graph;
};

/** Throws where a measure that has one right answer differs from graphology's. */
function checkEqual(network: PartnerNetwork, graph: Graph, print: Print): void {
  const { shares } = betweenness(neighboursOf(network), Number.POSITIVE_INFINITY);
  const theirs = graphologyBetweenness(graph, { getEdgeWeight: null });
  const groups = communitiesOf(network.weights);
  const groupOf = new Map(network.organizations.map(({ slug }, i) => [slug, groups[i] ?? 0]));
  for (const [i, { slug }] of network.organizations.entries()) {
    const off = Math.abs((shares[i] ?? 0) - (theirs[slug] ?? 0));
    if (off > 1e-9) throw new Error(`betweenness of ${slug} is ${shares[i]} here and ${theirs[slug]} there`);
    if (network.weights[i]?.size !== graph.degree(slug)) throw new Error(`${slug} has other partners there`);
  }
  const ours = modularityOf(network.weights, groups);
  const same = graphologyModularity(graph, { getNodeCommunity: (node) => groupOf.get(node) ?? 0 });
  if (Math.abs(ours - same) > 1e-9) throw new Error(`modularity is ${ours} here and ${same} there`);
  print(
    `betweenness, partners and modularity are graphology's, of ${graph.order} organizations and ${graph.size} ties`,
  );
  print(
    `modularity of the groups found: ${ours.toFixed(4)}; of graphology's: ${louvain.detailed(graph).modularity.toFixed(4)}`,
  );
}

const neighboursOf = ({ weights }: PartnerNetwork) => weights.map((links) => [...links.keys()]);

async function compare(network: PartnerNetwork, graph: Graph, print: Print): Promise<void> {
  const neighbours = neighboursOf(network);
  const [exact, asPage, theirs, groups, theirGroups] = await measure(
    [
      { name: 'betweenness', run: () => betweenness(neighbours, Number.POSITIVE_INFINITY) },
      { name: 'betweenness as the page asks', run: () => betweenness(neighbours) },
      { name: 'graphology', run: () => graphologyBetweenness(graph, { getEdgeWeight: null }) },
      { name: 'communities', run: () => communitiesOf(network.weights) },
      { name: 'graphology louvain', run: () => louvain(graph) },
    ],
    5,
  );
  if (!exact || !asPage || !theirs || !groups || !theirGroups) return;
  print(`betweenness, exact            ${ratio(median(exact), median(theirs))} of graphology's time`);
  print(`betweenness, as the page asks ${ratio(median(asPage), median(theirs))}`);
  print(`communities                   ${ratio(median(groups), median(theirGroups))} of graphology's time`);
}

/** Each time another day, as far from the one before as the span lets it. */
function days(): () => Day {
  const span = Math.round((Date.parse(lastAsked) - Date.parse(firstAsked)) / 86_400_000);
  let asked = 0;
  return () => {
    asked += 1;
    return addDays(firstAsked, Math.floor(((asked * 0.6180339887) % 1) * span));
  };
}

export async function benchInsights(print: Print): Promise<void> {
  const load = async (db: Database) => {
    await copyGenerated(db, { articles, organizations, seed: 1 }, 0);
    await groupDeals(db);
  };
  await withKeptDatabase(`insights-${articles}-${organizations}`, load, async (db) => {
    print(`${organizations} organizations, ${await db.deal.count()} deals, ${await db.claim.count()} claims`);
    const last: Clocks = { asOf: lastAsked, knownAt: lastAsked };
    const { deals: folded, groupOf } = await readInsightBasis(last);
    const network = partnerNetwork(folded, last, new Set(), groupOf);
    const graph = graphOf(network);
    checkEqual(network, graph, print);
    await compare(network, graph, print);

    const plain = { without: [], type: [], organization: [] };
    const questions: Readonly<Record<string, (clocks: Clocks) => Promise<unknown>>> = {
      'folding alone': readInsightBasis,
      dependence: (clocks) => getDependence({ ...plain, ...clocks }),
      'dependence in dollars': (clocks) => getDependence({ ...plain, ...clocks, measure: 'usd' }),
      coopetition: (clocks) => getCoopetition({ ...plain, ...clocks }),
      flows: (clocks) => getFlows({ ...plain, ...clocks }),
      commitments: (clocks) => getCommitments({ ...plain, ...clocks }),
      power: (clocks) => getPower({ ...plain, ...clocks }),
      'movements of a month': (clocks) =>
        getMovements({ type: [], organization: [], ...clocks, from: addDays(clocks.knownAt, -30) }),
    };
    print(
      'as of days that nobody asked before, milliseconds at p95 (median), and of this process alone where the machine is busy:',
    );
    // One row of days for all questions: no day is asked for a second time.
    const next = days();
    for (const [name, ask] of Object.entries(questions)) {
      // A server has answered for the present before anybody asks for the past (lib/cli/serve.ts).
      await ask(last);
      const cpu: number[] = [];
      const run = async () => {
        const day = next();
        const before = process.cpuUsage();
        await ask({ asOf: day, knownAt: day });
        const { user, system } = process.cpuUsage(before);
        cpu.push((user + system) / 1_000);
      };
      const [asked] = await measure([{ name, run }], rounds);
      if (!asked) continue;
      const [wall, own] = [asked.times, cpu.slice(1).sort((a, b) => a - b)].map(
        (times) => `${quantile(times, 0.95).toFixed(0).padStart(5)} (${quantile(times, 0.5).toFixed(0)})`,
      );
      print(`  ${name.padEnd(24)} ${wall}  ${own}`);
    }
  });
}
