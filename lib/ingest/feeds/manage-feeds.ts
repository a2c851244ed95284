// What a person does with feeds, by command and by API: add one, take in a list, write the list out.
import { database } from '#lib/db/database.ts';
import { addFeeds, type KeptFeed, pauseFeed, removeFeed } from '#lib/db/keep-feeds.ts';
import { feedIdOf } from '#lib/db/save-feeds.ts';
import type { NewFeed } from '#lib/domain/feed.ts';
import { type ListedFeed, parseOpml, writeOpml } from '#lib/reader/opml.ts';
import { messageOf, Problem } from '../../errors.ts';
import { keptFeedOf } from './listed-feed.ts';

const noSuchFeed = (feed: string): Problem =>
  new Problem('not_found', `There is no feed ${feed}.`, 'Give the id or the address of one that is listed.');

/** Returns its id. Throws Problem for an address that must not be fetched. */
export async function addFeed(feed: NewFeed, now: Date): Promise<string> {
  const { address, title, publisher, homepage, grouping } = feed;
  const listed: ListedFeed = {
    address,
    title: title ?? address,
    homepage: homepage ?? null,
    groups: grouping ? [grouping] : [],
    publisher: publisher ?? null,
  };
  const kept = keptFeedOf(listed);
  await database().$transaction((writer) => addFeeds(writer, [kept], { addedAt: now, revive: true }));
  return feedIdOf(kept.address);
}

export interface Imported {
  readonly added: number;
  readonly known: number;
  readonly refused: ReadonlyArray<{ readonly name: string; readonly reason: string }>;
}

/** Takes in an OPML list. Throws Problem where it is none; a feed that cannot be polled is refused alone. */
export async function importFeeds(
  bytes: Uint8Array,
  { now, revive }: { now: Date; revive: boolean },
): Promise<Imported> {
  const opml = parseOpml(bytes);
  if (opml.error !== null) throw new Problem('unprocessable', `This is ${opml.error}.`, 'Give an OPML list of feeds.');
  const refused: { name: string; reason: string }[] = [];
  const kept: KeptFeed[] = [];
  for (const feed of opml.feeds) {
    try {
      kept.push(keptFeedOf(feed));
    } catch (error) {
      refused.push({ name: feed.title, reason: messageOf(error) });
    }
  }
  if (opml.dropped > 0)
    refused.push({ name: opml.title ?? 'the list', reason: `${opml.dropped} outlines name no address` });
  const added = await database().$transaction((writer) => addFeeds(writer, kept, { addedAt: now, revive }), {
    timeout: 60_000,
  });
  return { added, known: kept.length - added, refused };
}

/** Throws Problem where there is no such feed. `feed` is its id or its address. */
export async function changeFeed(change: 'pause' | 'resume' | 'remove', feed: string, now: Date): Promise<void> {
  const found =
    change === 'remove' ? removeFeed(database(), feed, now) : pauseFeed(database(), feed, change === 'pause');
  if (!(await found)) throw noSuchFeed(feed);
}

/** All feeds as OPML, which `importFeeds` and other readers take in. */
export async function exportFeeds(): Promise<string> {
  const feeds = await database().feed.findMany({
    where: { kind: 'address', removedAt: null },
    include: { publisher: true },
    orderBy: [{ grouping: 'asc' }, { title: 'asc' }],
  });
  return writeOpml(
    'Entente feeds',
    feeds.map(({ address, title, homepage, grouping, publisher }) => ({
      address,
      title,
      homepage,
      groups: grouping ? [grouping] : [],
      publisher: publisher?.name ?? null,
    })),
  );
}
