import { CommitmentView } from '#lib/domain/insight.ts';
import { InsightQuery } from '#lib/domain/insight-query.ts';
import { route } from '#lib/http/route.ts';
import { getCommitments } from '#lib/query/get-commitments.ts';

export const GET = route({ query: InsightQuery, reply: CommitmentView, what: 'commitments' }, getCommitments);
