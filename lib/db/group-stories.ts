// New articles in, their stories out: which text each was made from, found through the hashes that related texts share. Old articles
// that turn out to be made from a new one (it was known earlier, but came in later) move to its story. Call in the turn of articles.
import { z } from 'zod';
import { contentId } from '#lib/domain/content-id.ts';
import {
  findReprints,
  isEarlier,
  originOf,
  reprintDays,
  type StoryText,
  storyTextOf,
} from '#lib/ledger/match-story.ts';
import { instant } from './claim-json.ts';
import { type CopyRow, copyRows } from './copy-rows.ts';
import type { Writer } from './database.ts';

const Neighbour = z.object({
  id: z.string(),
  publisher: z.string(),
  knownAt: z.string(),
  byline: z.string().nullable(),
  text: z.string(),
  story: z.string(),
  source: z.object({ id: z.string(), knownAt: z.string() }).nullable(),
});
type Neighbour = z.infer<typeof Neighbour>;

/** Of stories that have hundreds of reprints, and of texts that everybody quotes, so many are looked at for each new article. */
const neighboursLookedAt = 40;

/** The stored articles that share a hash with a new one and were known at about the same time. */
async function listNeighbours(writer: Writer, fresh: readonly StoryText[]): Promise<Neighbour[]> {
  const keys = fresh.flatMap(({ keys: own, knownAt }, owner) => own.map((key) => ({ key, at: knownAt, owner })));
  const rows = await writer.$queryRaw`
    WITH wanted AS MATERIALIZED (SELECT * FROM json_to_recordset(${JSON.stringify(keys)}::json) AS w(key int, at timestamptz, owner int)),
    met AS MATERIALIZED (
      SELECT w.owner, k.article_id, k.known_at, w.at, count(*) AS shared
        FROM wanted w CROSS JOIN LATERAL (
          SELECT * FROM story_keys k WHERE k.key = w.key
             AND k.known_at BETWEEN w.at - make_interval(days => ${reprintDays}) AND w.at + make_interval(days => ${reprintDays})
           ORDER BY k.known_at LIMIT ${5 * neighboursLookedAt}) k
       GROUP BY w.owner, k.article_id, k.known_at, w.at),
    near AS (
      SELECT DISTINCT article_id FROM (
        SELECT article_id, row_number() OVER (PARTITION BY owner ORDER BY shared DESC, known_at, article_id) AS place FROM met) m
       WHERE place <= ${neighboursLookedAt})
    SELECT a.id, a.publisher_id AS publisher, ${instant('v.known_at')} AS "knownAt", v.byline, a.story_id AS story,
           CASE WHEN v.headline_end > 0 THEN substr(v.text, char_length(v.title) + 3) ELSE v.text END AS text,
           CASE WHEN s.id IS NOT NULL THEN jsonb_build_object('id', s.article_id, 'knownAt', ${instant('s.known_at')}) END AS source
      FROM near n
      JOIN articles a ON a.id = n.article_id
      JOIN article_versions v ON v.article_id = a.id AND v.number = 1
      LEFT JOIN article_versions s ON s.article_id = a.reprint_of AND s.number = 1`;
  return z.array(Neighbour).parse(rows);
}

export interface Grouped {
  readonly story: string;
  readonly reprintOf: string | null;
  readonly credit: string | null;
}

export interface Grouping {
  /** By the id of the new article. */
  readonly articles: ReadonlyMap<string, Grouped>;
  /** Origins among the new articles: each founds the story of its name. */
  readonly founded: ReadonlyArray<{ readonly id: string; readonly origin_id: string }>;
  readonly keys: readonly CopyRow[];
  /** Stored articles that were made from a new one. */
  readonly moved: ReadonlyArray<{ readonly id: string; readonly reprintOf: string }>;
}

const storyIdOf = (origin: string): string => contentId('story', origin);

/** Decides; writes nothing. The new articles are not stored yet. */
export async function groupStories(writer: Writer, fresh: readonly StoryText[]): Promise<Grouping> {
  const stored = await listNeighbours(writer, fresh);
  const known = new Map(stored.map((one) => [one.id, one]));
  const own = new Set(fresh.map(({ id }) => id));
  const matched = findReprints([...fresh, ...stored.map(storyTextOf)]);
  const sources = new Map<string, string>();
  const moved: { id: string; reprintOf: string }[] = [];
  for (const [id, source] of matched) {
    const before = known.get(id);
    if (own.has(id)) sources.set(id, source);
    else if (before && own.has(source)) {
      const knownAt = fresh.find((one) => one.id === source)?.knownAt ?? '';
      if (!before.source || isEarlier({ id: source, knownAt }, before.source)) moved.push({ id, reprintOf: source });
    }
  }
  const articles = new Map<string, Grouped>();
  for (const { id, credit } of fresh) {
    const origin = originOf(id, sources);
    const story = known.get(origin)?.story ?? storyIdOf(origin);
    articles.set(id, { story, reprintOf: sources.get(id) ?? null, credit });
  }
  return {
    articles,
    founded: fresh.flatMap(({ id }) => (sources.has(id) ? [] : [{ id: storyIdOf(id), origin_id: id }])),
    keys: fresh.flatMap(({ id, keys, knownAt }) => keys.map((key) => ({ key, known_at: knownAt, article_id: id }))),
    moved,
  };
}

/** Writes what depends on stored articles. Call once the new articles are in; where some are moved, while nobody else writes. */
export async function writeMoves(writer: Writer, grouping: Grouping): Promise<void> {
  await copyRows(writer, 'story_keys', grouping.keys);
  if (grouping.moved.length === 0) return;
  const moved = JSON.stringify(grouping.moved);
  await writer.$executeRaw`
    UPDATE articles a SET reprint_of = m."reprintOf"
      FROM json_to_recordset(${moved}::json) AS m(id text, "reprintOf" text) WHERE a.id = m.id`;
  // Everything made from a moved article goes with it to the origin at the end of the chain.
  await writer.$executeRaw`
    WITH RECURSIVE below AS (
      SELECT id FROM json_to_recordset(${moved}::json) AS m(id text)
      UNION SELECT a.id FROM articles a JOIN below b ON a.reprint_of = b.id),
    chain AS (
      SELECT b.id AS member, a.id, a.reprint_of FROM below b JOIN articles a ON a.id = b.id
      UNION ALL SELECT c.member, a.id, a.reprint_of FROM chain c JOIN articles a ON a.id = c.reprint_of)
    UPDATE articles a SET story_id = s.id
      FROM chain c JOIN stories s ON s.origin_id = c.id
     WHERE c.reprint_of IS NULL AND a.id = c.member`;
  await writer.$executeRaw`
    DELETE FROM stories s USING articles a WHERE a.id = s.origin_id AND a.reprint_of IS NOT NULL`;
}
