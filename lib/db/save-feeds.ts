// Writes feeds and what was sighted in them. Sightings are kept once per feed and entry, however often it is read; one that the
// feed says something else about is told of again, so that its page can be read anew.
import { z } from 'zod';
import type { Instant } from '#lib/domain/approximate-date.ts';
import { contentHash, contentId } from '#lib/domain/content-id.ts';
import type { Writer } from './database.ts';

export interface Sighting {
  readonly externalId: string;
  readonly article: string | null;
  readonly link: string | null;
  readonly title: string;
  readonly summary: string;
  readonly publishedAt: Instant | null;
  /** The address that names the page it leads to. */
  readonly canonicalUrl?: string | null;
  /** When the feed says it was changed. */
  readonly updatedAt?: Instant | null;
}

export interface SightedFeed {
  readonly id: string;
  readonly address: string;
  readonly kind: 'address' | 'folder' | 'upload';
  readonly title: string;
  readonly sightings: readonly Sighting[];
}

export interface SavedSighting {
  readonly entry: string;
  readonly externalId: string;
  readonly isNew: boolean;
  /** Its page was read already, for another feed. */
  readonly hasArticle: boolean;
}

const Saved = z.array(
  z.object({ entry: z.string(), externalId: z.string(), isNew: z.boolean(), hasArticle: z.boolean() }),
);

export const feedIdOf = (address: string): string => contentId('feed', address);
export const entryIdOf = (feed: string, externalId: string): string => contentId('entry', feed, externalId);

const rowOf = (feed: string, sighting: Sighting, seenAt: Instant) => ({
  id: entryIdOf(feed, sighting.externalId),
  feed_id: feed,
  article_id: sighting.article,
  external_id: sighting.externalId,
  link: sighting.link,
  title: sighting.title,
  summary: sighting.summary,
  published_at: sighting.publishedAt,
  seen_at: seenAt,
  canonical_url: sighting.canonicalUrl ?? null,
  content_hash: contentHash(
    JSON.stringify([sighting.title, sighting.summary, sighting.link, sighting.updatedAt ?? null]),
  ),
});

/**
 * Returns those that are new to this feed or changed. An entry whose page another feed brought is linked to it at once: to the article
 * with an address, since one without is only what that feed says of the page.
 */
export async function saveEntries(
  writer: Writer,
  feed: string,
  sightings: readonly Sighting[],
  seenAt: Instant,
): Promise<SavedSighting[]> {
  const rows = [...new Map(sightings.map((sighting) => [sighting.externalId, rowOf(feed, sighting, seenAt)])).values()];
  const saved = await writer.$queryRaw`
    INSERT INTO entries (id, feed_id, article_id, external_id, link, title, summary, published_at, seen_at, canonical_url, content_hash)
    SELECT s.id, s.feed_id, coalesce(s.article_id, (SELECT a.id FROM entries e JOIN articles a ON a.id = e.article_id AND a.canonical_url IS NOT NULL WHERE e.canonical_url = s.canonical_url LIMIT 1)),
           s.external_id, s.link, s.title, s.summary, s.published_at, s.seen_at, s.canonical_url, s.content_hash
      FROM json_populate_recordset(NULL::entries, ${JSON.stringify(rows)}::json) s ORDER BY s.id
    ON CONFLICT (feed_id, external_id) DO UPDATE
      SET (title, summary, link, canonical_url, content_hash) = (EXCLUDED.title, EXCLUDED.summary, EXCLUDED.link, EXCLUDED.canonical_url, EXCLUDED.content_hash)
      WHERE entries.content_hash IS DISTINCT FROM EXCLUDED.content_hash
    RETURNING id AS entry, external_id AS "externalId", xmax = 0 AS "isNew", article_id IS NOT NULL AS "hasArticle"`;
  return Saved.parse(saved);
}

/** A feed that was handed in as a file or read once, with its entries. */
export async function saveSightings(writer: Writer, feed: SightedFeed, seenAt: Instant): Promise<void> {
  const { id, address, kind, title } = feed;
  await writer.feed.upsert({
    where: { id },
    create: { id, address, kind, title, addedAt: seenAt, paused: kind === 'address' },
    update: {},
  });
  await saveEntries(writer, id, feed.sightings, seenAt);
}
