import { ConflictQuery } from '#lib/domain/view-query.ts';
import { ConflictList } from '#lib/domain/views.ts';
import { route } from '#lib/http/route.ts';
import { listConflicts } from '#lib/query/list-conflicts.ts';

export const GET = route({ query: ConflictQuery, reply: ConflictList, what: 'list of conflicts' }, listConflicts);
