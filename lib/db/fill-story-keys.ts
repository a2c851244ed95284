// The hashes by which reprints find their origin, written for articles that were stored before there were any. Done once, in batches; a
// run that is killed begins again, which writes nothing twice. Which story those articles are in stays as it was decided.
import { z } from 'zod';
import { storyTextOf } from '#lib/ledger/match-story.ts';
import { instant } from './claim-json.ts';
import type { Database, Writer } from './database.ts';
import { insertRows } from './insert-rows.ts';
import { writeAlone } from './write-lock.ts';

const articlesPerBatch = 500;

const Stored = z.array(
  z.object({
    id: z.string(),
    publisher: z.string(),
    knownAt: z.string(),
    byline: z.string().nullable(),
    text: z.string(),
  }),
);

/** The next articles after `after` that have no key, in order of id. */
async function listWithout(writer: Writer, after: string) {
  const rows = await writer.$queryRaw`
    SELECT a.id, a.publisher_id AS publisher, ${instant('v.known_at')} AS "knownAt", v.byline,
           CASE WHEN v.headline_end > 0 THEN substr(v.text, char_length(v.title) + 3) ELSE v.text END AS text
      FROM articles a JOIN article_versions v ON v.article_id = a.id AND v.number = 1
     WHERE a.id > ${after} AND NOT EXISTS (SELECT FROM story_keys k WHERE k.known_at = v.known_at AND k.article_id = a.id)
     ORDER BY a.id LIMIT ${articlesPerBatch}`;
  return Stored.parse(rows);
}

/** Returns how many articles were looked at: none once it was done. */
export async function fillStoryKeys(database: Database): Promise<number> {
  const { storyKeysFilled } = await database.ledgerVersion.findFirstOrThrow();
  if (storyKeysFilled) return 0;
  let looked = 0;
  for (let batch = await listWithout(database, ''); batch.length > 0; ) {
    const texts = batch.map(storyTextOf);
    const rows = texts.flatMap(({ id, keys, knownAt }) =>
      keys.map((key) => ({ key, known_at: knownAt, article_id: id })),
    );
    await writeAlone(database, (writer) => insertRows(writer, 'story_keys', rows));
    looked += batch.length;
    batch = await listWithout(database, batch.at(-1)?.id ?? '');
  }
  await database.ledgerVersion.updateMany({ data: { storyKeysFilled: true } });
  return looked;
}
