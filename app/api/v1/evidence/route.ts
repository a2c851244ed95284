import { EvidenceBundle } from '#lib/domain/evidence-bundle.ts';
import { ViewQuery } from '#lib/domain/view-query.ts';
import { route } from '#lib/http/route.ts';
import { getBundle } from '#lib/query/get-bundle.ts';

export const GET = route({ query: ViewQuery, reply: EvidenceBundle, what: 'bundle of evidence' }, getBundle);
