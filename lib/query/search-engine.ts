// The one module that knows how words are found: Postgres full text over the narrow tables that triggers keep. Whoever has
// far more text than one Postgres ranks well puts an engine of their own behind these two functions (they answer ids and
// scores only; titles, policies, folds and clocks stay outside) and fills it from the same tables.
import { z } from 'zod';
import { ask } from '#lib/db/ask.ts';
import { Prisma } from '#lib/db/database.ts';
import type { Instant } from '#lib/domain/approximate-date.ts';
import type { Alternative, TextQuestion } from '#lib/search/text-question.ts';

/** No question counts more than this many: more is said as "1,000+". */
export const mostCandidates = 1_000;
/** Of these the newest are ranked: each older one would weigh three fifths of its words at most. Of the exact top twenty, 0.95 are among them at 20,000 articles. */
const mostRanked = 70;
/**
 * After this many newer matches a match weighs half. Counted in matches and not in days: what is told every hour ages
 * quickly, the one article about a rare name never.
 */
export const halfWeightAfter = 100;

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
  /** Which of the groups it meets; all of them where it is no near miss. */
  readonly met: readonly boolean[];
}

const DealRows = z.array(z.object({ deal: z.string(), score: z.number(), met: z.array(z.boolean()) }));

export interface DealScope {
  /** Only what was known before this instant. */
  readonly horizon: Instant;
  /** Only these deals; null for all. */
  readonly among: readonly string[] | null;
  /** Near misses too: those that name all organizations asked for, or, where none was, have any of the words; or any of either. */
  readonly near: false | 'named' | 'any';
  /** Of so many that became known last; `mostCandidates` where nothing is said. */
  readonly most?: number;
}

type DealPlace = Pick<DealScope, 'horizon' | 'among'>;

/** Conditions on a row of search_deals. */
function dealsWhere(wanted: Fragment, { horizon, among }: DealPlace): Fragment {
  const amongThem = among === null ? Prisma.empty : Prisma.sql`AND s.deal_id = ANY (${[...among]})`;
  return Prisma.sql`s.document @@ ${wanted} AND s.known_from < ${horizon}::timestamptz
         AND (s.known_until IS NULL OR s.known_until >= ${horizon}::timestamptz) ${amongThem}`;
}

const barredSql = (excluded: TextQuestion['excluded']): Fragment =>
  joined(
    excluded.map((one) => alternativeSql(english, one, true)),
    ' || ',
  );

const IdRows = z.array(z.object({ deals: z.array(z.string()) })).length(1);

/** All that have the words, in no order and however many: for orders that look at the deals and not at the words. */
export async function listDealsWith({ groups, excluded }: TextQuestion, place: DealPlace): Promise<string[]> {
  const all = joined(
    groups.map((group) => groupSql(english, group, true)),
    ' && ',
  );
  const wanted = without(all, barredSql(excluded), excluded.length > 0);
  const rows = await ask(
    Prisma.sql`SELECT coalesce(array_agg(s.deal_id), '{}') AS deals FROM search_deals s WHERE ${dealsWhere(wanted, place)}`,
  );
  return IdRows.parse(rows)[0]?.deals ?? [];
}

/** By their words, best first; at most one more than the most that are looked at, those that became known last. */
export async function findDeals({ groups, excluded }: TextQuestion, scope: DealScope): Promise<DealMatch[]> {
  const parts = groups.map((group) => groupSql(english, group, true));
  const named = parts.filter((_, i) => groups[i]?.some(({ parties }) => parties.length > 0));
  const all = joined(parts, ' && ');
  const any = joined(parts, ' || ');
  const loose = scope.near === 'named' && named.length > 0 && named.length < parts.length ? joined(named, ' && ') : any;
  const wanted = without(scope.near ? loose : all, barredSql(excluded), excluded.length > 0);
  const met = Prisma.join(parts.map((part) => Prisma.sql`(numnode(${part}) = 0 OR c.document @@ ${part})`));
  const score = scope.near
    ? Prisma.sql`ts_rank('{0.1, 0.3, 0.6, 1}', c.document, ${any}, 1)`
    : Prisma.sql`ts_rank_cd('{0.1, 0.3, 0.6, 1}', c.document, ${all}, 1)`;
  const rows = await ask(Prisma.sql`
    WITH candidates AS MATERIALIZED (
      SELECT s.deal_id, s.document FROM search_deals s WHERE ${dealsWhere(wanted, scope)}
       ORDER BY s.known_from DESC LIMIT ${(scope.most ?? mostCandidates) + 1}::int)
    SELECT c.deal_id AS deal, (${score})::float8 AS score, ARRAY[${met}] AS met FROM candidates c ORDER BY score DESC, deal`);
  return DealRows.parse(rows);
}

export interface ArticleScope {
  /** The start of a day in UTC: only what was known before it. */
  readonly horizon: Instant;
  /** Further conditions on `s` (a row of search_articles), by the caller. */
  readonly where: Fragment | null;
  readonly sort: 'relevance' | 'date';
  readonly offset: number;
  readonly limit: number;
  /** How many of the newest are ranked, where a hundred are more than is needed. */
  readonly ranked?: number;
}

export interface ArticleMatches {
  readonly versions: readonly string[];
  /** At most one more than `mostCandidates`; null where nobody needed to look at so many: `countArticles` says it. */
  readonly found: number | null;
}

const ArticleRows = z.array(z.object({ versions: z.array(z.string()), found: z.number().int().nullable() })).length(1);
const CountRows = z.array(z.object({ found: z.number().int() })).length(1);
const CorpusRows = z.array(z.object({ dictionary: z.string() }));

/** A first article in a new language waits this long to be found; every other is found at once. */
const corpusKeptMs = 5_000;
let corpus: { readonly readAt: number; readonly dictionaries: Promise<string[]> } | undefined;

/** Which dictionaries occur. */
function readDictionaries(): Promise<string[]> {
  if (corpus && performance.now() - corpus.readAt < corpusKeptMs) return corpus.dictionaries;
  const dictionaries = ask(Prisma.sql`SELECT dictionary::text FROM search_dictionaries ORDER BY 1`).then((rows) => {
    const found = CorpusRows.parse(rows).map(({ dictionary }) => dictionary);
    return found.length > 0 ? found : [english];
  });
  corpus = { readAt: performance.now(), dictionaries };
  // A failure is not kept.
  dictionaries.catch(() => {
    corpus = undefined;
  });
  return dictionaries;
}

interface ArticleQuery {
  /** What a document has to meet; null where only words are excluded. */
  readonly words: Fragment | null;
  readonly barred: Fragment | null;
  /** To rank by: any of the words. All candidates have all of them, and the rank of an AND looks at each pair of places. */
  readonly any: Fragment;
}

/** Asked in every dictionary that occurs. */
async function articleQuery({ groups, excluded }: TextQuestion): Promise<ArticleQuery> {
  const dictionaries = await readDictionaries();
  const barred = joined(
    dictionaries.flatMap((dictionary) => excluded.map((one) => alternativeSql(dictionary, one, false))),
    ' || ',
  );
  const all = joined(
    dictionaries.map((dictionary) =>
      joined(
        groups.map((group) => groupSql(dictionary, group, false)),
        ' && ',
      ),
    ),
    ' || ',
  );
  const any = joined(
    dictionaries.flatMap((dictionary) => groups.map((group) => groupSql(dictionary, group, false))),
    ' || ',
  );
  const without = excluded.length > 0 ? barred : null;
  return { words: groups.length > 0 ? all : null, barred: without, any };
}

/** Its words without those left out; null where only words are left out. */
const askedOf = ({ words, barred }: ArticleQuery): Fragment | null =>
  words !== null && barred !== null ? Prisma.sql`(${words} && !!${barred})` : words;

const dayOf = (horizon: Instant): Fragment => Prisma.sql`(${horizon}::timestamptz AT TIME ZONE 'UTC')::date`;

/** With conditions beside the words, or none of them: all candidates, the newest ranked. */
function rankedSql(
  { words, barred, any }: ArticleQuery,
  { horizon, where, offset, limit }: ArticleScope,
  ranked: number,
): Fragment {
  return Prisma.sql`
    WITH newest AS MATERIALIZED (
      SELECT array_agg(s.at) AS ats, array_agg(s.version_id) AS versions, count(*)::int AS matches FROM (
        SELECT s.ctid AS at, s.version_id FROM search_articles s
         WHERE ${words === null ? Prisma.sql`true` : Prisma.sql`s.document @@ ${words}`}
           AND ${barred === null ? Prisma.sql`true` : Prisma.sql`NOT s.document @@ ${barred}`}
           AND s.known_at < ${horizon}::timestamptz AND (s.superseded_at IS NULL OR s.superseded_at >= ${horizon}::timestamptz)
           ${where === null ? Prisma.empty : Prisma.sql`AND ${where}`}
         ORDER BY s.known_at DESC, s.version_id LIMIT ${mostCandidates + 1}) s),
    scored AS (
      SELECT s.version_id, ts_rank('{0.1, 0.2, 0.4, 1}', s.document, ${any}, 1) / (1 + (place - 1) / ${halfWeightAfter}::float8) AS score
        FROM newest, unnest(ats[:${ranked}::int]) WITH ORDINALITY AS p (at, place) JOIN search_articles s ON s.ctid = p.at
       UNION ALL
      SELECT p.version_id, -place::float8 FROM newest, unnest(versions) WITH ORDINALITY AS p (version_id, place) WHERE place > ${ranked}::int)
    SELECT matches AS found,
           ARRAY(SELECT version_id FROM scored ORDER BY score DESC, version_id LIMIT ${limit}::int OFFSET ${offset}::int) AS versions
      FROM newest`;
}

/** A page of article versions, best first. Words alone go the quick way (`search_ranked`), as of any day. */
export async function findArticles(question: TextQuestion, scope: ArticleScope): Promise<ArticleMatches> {
  const query = await articleQuery(question);
  const asked = askedOf(query);
  const { horizon, where, sort, offset, limit } = scope;
  const ranked = sort === 'date' || asked === null ? 0 : (scope.ranked ?? mostRanked);
  const [matches = { versions: [], found: 0 }] = ArticleRows.parse(
    await ask(
      asked !== null && where === null
        ? Prisma.sql`SELECT coalesce(versions, '{}') AS versions, matches AS found
            FROM search_ranked(${asked}, ${query.any}, ${dayOf(horizon)}, ${ranked}::int, ${halfWeightAfter}::int, ${offset}::int, ${limit}::int, ${mostCandidates + 1}::int)`
        : rankedSql(query, scope, ranked),
    ),
  );
  return matches;
}

/** How many articles have the words of a question, where `findArticles` left it open; at most one more than `mostCandidates`. */
export async function countArticles(question: TextQuestion, horizon: Instant): Promise<number> {
  const asked = askedOf(await articleQuery(question));
  if (asked === null) throw new RangeError('nothing but words left out is counted where it is found');
  const rows = await ask(
    Prisma.sql`SELECT search_counted(${asked}, ${dayOf(horizon)}, ${mostCandidates + 1}::int) AS found`,
  );
  return CountRows.parse(rows)[0]?.found ?? 0;
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

/**
 * Any of the words, for finding the passage that has most of them. The words of one alternative too: ts_headline tries ways to meet each
 * "and" beside every other, and two dozen of them took it minutes.
 */
export function anyWordSql(groups: TextQuestion['groups']): Fragment {
  const words = groups.map((group) =>
    groupSql(
      english,
      group.map((one) => ({ ...one, phrase: false })),
      false,
    ),
  );
  return Prisma.sql`replace(${joined(words, ' || ')}::text, '&', '|')::tsquery`;
}
