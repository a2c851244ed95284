// entente feeds : where Entente listens. Lists, adds, pauses, resumes and removes feeds; OPML in and out.
import { readFile } from 'node:fs/promises';
import { NewFeed } from '#lib/domain/feed.ts';
import { addFeed, changeFeed, exportFeeds, importFeeds } from '#lib/ingest/feeds/manage-feeds.ts';
import { listFeeds } from '#lib/query/list-feeds.ts';
import { Problem } from '../errors.ts';
import { withDatabase } from './with-database.ts';

export async function listFeedsCommand(options: { json?: boolean }): Promise<void> {
  const { polling, network, feeds } = await withDatabase(listFeeds);
  if (options.json) return console.log(JSON.stringify({ polling, network, feeds }));
  if (!polling) console.log('polling is off (ENTENTE_POLL)');
  if (!network) console.log('no feed could be reached at its last try');
  for (const { id, title, address, state, paused, lastNewAt, failure } of feeds) {
    console.log(`${id}  ${paused ? 'paused' : state}  ${title}  ${address}`);
    console.log(`    last new ${lastNewAt ?? 'never'}${failure ? `; ${failure}` : ''}`);
  }
}

export async function addFeedCommand(
  address: string,
  { title, publisher, group }: { title?: string; publisher?: string; group?: string },
): Promise<void> {
  const feed = NewFeed.safeParse({ address, title, publisher, grouping: group });
  if (!feed.success) throw new Problem('unprocessable', `${address} is no web address.`, 'Give one like https://….');
  console.log(await withDatabase(() => addFeed(feed.data, new Date())));
}

export async function changeFeedCommand(change: 'pause' | 'resume' | 'remove', feed: string): Promise<void> {
  await withDatabase(() => changeFeed(change, feed, new Date()));
  console.log(`${{ pause: 'paused', resume: 'resumed', remove: 'removed' }[change]} ${feed}`);
}

export async function importFeedsCommand(file: string): Promise<void> {
  const bytes = await readFile(file);
  const { added, known, refused } = await withDatabase(() => importFeeds(bytes, { now: new Date(), revive: true }));
  console.log(`${added} added, ${known} known already`);
  for (const { name, reason } of refused) console.log(`refused  ${name}: ${reason}`);
  if (refused.length > 0) process.exitCode = 1;
}

export async function exportFeedsCommand(): Promise<void> {
  process.stdout.write(await withDatabase(exportFeeds));
}
