// The addresses of feeds and of how they are doing. They speak of this service today, not of the world: no clocks.
import { z } from 'zod';
import { FeedChange, FeedList, NewFeed, StatusView } from '#lib/domain/feed.ts';
import { endpoint } from '../endpoint.ts';

const query = z.strictObject({});

export const status = endpoint({
  path: '/status',
  what: 'status',
  summary: 'How it is doing',
  help: 'Feeds by the age of their last fetch and of their last new text, jobs that wait, the last evaluation; 503 while something is later than it may be.',
  query,
  reply: StatusView,
  examples: ['/status'],
});

export const feeds = endpoint({
  path: '/feeds',
  what: 'list of feeds',
  summary: 'Feeds',
  help: 'Every feed that is listened to, and how it is doing.',
  query,
  reply: FeedList,
  examples: ['/feeds'],
});

export const addFeed = endpoint({
  path: '/feeds',
  method: 'post',
  what: 'feed',
  summary: 'Listen to a feed',
  help: 'Adds a feed by its address.',
  query,
  body: NewFeed,
  reply: z.object({ id: z.string() }),
  examples: [],
});

export const changeFeed = endpoint({
  path: '/feeds/{id}',
  method: 'patch',
  what: 'feed',
  summary: 'Pause or resume a feed',
  help: 'A paused feed keeps what it brought and is not asked again.',
  parts: { id: 'The feed’s id.' },
  query,
  body: FeedChange,
  reply: z.object({ id: z.string(), paused: z.boolean() }),
  examples: [],
});

export const removeFeed = endpoint({
  path: '/feeds/{id}',
  method: 'delete',
  what: 'feed',
  summary: 'Remove a feed',
  help: 'Its articles stay.',
  parts: { id: 'The feed’s id.' },
  query,
  reply: z.object({ id: z.string(), removed: z.boolean() }),
  examples: [],
});

export const exportFeeds = endpoint({
  path: '/feeds/opml',
  what: 'list of feeds',
  summary: 'Feeds for another reader',
  help: 'All feeds as OPML.',
  query,
  reply: z.string(),
  media: 'text/x-opml',
  examples: ['/feeds/opml'],
});

export const importFeeds = endpoint({
  path: '/feeds/opml',
  method: 'post',
  what: 'list of feeds',
  summary: 'Take in another reader’s feeds',
  help: 'The OPML is the body. A feed that cannot be polled is refused alone, with its reason.',
  query,
  reply: z.looseObject({ refused: z.array(z.object({ name: z.string(), reason: z.string() })) }),
  examples: [],
});
