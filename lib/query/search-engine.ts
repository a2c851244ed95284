// The one module that knows how words are found: Postgres full text over the narrow tables that triggers keep. Whoever has
// far more text than one Postgres ranks well puts an engine of their own behind these two functions (they answer ids and
// scores only; titles, policies, folds and clocks stay outside) and fills it from the same tables.
import { z } from 'zod';
import { database, Prisma } from '#lib/db/database.ts';
import type { Instant } from '#lib/domain/approximate-date.ts';
import type { Alternative, TextQuestion } from '#lib/search/text-question.ts';

/** No question counts more than this many: more is said as "1,000+". */
export const mostCandidates = 1_000;
/** Of these the newest are ranked: each older one would weigh less than a third of its words. */
const mostRanked = 400;
/**
 * After this many newer matches a match weighs half. Counted in matches and not in days: what is told every hour ages
 * quickly, the one article about a rare name never.
 */
const halfWeightAfter = 200;

type Fragment = ReturnType<typeof Prisma.sql>;

const english = 'pg_catalog.english';

function alternativeSql(
  dictionary: string,
  { text, phrase, parties, names }: Alternative,
  withParties: boolean,
): Fragment {
  const words = phrase
    ? Prisma.sql`phraseto_tsquery(${dictionary}::regconfig, ${text})`
    : Prisma.sql`plainto_tsquery(${dictionary}::regconfig, ${text})`;
  const others = [
    ...names.map((name) => Prisma.sql`phraseto_tsquery(${dictionary}::regconfig, ${name})`),
    ...(withParties ? parties.map((slug) => Prisma.sql`plainto_tsquery('simple', party_word(${slug}))`) : []),
  ];
  return Prisma.sql`(${Prisma.join([words, ...others], ' || ')})`;
}

const groupSql = (dictionary: string, group: readonly Alternative[], withParties: boolean): Fragment =>
  Prisma.sql`(${Prisma.join(
    group.map((one) => alternativeSql(dictionary, one, withParties)),
    ' || ',
  )})`;

const joined = (parts: readonly Fragment[], by: ' && ' | ' || '): Fragment =>
  parts.length > 0 ? Prisma.sql`(${Prisma.join([...parts], by)})` : Prisma.sql`''::tsquery`;

const without = (query: Fragment, excluded: Fragment, any: boolean): Fragment =>
  any ? Prisma.sql`(${query} && !!${excluded})` : query;

export interface DealMatch {
  readonly deal: string;
  readonly score: number;
  /** How many of the groups it meets; all of them where it is no near miss. */
  readonly met: number;
}

const DealRows = z.array(z.object({ deal: z.string(), score: z.number(), met: z.number().int() }));

export interface DealScope {
  /** Only what was known before this instant. */
  readonly horizon: Instant;
  /** Only these deals; null for all. */
  readonly among: readonly string[] | null;
  /** Near misses too: those that name the organizations asked for, or, where none was, have any of the words. */
  readonly near: boolean;
}

/** Best first, at most one more than `mostCandidates`. */
export async function findDeals({ groups, excluded }: TextQuestion, scope: DealScope): Promise<DealMatch[]> {
  const parts = groups.map((group) => groupSql(english, group, true));
  const named = parts.filter((_, i) => groups[i]?.some(({ parties }) => parties.length > 0));
  const all = joined(parts, ' && ');
  const any = joined(parts, ' || ');
  const loose = named.length > 0 && named.length < parts.length ? joined(named, ' && ') : any;
  const wanted = without(
    scope.near ? loose : all,
    joined(
      excluded.map((one) => alternativeSql(english, one, true)),
      ' || ',
    ),
    excluded.length > 0,
  );
  const met = Prisma.join(
    parts.map((part) => Prisma.sql`(numnode(${part}) = 0 OR c.document @@ ${part})::int`),
    ' + ',
  );
  const score = scope.near
    ? Prisma.sql`ts_rank('{0.1, 0.3, 0.6, 1}', c.document, ${any}, 1)`
    : Prisma.sql`ts_rank_cd('{0.1, 0.3, 0.6, 1}', c.document, ${all}, 1)`;
  const among = scope.among === null ? Prisma.empty : Prisma.sql`AND s.deal_id = ANY (${[...scope.among]})`;
  const rows = await database().$queryRaw`
    WITH candidates AS MATERIALIZED (
      SELECT s.deal_id, s.document FROM search_deals s
       WHERE s.document @@ ${wanted} AND s.known_from < ${scope.horizon}::timestamptz
         AND (s.known_until IS NULL OR s.known_until >= ${scope.horizon}::timestamptz) ${among}
       ORDER BY s.known_from DESC LIMIT ${mostCandidates + 1})
    SELECT c.deal_id AS deal, (${score})::float8 AS score, (${met}) AS met FROM candidates c ORDER BY met DESC, score DESC, deal`;
  return DealRows.parse(rows);
}

export interface ArticleScope {
  readonly horizon: Instant;
  /** The horizon is now, so that the window of the newest articles can answer. */
  readonly current: boolean;
  /** Conditions on `s` (a row of search_articles), by the caller. */
  readonly where: Fragment;
  readonly sort: 'relevance' | 'date';
  readonly offset: number;
  readonly limit: number;
}

export interface ArticleMatches {
  readonly versions: readonly string[];
  /** At most one more than `mostCandidates`. */
  readonly found: number;
}

const ArticleRows = z.array(z.object({ version: z.string(), found: z.number().int() }));
const CountRows = z.array(z.object({ found: z.number().int() }));
const CorpusRows = z.array(z.object({ dictionaries: z.array(z.string()), whole: z.boolean() }));
type CorpusState = z.infer<typeof CorpusRows>[number];

/** A first article in a new language waits this long to be found; every other is found at once. */
const corpusKeptMs = 5_000;
let corpus: { readonly readAt: number; readonly state: Promise<CorpusState> } | undefined;

/** Which dictionaries occur, and whether the window of the newest still holds the whole. */
function readCorpus(): Promise<CorpusState> {
  if (corpus && performance.now() - corpus.readAt < corpusKeptMs) return corpus.state;
  const state = database()
    .$queryRaw`SELECT ARRAY(SELECT dictionary::text FROM search_dictionaries ORDER BY 1) AS dictionaries, since = '-infinity' AS whole FROM search_window`.then(
    (rows) => {
      const row = CorpusRows.parse(rows)[0];
      return {
        dictionaries: row && row.dictionaries.length > 0 ? row.dictionaries : [english],
        whole: row?.whole ?? true,
      };
    },
  );
  corpus = { readAt: performance.now(), state };
  // A failure is not kept.
  state.catch(() => {
    corpus = undefined;
  });
  return state;
}

/** The condition and the query to rank by, asked in every dictionary that occurs; without words there is nothing to rank. */
async function articleQuery({ groups, excluded }: TextQuestion): Promise<{ where: Fragment; query: Fragment | null }> {
  const { dictionaries } = await readCorpus();
  const barred = joined(
    dictionaries.flatMap((dictionary) => excluded.map((one) => alternativeSql(dictionary, one, false))),
    ' || ',
  );
  const query = joined(
    dictionaries.map((dictionary) =>
      joined(
        groups.map((group) => groupSql(dictionary, group, false)),
        ' && ',
      ),
    ),
    ' || ',
  );
  const allowed = excluded.length > 0 ? Prisma.sql`NOT s.document @@ ${barred}` : Prisma.sql`true`;
  if (groups.length === 0) return { where: allowed, query: null };
  // Ranked by any of the words: all candidates have all of them, and the rank of an AND looks at each pair of places.
  const any = joined(
    dictionaries.flatMap((dictionary) => groups.map((group) => groupSql(dictionary, group, false))),
    ' || ',
  );
  return { where: Prisma.sql`s.document @@ ${query} AND ${allowed}`, query: any };
}

async function rankArticles(
  { where, query }: { where: Fragment; query: Fragment | null },
  scope: ArticleScope,
  fresh: boolean,
): Promise<ArticleMatches> {
  const window = fresh ? Prisma.sql`s.fresh AND` : Prisma.empty;
  const byDate = scope.sort === 'date' || query === null;
  const score = byDate
    ? Prisma.sql`-place::float8`
    : Prisma.sql`ts_rank('{0.1, 0.2, 0.4, 1}', s.document, ${query}, 1) / (1 + (place - 1) / ${halfWeightAfter}::float8)`;
  // Sorted by date without their documents, which are fetched for those alone that are ranked.
  const rows = await database().$queryRaw`
    WITH newest AS MATERIALIZED (
      SELECT s.ctid AS at, s.known_at, s.version_id FROM search_articles s
       WHERE ${window} ${where} AND s.known_at < ${scope.horizon}::timestamptz
         AND (s.superseded_at IS NULL OR s.superseded_at >= ${scope.horizon}::timestamptz) ${scope.where}
       ORDER BY s.known_at DESC, s.version_id LIMIT ${mostCandidates + 1}),
    placed AS MATERIALIZED (SELECT at, version_id, row_number() OVER (ORDER BY known_at DESC, version_id) AS place FROM newest)
    SELECT p.version_id AS version, (SELECT count(*)::int FROM newest) AS found,
           CASE WHEN place <= ${byDate ? mostCandidates : mostRanked} THEN (${score}) ELSE -place::float8 END AS score
      FROM placed p LEFT JOIN search_articles s ON s.ctid = p.at AND place <= ${byDate ? 0 : mostRanked}
     ORDER BY score DESC, version LIMIT ${scope.limit} OFFSET ${scope.offset}`;
  const parsed = ArticleRows.parse(rows);
  return { versions: parsed.map(({ version }) => version), found: parsed[0]?.found ?? 0 };
}

/** How many there are, up to one more than `mostCandidates`: in no order, so that it ends as soon as it has found so many. */
async function countArticles({ where }: { where: Fragment }, scope: ArticleScope): Promise<number> {
  const rows = await database().$queryRaw`
    SELECT count(*)::int AS found FROM (
      SELECT FROM search_articles s
       WHERE ${where} AND s.known_at < ${scope.horizon}::timestamptz
         AND (s.superseded_at IS NULL OR s.superseded_at >= ${scope.horizon}::timestamptz) ${scope.where}
       LIMIT ${mostCandidates + 1}) AS counted`;
  return CountRows.parse(rows)[0]?.found ?? 0;
}

/**
 * A page of article versions, best first. A window that holds enough of them spares the search of everything: what lies outside
 * is older than all in it, so that the places of a page that the window fills are the same with it and without.
 */
export async function findArticles(question: TextQuestion, scope: ArticleScope): Promise<ArticleMatches> {
  const asked = await articleQuery(question);
  if (scope.current && !(await readCorpus()).whole) {
    const newest = await rankArticles(asked, scope, true);
    if (newest.found > mostCandidates) return newest;
    const byDate = scope.sort === 'date' || asked.query === null;
    const filled = scope.offset + scope.limit <= (byDate ? newest.found : mostRanked) && newest.found >= mostRanked;
    if (filled) return { versions: newest.versions, found: await countArticles(asked, scope) };
  }
  return rankArticles(asked, scope, false);
}

/** Signs that no text has; the words between them were asked for. */
export const hitStarts = '\uE000';
export const hitEnds = '\uE001';

/** `text` (an SQL expression) with the words of the question marked: whole, or only its best passage. */
export function markedSql(dictionary: Fragment, text: Fragment, { groups }: TextQuestion, whole: boolean): Fragment {
  if (groups.length === 0) return whole ? text : Prisma.sql`left(${text}, 240)`;
  const query = anyWordSql(groups);
  const extent = whole ? 'HighlightAll=true' : 'MaxFragments=1, MaxWords=40, MinWords=20, FragmentDelimiter=""';
  const options = `StartSel=${hitStarts}, StopSel=${hitEnds}, ${extent}`;
  return Prisma.sql`ts_headline(${dictionary}, ${text}, ${query}, ${options})`;
}

/** Any of the words, for finding the passage that has most of them. */
export const anyWordSql = (groups: TextQuestion['groups']): Fragment =>
  joined(
    groups.map((group) =>
      groupSql(
        english,
        group.map((one) => ({ ...one, phrase: false, text: one.text })),
        false,
      ),
    ),
    ' || ',
  );
