import { timeline } from '#lib/http/endpoints/deals.ts';
import { route } from '#lib/http/route.ts';
import { getTimeline } from '#lib/query/get-timeline.ts';
import { readDataVersion } from '#lib/query/read-data-version.ts';

export { DELETE, OPTIONS, PATCH, POST, PUT } from '#lib/http/other-methods.ts';

export const GET = route(timeline, getTimeline, { version: readDataVersion });
