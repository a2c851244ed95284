// Reads stored texts again with the current extractor: from the database, never from the network. Versions that it has
// read already are left alone, and so are those of which only quotes came in. Only writing takes the writers' turn.
import { z } from 'zod';
import type { Database } from '#lib/db/database.ts';
import { listReadVersions } from '#lib/db/save-articles.ts';
import { saveExtractions } from '#lib/db/save-extraction.ts';
import { writeAlone } from '#lib/db/write-lock.ts';
import { isoOf } from '#lib/domain/approximate-date.ts';
import { extractor } from '#lib/extract/extract.ts';
import type { Lexicon } from '#lib/extract/names/lexicon.ts';
import { bundleMediaType } from './bundle-media-type.ts';
import { extractInSteps } from './extract-in-steps.ts';

const versionsPerBatch = 50;

const Stored = z.array(
  z.object({
    id: z.string(),
    title: z.string(),
    text: z.string(),
    headlineEnd: z.number().int(),
    from: z.string().nullable(),
    until: z.string().nullable(),
    publisher: z.string(),
  }),
);

/** The ids of the next versions after `after`, in order of id, that another extractor has read last. */
export async function listStaleVersions(database: Database, after = '', limit = versionsPerBatch): Promise<string[]> {
  const rows = await database.$queryRaw`
    SELECT v.id FROM article_versions v JOIN raw_documents r ON r.hash = v.raw_hash AND r.media_type <> ${bundleMediaType}
     WHERE v.extractor IS DISTINCT FROM ${extractor} AND v.id > ${after} ORDER BY v.id LIMIT ${limit}`;
  return z
    .array(z.object({ id: z.string() }))
    .parse(rows)
    .map(({ id }) => id);
}

/** Returns how many of these versions were read; those that another process has read meanwhile are left out. */
export async function reextractVersions(
  database: Database,
  lexicon: Lexicon,
  versions: readonly string[],
): Promise<number> {
  const stored = Stored.parse(
    await database.$queryRaw`
      SELECT v.id, v.title, v.text, v.headline_end AS "headlineEnd", v.published_from::text AS "from", v.published_until::text AS "until", p.name AS publisher
        FROM article_versions v JOIN articles a ON a.id = v.article_id JOIN publishers p ON p.id = a.publisher_id
       WHERE v.id = ANY(${versions}) AND v.extractor IS DISTINCT FROM ${extractor}`,
  );
  const read = stored.map(({ title, text, headlineEnd, from, until, publisher }) => ({
    title,
    // The stored text opens with the headline and a blank line; the extractor puts them there itself.
    text: headlineEnd > 0 ? text.slice(headlineEnd + 2) : text,
    published: from && until ? isoOf({ from, until }) : null,
    publisher,
  }));
  const extractions = (await extractInSteps(read, lexicon)).flatMap((extraction, at) => {
    const version = stored[at]?.id;
    return version === undefined ? [] : [{ version, extraction }];
  });
  if (extractions.length === 0) return 0;
  return writeAlone(database, async (writer) => {
    const known = await listReadVersions(writer, versions, extractor);
    const left = extractions.filter(({ version }) => !known.has(version));
    if (left.length > 0) await saveExtractions(writer, extractor, left);
    return left.length;
  });
}
