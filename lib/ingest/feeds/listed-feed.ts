// A feed as a person or an OPML file names it -> the feed and the publisher that are kept. What kind of voice a publisher is comes
// from the heading that it is listed under.
import type { KeptFeed } from '#lib/db/keep-feeds.ts';
import type { PublisherKind } from '#lib/domain/article.ts';
import { slugOf } from '#lib/domain/organization.ts';
import { guardAddress } from '#lib/reader/guard-address.ts';
import type { ListedFeed } from '#lib/reader/opml.ts';
import { Problem } from '../../errors.ts';

const kinds: ReadonlyArray<readonly [RegExp, PublisherKind]> = [
  [/newsroom|compan|lab/i, 'newsroom'],
  [/filing/i, 'filing'],
  [/regulat|government|competition/i, 'regulator'],
  [/wire/i, 'wire'],
  [/newsletter/i, 'newsletter'],
];

/** Hosts that carry the feeds of many: they say nothing about whose a feed is. */
const carriers =
  /(?:^|\.)(?:feedburner\.com|feedblitz\.com|medium\.com|substack\.com|github\.io|wordpress\.com|blogspot\.com|google\.com|gov\.uk)$/;

const domainOf = (address: string | null): string[] => {
  if (address === null) return [];
  const host = new URL(address).hostname.replace(/^(?:www|feeds?|rss)\./, '');
  return carriers.test(host) && host.split('.').length <= 2 ? [] : [host];
};

const kindOf = (groups: readonly string[]): PublisherKind =>
  kinds.find(([words]) => words.test(groups.join(' ')))?.[1] ?? 'press';

/** Throws Problem for an address that must not be fetched. `allow` is for tests. */
export function keptFeedOf(feed: ListedFeed, allow: readonly string[] = []): KeptFeed {
  const guarded = guardAddress(feed.address, allow);
  if (!guarded.ok) {
    throw new Problem(
      'unprocessable',
      `${feed.address} cannot be polled: ${guarded.reason}.`,
      'Give a public address.',
    );
  }
  const { title, homepage, groups, publisher: name } = feed;
  const publisher = name && {
    slug: slugOf(name),
    name,
    kind: kindOf(groups),
    displayPolicy: 'excerpt' as const,
    domains: [...new Set([...domainOf(homepage), ...domainOf(feed.address)])],
  };
  return { address: guarded.url.href, title, homepage, grouping: groups[0] ?? null, publisher: publisher || null };
}
