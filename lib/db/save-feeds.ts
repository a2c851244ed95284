// Writes a feed and what was sighted in it. Sightings are kept once per feed and entry, however often it is read.
import type { Instant } from '#lib/domain/approximate-date.ts';
import { contentId } from '#lib/domain/content-id.ts';
import type { Writer } from './database.ts';
import { insertRows } from './insert-rows.ts';

export interface SightedFeed {
  readonly id: string;
  readonly address: string;
  readonly kind: 'address' | 'folder' | 'upload';
  readonly title: string;
  readonly sightings: ReadonlyArray<{
    readonly externalId: string;
    readonly article: string | null;
    readonly link: string | null;
    readonly title: string;
    readonly summary: string;
    readonly publishedAt: Instant | null;
  }>;
}

export async function saveSightings(writer: Writer, feed: SightedFeed, seenAt: Instant): Promise<void> {
  const { id, address, kind, title } = feed;
  await writer.feed.upsert({ where: { id }, create: { id, address, kind, title, addedAt: seenAt }, update: {} });
  const rows = feed.sightings.map((sighting) => ({
    id: contentId('entry', id, sighting.externalId),
    feed_id: id,
    article_id: sighting.article,
    external_id: sighting.externalId,
    link: sighting.link,
    title: sighting.title,
    summary: sighting.summary,
    published_at: sighting.publishedAt,
    seen_at: seenAt,
  }));
  await insertRows(writer, 'entries', rows);
}
