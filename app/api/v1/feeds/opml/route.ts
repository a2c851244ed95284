import { writeRoute } from '#lib/http/write-route.ts';
import { exportFeeds, importFeeds } from '#lib/ingest/feeds/manage-feeds.ts';

export { DELETE, OPTIONS, PATCH, PUT } from '#lib/http/other-methods.ts';

/** All feeds, for another reader. */
export async function GET(): Promise<Response> {
  return new Response(await exportFeeds(), {
    headers: {
      'Content-Type': 'text/x-opml; charset=utf-8',
      'Content-Disposition': 'attachment; filename="entente-feeds.opml"',
      'Cache-Control': 'no-store',
    },
  });
}

/** Another reader's feeds: the OPML is the body. */
export const POST = writeRoute((body) => importFeeds(body, { now: new Date(), revive: true }));
