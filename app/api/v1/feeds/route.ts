import { NewFeed } from '#lib/domain/feed.ts';
import { feeds } from '#lib/http/endpoints/feeds.ts';
import { parseBody } from '#lib/http/parse-body.ts';
import { route } from '#lib/http/route.ts';
import { writeRoute } from '#lib/http/write-route.ts';
import { addFeed } from '#lib/ingest/feeds/manage-feeds.ts';
import { listFeeds } from '#lib/query/list-feeds.ts';

export { DELETE, OPTIONS, PATCH, PUT } from '#lib/http/other-methods.ts';

export const GET = route(feeds, listFeeds);

export const POST = writeRoute(async (body) => ({
  id: await addFeed(parseBody(body, NewFeed), new Date()),
}));
