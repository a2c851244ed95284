import { ViewQuery } from '#lib/domain/view-query.ts';
import { TimelineView } from '#lib/domain/views.ts';
import { route } from '#lib/http/route.ts';
import { getTimeline } from '#lib/query/get-timeline.ts';

export const GET = route({ query: ViewQuery, reply: TimelineView, what: 'timeline' }, getTimeline);
