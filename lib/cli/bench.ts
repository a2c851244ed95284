// entente bench NAME: how fast a part is beside its peers, in one run on one machine. Prints ratios; fails only where a bench breaks.
import { Problem } from '../errors.ts';

interface Bench {
  readonly says: string;
  /** Prints its own rows with `print`. `claims` is the most that a bench of the ledger fills in; others have one size. */
  readonly load: () => Promise<(print: (line: string) => void, claims?: number) => Promise<void>>;
}

const benches: Readonly<Record<string, Bench>> = {
  api: {
    says: 'the built API over HTTP beside bare node:http and pg with the same SQL (needs the pages built)',
    load: async () => (await import('#lib/bench/api.ts')).benchApi,
  },
  ingest: {
    says: 'articles and what was read out of them into Postgres, beside COPY and Prisma; feeds beside their parsers',
    load: async () => (await import('#lib/bench/ingest.ts')).benchIngest,
  },
  replay: {
    says: 'twenty thousand articles one after another: cost of one and memory, first and last',
    load: async () => (await import('#lib/bench/replay.ts')).benchReplay(20_000),
  },
  'replay-long': {
    says: 'the same with two hundred thousand',
    load: async () => (await import('#lib/bench/replay.ts')).benchReplay(200_000),
  },
  workers: {
    says: 'the same queue of articles with one worker, two and three',
    load: async () => (await import('#lib/bench/workers.ts')).benchWorkers,
  },
  kills: {
    says: 'five thousand articles while workers and Postgres are killed, and by one worker and three undisturbed: the same ledger',
    load: async () => {
      const { benchKills } = await import('#lib/bench/kills.ts');
      return (print) => benchKills(print);
    },
  },
  search: {
    says: 'a ranked question over 100,000 articles beside plain ts_rank and MiniSearch; names beside plain trigrams; suggestions over HTTP (needs the pages built)',
    load: async () => (await import('#lib/bench/search.ts')).benchSearch(100_000),
  },
  'search-million': {
    says: 'the same over 1,000,000 articles (MiniSearch would not fit)',
    load: async () => (await import('#lib/bench/search.ts')).benchSearch(1_000_000),
  },
  extract: {
    says: 'extraction beside compromise, wink-nlp and bare scans; with longer texts, more names, more articles',
    load: async () => {
      const { benchExtract } = await import('../bench/extract.ts');
      return (print) => benchExtract(print);
    },
  },
  insights: {
    says: 'all insights over 20,000 deals as of any day; centrality and communities beside graphology, with equal results',
    load: async () => (await import('#lib/bench/insights.ts')).benchInsights,
  },
  embed: {
    says: 'live embeds and pictures over HTTP beside bare node:http and pg; what frozen ones take (needs the pages built; with ENTENTE_REQUESTS_PER_MINUTE=0)',
    load: async () => (await import('#lib/bench/embed.ts')).benchEmbed,
  },
  screen: {
    says: 'graph and timeline in a browser, on a running site with a large ledger: first paint, frames per second (needs `npm start`; not in a run of all)',
    load: async () => (await import('#lib/bench/screen.ts')).benchScreen,
  },
  layout: {
    says: 'laying out 200, 2,000 and 20,000 nodes beside d3-force with the same forces, and how good both maps are',
    load: async () => (await import('../bench/layout.ts')).benchLayout,
  },
  'ledger-million': {
    says: 'views of the whole graph at random dates over 100,000 and 1,000,000 claims in this process, and their memory',
    load: async () => (await import('#lib/bench/ledger-million.ts')).benchLedgerMillion,
  },
  'ledger-large': {
    says: 'one more article in a ledger of 1,000,000 claims and in one of a tenth of it (fewer with --claims), both kept between runs, reading them into a process, and the smaller one decided and folded from scratch beside plain SQL',
    load: async () => (await import('#lib/bench/ledger-large.ts')).benchLedgerLarge,
  },
  ledger: {
    says: 'what one more article costs in ledgers of growing size, and reading them beside plain SQL',
    load: async () => (await import('#lib/bench/ledger.ts')).benchLedger,
  },
};

/** Runs one bench, or all in turn, those of the ledger with at most so many claims. Throws Problem for a name that there is none of. */
export async function benchCommand(name: string | undefined, { claims }: { claims?: number } = {}): Promise<void> {
  const chosen = name === undefined ? Object.keys(benches).filter((one) => one !== 'screen') : [name];
  for (const one of chosen) {
    const bench = benches[one];
    if (!bench)
      throw new Problem(
        'unprocessable',
        `There is no bench called ${one}.`,
        `There are: ${Object.keys(benches).join(', ')}.`,
      );
    console.log(`\n${one}: ${bench.says}`);
    await (await bench.load())((line) => console.log(line), claims);
  }
}
