// A feed as JSON Feed 1.1.
import type { SearchFeed } from './feed-entry.ts';

export function writeJsonFeed(feed: SearchFeed): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.page,
    feed_url: feed.self,
    authors: [{ name: feed.site }],
    language: 'en',
    items: feed.entries.map(({ url, title, summary, author, publishedAt, updatedAt, tags }) => ({
      id: url,
      url,
      title,
      content_text: summary,
      date_published: publishedAt,
      ...(updatedAt ? { date_modified: updatedAt } : {}),
      authors: [{ name: author }],
      tags,
    })),
  });
}
