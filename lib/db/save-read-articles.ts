// Articles with what was read out of them -> articles, versions, claims: the way of a worker. Nearly all articles are new, and nobody
// else knows of them: their texts and claims, by far the most rows, are written before the writer's turn comes, and refer to articles
// and organizations that come with it. Where an article was there before, others may depend on it: then all is written in turn.
import { bumpLedger, holdVersion } from './bump-ledger.ts';
import type { Database, Writer } from './database.ts';
import { writeMoves } from './group-stories.ts';
import {
  articleIdOf,
  type PlannedArticles,
  placeArticles,
  planArticles,
  type ReadArticle,
  type SavedArticle,
  type Saving,
  saveArticles,
  writeTexts,
} from './save-articles.ts';
import {
  areIntroduced,
  saveExtractions,
  saveIntroduced,
  type VersionExtraction,
  writeReadings,
} from './save-extraction.ts';
import { type Turn, writeArticles } from './write-lock.ts';

export interface SavedReading {
  /** In the order of the articles. */
  readonly saved: readonly SavedArticle[];
  /** The readings that were wanted: those of versions that this extractor had not read. */
  readonly read: readonly VersionExtraction[];
}

/** What the extractor reads in the article at this place of the list. */
type Read = (place: number) => VersionExtraction['extraction'];

function listWanted(saved: readonly SavedArticle[], extractor: string, read: Read): VersionExtraction[] {
  const wanted = new Map<string, VersionExtraction>();
  for (const [place, { version, extractor: by, outcome }] of saved.entries()) {
    if (outcome === 'retracted' || by === extractor || wanted.has(version)) continue;
    wanted.set(version, { version, extraction: read(place) });
  }
  return [...wanted.values()];
}

async function writeAhead(
  writer: Writer,
  planned: PlannedArticles,
  read: readonly VersionExtraction[],
  turn: Turn,
): Promise<void> {
  await writer.$executeRaw`SET CONSTRAINTS article_versions_article_id_fkey, article_versions_raw_hash_fkey DEFERRED`;
  // A firm that nobody told of before comes with the turn; where there is none, each mention is checked before it.
  if (!(await areIntroduced(writer, read)))
    await writer.$executeRaw`SET CONSTRAINTS mentions_organization_id_fkey DEFERRED`;
  await writeTexts(writer, planned);
  await writeReadings(writer, read);
  // What can be checked without the articles is checked before the turn.
  await writer.$executeRaw`SET CONSTRAINTS claim_is_founded IMMEDIATE`;
  await turn.ofArticles();
  const grouping = await placeArticles(writer, planned);
  // What moves are articles that were there before, and with them their deals.
  if (grouping.moved.length > 0) await turn.ofAll();
  await writeMoves(writer, grouping);
  // Last of all, for what deals are read under other names is noted of the version that comes next.
  await holdVersion(writer);
  await saveIntroduced(writer, read);
  await bumpLedger(writer);
}

/** In the order given. All of it lands or none. `read` is asked for what is wanted only. */
export function saveReadArticles(
  database: Database,
  articles: readonly ReadArticle[],
  saving: Saving & { readonly extractor: string },
  read: Read,
): Promise<SavedReading> {
  const { extractor } = saving;
  return writeArticles(database, articles.map(articleIdOf), async (writer, turn) => {
    const planned = await planArticles(writer, articles, saving);
    if (planned.saved.every(({ outcome }) => outcome === 'new')) {
      const wanted = listWanted(planned.saved, extractor, read);
      if (wanted.length > 0) await writeAhead(writer, planned, wanted, turn);
      return { saved: planned.saved, read: wanted };
    }
    await turn.ofAll();
    const saved = await saveArticles(writer, articles, saving);
    const wanted = listWanted(saved, extractor, read);
    if (wanted.length > 0) await saveExtractions(writer, extractor, wanted);
    return { saved, read: wanted };
  });
}
