// Reads stored texts again with the current extractor: from the database, never from the network. Versions that it has
// read already are left alone, and so are those of which only quotes came in.
import { z } from 'zod';
import type { Database } from '#lib/db/database.ts';
import { saveDeals } from '#lib/db/save-deals.ts';
import { saveExtractions } from '#lib/db/save-extraction.ts';
import { writeAlone } from '#lib/db/write-lock.ts';
import { isoOf } from '#lib/domain/approximate-date.ts';
import { extract, extractor } from '#lib/extract/extract.ts';
import type { Lexicon } from '#lib/extract/lexicon.ts';
import { bundleMediaType } from './bundle-media-type.ts';

const versionsPerBatch = 50;

const Stale = z.array(
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

/** Returns how many versions were read. A batch lands whole, so that a killed run goes on where it was. */
export async function reextract(database: Database, lexicon: Lexicon): Promise<number> {
  let read = 0;
  for (;;) {
    const batch = await writeAlone(database, async (writer) => {
      const stale = Stale.parse(
        await writer.$queryRaw`
          SELECT v.id, v.title, v.text, v.headline_end AS "headlineEnd", v.published_from::text AS "from", v.published_until::text AS "until", p.name AS publisher
            FROM article_versions v JOIN articles a ON a.id = v.article_id JOIN publishers p ON p.id = a.publisher_id
            JOIN raw_documents r ON r.hash = v.raw_hash AND r.media_type <> ${bundleMediaType}
           WHERE v.extractor IS DISTINCT FROM ${extractor} ORDER BY v.id LIMIT ${versionsPerBatch}`,
      );
      const extractions = stale.map(({ id, title, text, headlineEnd, from, until, publisher }) => {
        const published = from && until ? isoOf({ from, until }) : null;
        // The stored text opens with the headline and a blank line; the extractor puts them there itself.
        const body = headlineEnd > 0 ? text.slice(headlineEnd + 2) : text;
        return { version: id, extraction: extract({ title, text: body, published, publisher }, lexicon) };
      });
      if (extractions.length > 0) await saveExtractions(writer, extractor, extractions);
      return extractions.length;
    });
    if (batch === 0) break;
    read += batch;
  }
  if (read > 0) await writeAlone(database, saveDeals);
  return read;
}
