import { z } from 'zod';
import { ClocksQuery } from '#lib/domain/clocks.ts';
import { ArticleView } from '#lib/domain/views.ts';
import { route } from '#lib/http/route.ts';
import { getArticle } from '#lib/query/get-article.ts';

const Query = z.strictObject({ ...ClocksQuery.shape, version: z.coerce.number().int().min(1).optional() });

export const GET = route({ query: Query, reply: ArticleView, what: 'article' }, ({ version, ...clocks }, { id = '' }) =>
  getArticle(id, clocks, version),
);
