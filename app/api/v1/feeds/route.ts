import { z } from 'zod';
import { FeedList, NewFeed } from '#lib/domain/feed.ts';
import { parseBody } from '#lib/http/parse-body.ts';
import { route } from '#lib/http/route.ts';
import { writeRoute } from '#lib/http/write-route.ts';
import { addFeed } from '#lib/ingest/feeds/manage-feeds.ts';
import { listFeeds } from '#lib/query/list-feeds.ts';

export const GET = route({ query: z.strictObject({}), reply: FeedList, what: 'list of feeds' }, listFeeds);

export const POST = writeRoute(async (body) => ({
  id: await addFeed(parseBody(body, NewFeed), new Date()),
}));
