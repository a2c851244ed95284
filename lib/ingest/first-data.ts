// The first data: the registry of organizations, the list of feeds, and the project's own briefs, which go in like any other article
// and are then judged by the annotations beside them.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from '#lib/db/database.ts';
import { saveRegistry } from '#lib/db/save-organizations.ts';
import { writeAlone } from '#lib/db/write-lock.ts';
import { buildLexicon } from '#lib/extract/names/lexicon.ts';
import { registry } from '#lib/extract/names/registry.ts';
import { addStarterFeeds } from './feeds/starter-feeds.ts';
import { ownBriefs } from './find-publisher.ts';
import { type IngestOptions, ingest, type Summary } from './ingest.ts';
import { hasReviewed, reviewBriefs } from './review-briefs.ts';

const folder = join(import.meta.dirname, '../../prisma/seed/briefs');

/** The brief files; their annotations (`.gold.json`) lie beside them and are no articles. */
export async function listBriefs(): Promise<string[]> {
  const names = await readdir(folder);
  return names
    .filter((name) => name.endsWith('.json') && !name.endsWith('.gold.json'))
    .sort()
    .map((name) => join(folder, name));
}

/** Harmless to repeat: what is there already stays as it is. */
export async function ingestFirstData(database: Database, onProgress: IngestOptions['onProgress']): Promise<Summary> {
  await writeAlone(database, (writer) => saveRegistry(writer, registry));
  await addStarterFeeds(new Date());
  const briefs = await listBriefs();
  const lexicon = buildLexicon(registry);
  const summary = await ingest(briefs, {
    lexicon,
    now: () => new Date(),
    publisher: ownBriefs,
    ...(onProgress ? { onProgress } : {}),
  });
  // Where no brief was read anew, all of them were judged when they were.
  if (summary.claims > 0 || !(await hasReviewed())) {
    await reviewBriefs(briefs, lexicon, new Date());
    summary.deals = await database.deal.count();
  }
  return summary;
}
