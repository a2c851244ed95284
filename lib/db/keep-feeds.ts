// Adds, pauses and removes feeds, with the publishers whose voices they are. Adding one that stands changes nothing; a removed one comes
// back only where it is asked for by name, and then as it is described now.
import type { Writer } from './database.ts';
import { feedIdOf } from './save-feeds.ts';
import { type PublisherWithDomains, savePublishers } from './save-publishers.ts';

export interface KeptFeed {
  readonly address: string;
  readonly title: string;
  readonly homepage: string | null;
  readonly grouping: string | null;
  readonly publisher: PublisherWithDomains | null;
}

/** What kind of voice a listed publisher is, the list knows; a publisher that is known as another kind keeps it. */
async function saveVoices(writer: Writer, feeds: readonly KeptFeed[]): Promise<void> {
  const publishers = feeds.flatMap(({ publisher }) => publisher ?? []);
  await savePublishers(writer, publishers);
  for (const { slug, kind } of publishers)
    await writer.publisher.updateMany({ where: { id: slug, kind: 'press' }, data: { kind } });
}

/** Returns how many feeds are new or back. `revive` brings removed ones back. */
export async function addFeeds(
  writer: Writer,
  feeds: readonly KeptFeed[],
  { addedAt, revive }: { addedAt: Date; revive: boolean },
): Promise<number> {
  await saveVoices(writer, feeds);
  let added = 0;
  for (const { address, title, homepage, grouping, publisher } of feeds) {
    added += await writer.$executeRaw`
      INSERT INTO feeds (id, address, kind, title, homepage, grouping, publisher_id, added_at)
      VALUES (${feedIdOf(address)}, ${address}, 'address', ${title}, ${homepage}, ${grouping}, ${publisher?.slug ?? null}, ${addedAt})
      ON CONFLICT (address) DO UPDATE SET removed_at = NULL, paused = false, next_poll_at = NULL,
        title = CASE EXCLUDED.title WHEN EXCLUDED.address THEN feeds.title ELSE EXCLUDED.title END,
        homepage = coalesce(EXCLUDED.homepage, feeds.homepage), grouping = coalesce(EXCLUDED.grouping, feeds.grouping),
        publisher_id = coalesce(EXCLUDED.publisher_id, feeds.publisher_id)
      WHERE feeds.removed_at IS NOT NULL AND ${revive}`;
  }
  return added;
}

/** Returns whether there is such a feed. `feed` is its id or its address. */
export async function pauseFeed(writer: Writer, feed: string, paused: boolean): Promise<boolean> {
  const changed = await writer.$executeRaw`
    UPDATE feeds SET paused = ${paused}, next_poll_at = CASE WHEN ${paused} THEN next_poll_at END
     WHERE (id = ${feed} OR address = ${feed}) AND kind = 'address' AND removed_at IS NULL`;
  return changed > 0;
}

/** What it brought stays. Returns whether there was such a feed. */
export async function removeFeed(writer: Writer, feed: string, removedAt: Date): Promise<boolean> {
  const changed = await writer.$executeRaw`
    UPDATE feeds SET removed_at = ${removedAt}, next_poll_at = NULL WHERE (id = ${feed} OR address = ${feed}) AND kind = 'address' AND removed_at IS NULL`;
  return changed > 0;
}
