import { FeedChange } from '#lib/domain/feed.ts';
import { parseBody } from '#lib/http/parse-body.ts';
import { writeRoute } from '#lib/http/write-route.ts';
import { changeFeed } from '#lib/ingest/feeds/manage-feeds.ts';

export { GET, OPTIONS, POST, PUT } from '#lib/http/other-methods.ts';

export const PATCH = writeRoute(async (body, { id = '' }) => {
  const { paused } = parseBody(body, FeedChange);
  await changeFeed(paused ? 'pause' : 'resume', id, new Date());
  return { id, paused };
});

export const DELETE = writeRoute(async (_, { id = '' }) => {
  await changeFeed('remove', id, new Date());
  return { id, removed: true };
});
