// How fast a question is answered, beside the plain ways to do it: ts_rank over every match of the same stored index,
// MiniSearch in memory, pg_trgm for names; all while another process writes articles. Prints ratios of one run, of all questions and apart by
// how many articles have their words, since what is rare is quick whoever looks. Plain ts_rank says twenty rows and no count, so that
// ranking is compared with and without ours. "Exact" is the engine's own score over all matches, without its cap on candidates.
import { join } from 'node:path';
import next from 'next';
import { z } from 'zod';
import type { Database } from '#lib/db/database.ts';
import { listBeginning, listSimilar } from '#lib/query/resolve-names.ts';
import { countArticles, findArticles, halfWeightAfter } from '#lib/query/search-engine.ts';
import type { TextQuestion } from '#lib/search/text-question.ts';
import { type Measured, measure, median, p95, ratio } from './measure.ts';
import { type MemorySearch, startMemorySearch } from './memory-search.ts';
import { agent, ask, listen } from './over-http.ts';
import type { Corpus } from './search-corpus.ts';
import { withSearchDatabase } from './search-database.ts';
import { startSearchWriter } from './search-writer.ts';
import { writeArticles } from './write-search-articles.ts';

const top = 20;
const rounds = 120;
/** Each question is asked so often. */
const times = 10;
/** Beyond this MiniSearch's index leaves no room for anything else in memory. */
const mostInMemory = 100_000;
/** The end of the corpus's last day. */
const horizon = '2026-07-01T00:00:00.000Z';
const today = '2026-06-30';

const questionOf = (text: string): TextQuestion => ({
  groups: text.split(' ').map((word) => [{ text: word, phrase: false, parties: [], names: [] }]),
  excluded: [],
});

const Ids = z.array(z.object({ id: z.string() }));

async function plainRank(db: Database, text: string): Promise<string[]> {
  const rows = await db.$queryRaw`
    SELECT s.version_id AS id FROM search_articles s, plainto_tsquery('pg_catalog.english', ${text}) q
     WHERE s.document @@ q ORDER BY ts_rank(s.document, q) DESC LIMIT ${top}`;
  return Ids.parse(rows).map(({ id }) => id);
}

/** The engine's score over every match: any of the words weighs, all have to be there. */
async function exactRank(db: Database, text: string): Promise<string[]> {
  const rows = await db.$queryRaw`
    SELECT version_id AS id FROM (
      SELECT s.version_id, ts_rank('{0.1, 0.2, 0.4, 1}', s.document, replace(q::text, '&', '|')::tsquery, 1) / (1 + (row_number() OVER (ORDER BY s.known_at DESC, s.version_id) - 1) / ${halfWeightAfter}::float8) AS score
        FROM search_articles s, plainto_tsquery('pg_catalog.english', ${text}) q WHERE s.document @@ q) ranked
     ORDER BY score DESC, version_id LIMIT ${top}`;
  return Ids.parse(rows).map(({ id }) => id);
}

const page = (text: string) =>
  findArticles(questionOf(text), { horizon, where: null, sort: 'relevance', offset: 0, limit: top });

const engine = async (text: string): Promise<readonly string[]> => (await page(text)).versions;

/** As a page of results needs it; there the count is made while passages are cut. */
async function engineCounting(text: string): Promise<number> {
  const { found } = await page(text);
  return found ?? countArticles(questionOf(text), horizon);
}

/** Each run asks the next question; contestants ask the same in the same order. */
const asking = (questions: readonly string[], ask: (text: string) => unknown) => {
  let next = 0;
  return () => {
    const text = questions[next % questions.length] ?? '';
    next += 1;
    return ask(text);
  };
};

async function overlapOf(db: Database, questions: readonly string[]): Promise<number> {
  const shares: number[] = [];
  for (const text of questions) {
    const [exact, ours] = [await exactRank(db, text), await engine(text)];
    if (exact.length > 0) shares.push(exact.filter((id) => ours.includes(id)).length / exact.length);
  }
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

/** Half typed as they are, a quarter only begun, a quarter with two letters swapped. */
const typedNames = (names: readonly string[]): string[] =>
  Array.from({ length: 80 }, (_, i) => {
    const name = names[(i * 251) % names.length] ?? '';
    const middle = Math.floor(name.length / 2);
    if (i % 4 === 2) return name.slice(0, 5);
    if (i % 4 === 3)
      return `${name.slice(0, middle)}${name.charAt(middle + 1)}${name.charAt(middle)}${name.slice(middle + 2)}`;
    return name;
  });

/** As the search for organizations asks: exact and begun names at once, misspelt ones only where there are none. */
async function lookUp(typed: string): Promise<unknown> {
  const beginning = await listBeginning(typed, 10, today);
  return beginning.length > 0 ? beginning : listSimilar(typed, today);
}

const plainTrigrams = (db: Database, typed: string) =>
  db.$queryRaw`
    SELECT n.organization_id, o.name FROM organization_names n JOIN organizations o ON o.id = n.organization_id
     WHERE n.key % name_key(${typed}) ORDER BY similarity(n.key, name_key(${typed})) DESC LIMIT 10`;

async function run(
  db: Database,
  corpus: Corpus,
  url: string,
  articles: number,
  print: (line: string) => void,
): Promise<void> {
  print(`overlap with the exact top ${top}: ${(await overlapOf(db, corpus.questions)).toFixed(3)}`);

  const inMemory = articles <= mostInMemory ? await startMemorySearch(articles, top) : null;
  const writer = await startSearchWriter(articles, url);
  let written = 0;
  try {
    await compare(db, corpus, inMemory, print);
  } finally {
    inMemory?.stop();
    written = await writer.stop();
  }
  print(`${written} articles came in meanwhile`);
  print(await writeCost(db, corpus, articles + written));
}

const Count = z.array(z.object({ count: z.number().int() })).length(1);

async function matchesOf(db: Database, text: string): Promise<number> {
  const rows = await db.$queryRaw`
    SELECT count(*)::int FROM search_articles s WHERE s.document @@ plainto_tsquery('pg_catalog.english', ${text})`;
  return Count.parse(rows)[0]?.count ?? 0;
}

/** Questions by how many articles have their words: the most of each class, and its questions. */
async function byMatches(db: Database, questions: readonly string[]): Promise<Map<string, string[]>> {
  const classes = new Map<string, string[]>();
  for (const text of questions) {
    const matches = await matchesOf(db, text);
    const name = matches <= 300 ? 'up to 300' : matches <= 3_000 ? 'up to 3,000' : 'more than 3,000';
    classes.set(name, [...(classes.get(name) ?? []), text]);
  }
  return classes;
}

const together = (parts: readonly (readonly Measured[])[]): Measured[] =>
  (parts[0] ?? []).map(({ name }, i) => ({
    name,
    times: parts.flatMap((part) => part[i]?.times ?? []).sort((a, b) => a - b),
  }));

const beside = (what: string, one: Measured, other: Measured): string =>
  `${what}: p95 ${ratio(p95(one), p95(other))} of ${other.name}, median ${ratio(median(one), median(other))}`;

/** Ours, with and without its count, beside one other; each class of questions in turn. */
async function besideOne(
  classes: ReadonlyMap<string, readonly string[]>,
  name: string,
  other: (text: string) => unknown,
  print: (line: string) => void,
): Promise<void> {
  const parts: Measured[][] = [];
  for (const [matches, questions] of classes) {
    const part = await measure(
      [
        { name: 'entente', run: asking(questions, engine) },
        { name: 'with its count', run: asking(questions, engineCounting) },
        { name, run: asking(questions, other) },
      ],
      questions.length * times,
      questions.length,
    );
    parts.push(part);
    const [ours, , theirs] = part;
    if (ours && theirs) print(beside(`  ${questions.length} questions with ${matches} matches`, ours, theirs));
  }
  const [ours, counting, theirs] = together(parts);
  if (ours && theirs) print(beside(`ranked top ${top}`, ours, theirs));
  if (counting && theirs) print(beside(`ranked top ${top} and counted`, counting, theirs));
}

/**
 * Each result is said as soon as it is there. MiniSearch has turns of its own: each of its answers sweeps through two gigabytes, which
 * empties the processor's caches for whoever is asked next.
 */
async function compare(
  db: Database,
  corpus: Corpus,
  inMemory: MemorySearch | null,
  print: (line: string) => void,
): Promise<void> {
  const classes = await byMatches(db, corpus.questions);
  await besideOne(classes, 'plain ts_rank', (text) => plainRank(db, text), print);
  if (inMemory) await besideOne(classes, 'MiniSearch', inMemory.search, print);
  const typed = typedNames(corpus.organizations);
  const [look, trigrams] = await measure(
    [
      { name: 'entente', run: asking(typed, lookUp) },
      { name: 'plain pg_trgm', run: asking(typed, (text) => plainTrigrams(db, text)) },
    ],
    rounds,
  );
  if (look && trigrams) print(beside('names', look, trigrams));
  for (const one of await suggestOverHttp(typed))
    print(`suggestions, ${one.name}: p95 ${p95(one).toFixed(1)} ms over HTTP`);
}

/** Every name is asked for as it is typed, letter by letter up to its eighth, so that no answer stands already. */
async function suggestOverHttp(typed: readonly string[]): Promise<Measured[]> {
  const app = next({ dev: false, dir: join(import.meta.dirname, '../..') });
  await app.prepare();
  const { server, address } = await listen(app.getRequestHandler());
  const beginnings = typed.flatMap((name) => Array.from({ length: 6 }, (_, i) => name.slice(0, i + 3)));
  const to = (purpose: 'typing' | 'go') =>
    asking(beginnings, (q) => ask(`${address}/api/v1/suggest?q=${encodeURIComponent(q)}&for=${purpose}`));
  const measured = await measure(
    [
      { name: 'in the box', run: to('typing') },
      { name: 'in the palette', run: to('go') },
    ],
    rounds,
  );
  agent.destroy();
  server.close();
  await app.close();
  return measured;
}

/** What keeping the index costs a writer, beside the same rows without it. Leaves the index on and incomplete. */
async function writeCost(db: Database, corpus: Corpus, from: number): Promise<string> {
  const size = 100;
  let next = from;
  const write = async () => {
    await writeArticles(db, corpus, next, next + size);
    next += size;
  };
  const [indexed, plain] = await measure(
    [
      {
        name: 'indexed',
        before: () => db.$executeRaw`ALTER TABLE article_versions ENABLE TRIGGER search_added`,
        run: write,
      },
      {
        name: 'plain',
        before: () => db.$executeRaw`ALTER TABLE article_versions DISABLE TRIGGER search_added`,
        run: write,
      },
    ],
    15,
  );
  await db.$executeRaw`ALTER TABLE article_versions ENABLE TRIGGER search_added`;
  return indexed && plain
    ? `writing ${size} articles with the index kept: ${ratio(median(indexed), median(plain))} of writing them without`
    : '';
}

/** Makes the bench for a number of articles. */
export const benchSearch =
  (articles: number) =>
  (print: (line: string) => void): Promise<void> =>
    withSearchDatabase(articles, print, (db, corpus, url) => run(db, corpus, url, articles, print));
