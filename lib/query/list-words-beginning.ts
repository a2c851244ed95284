// Words that articles have, for one that none has: "hydropwer" was meant to be one of those that begin as it does. Some articles with such
// words are read, since every one would take long, and a word that few have begins as few do.
import { z } from 'zod';
import { ask } from '#lib/db/ask.ts';
import { Prisma } from '#lib/db/database.ts';
import { type Clocks, horizonOf } from '#lib/domain/clocks.ts';

const articlesRead = 60;
/** With fewer letters too many words begin so. */
const fewestLetters = 3;
const Words = z.array(z.object({ word: z.string() }));

/**
 * In small letters, each once, those first that most articles have; of articles that were known at the clocks. `typed` is letters alone.
 * All hits are materialized: to a plan for the first few, walking past every article looks cheap, and is not where few begin so.
 */
export async function listWordsBeginning(typed: string, clocks: Clocks): Promise<string[]> {
  const beginning = typed.toLowerCase().slice(0, Math.max(fewestLetters, Math.floor(typed.length / 2)));
  const horizon = horizonOf(clocks);
  const rows = await ask(
    Prisma.sql`
    WITH hits AS MATERIALIZED (
      SELECT version_id FROM search_articles
       WHERE document @@ (quote_literal(${beginning}) || ':*')::tsquery AND known_at < ${horizon}::timestamptz)
    SELECT lower(m.found[1]) AS word FROM (SELECT version_id FROM hits LIMIT ${articlesRead}) s
      JOIN article_versions v ON v.id = s.version_id
     CROSS JOIN LATERAL regexp_matches(v.text, '\\m' || ${beginning} || '\\w*', 'gi') AS m (found)
     GROUP BY 1 ORDER BY count(DISTINCT v.id) DESC, 1`,
    'words-beginning',
  );
  return Words.parse(rows).map(({ word }) => word);
}
