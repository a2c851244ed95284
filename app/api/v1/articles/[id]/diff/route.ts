import { z } from 'zod';
import { ClocksQuery } from '#lib/domain/clocks.ts';
import { ArticleDiff } from '#lib/domain/views.ts';
import { route } from '#lib/http/route.ts';
import { getArticleDiff } from '#lib/query/get-article-diff.ts';

const Version = z.coerce.number().int().min(1).optional();
const Query = z.strictObject({ ...ClocksQuery.shape, from: Version, to: Version });

export const GET = route(
  { query: Query, reply: ArticleDiff, what: 'pair of versions' },
  ({ from, to, ...clocks }, { id = '' }) => getArticleDiff(id, clocks, { from, to }),
);
