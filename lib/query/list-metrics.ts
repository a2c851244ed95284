// Figures of organizations, newest known first, as the latest version by then of each article states them.
import { z } from 'zod';
import { database } from '#lib/db/database.ts';
import { horizonOf } from '#lib/domain/clocks.ts';
import type { MetricListQuery } from '#lib/domain/list-query.ts';
import type { MetricList } from '#lib/domain/list-views.ts';
import type { MetricView } from '#lib/domain/views.ts';
import { InstantKey } from './cursor.ts';
import { among, behind } from './keyset-sql.ts';
import { listMetricViews } from './list-claim-views.ts';
import { readPage, type Source } from './page-through.ts';

const Ids = z.array(z.object({ id: z.string() }));

export const metricSource: Source<MetricListQuery, MetricView> = {
  name: 'metrics',
  key: InstantKey,
  keyOf: (metric) => [metric.article.knownAt, metric.id],
  after: async ({ organization, metric }, clocks, key, limit) => {
    const horizon = horizonOf(clocks);
    const rows = await database().$queryRaw`
      SELECT x.id FROM metrics x
        JOIN mentions m ON m.id = x.mention_id AND m.organization_id IS NOT NULL
        JOIN article_versions v ON v.id = x.version_id
        JOIN articles a ON a.id = v.article_id AND NOT a.retracted
       WHERE v.known_at < ${horizon}::timestamptz AND ${behind('v.known_at', 'x.id', key)}
         AND ${among('m.organization_id', organization)} AND ${among('x.metric', metric)}
         AND NOT EXISTS (SELECT FROM article_versions w
                          WHERE w.article_id = v.article_id AND w.number > v.number AND w.known_at < ${horizon}::timestamptz)
       ORDER BY v.known_at DESC, x.id LIMIT ${limit}`;
    const ids = Ids.parse(rows).map(({ id }) => id);
    const views = new Map((await listMetricViews({ metrics: ids }, clocks)).map((view) => [view.id, view]));
    return ids.flatMap((id) => views.get(id) ?? []);
  },
};

export async function listMetrics(query: MetricListQuery): Promise<MetricList> {
  const { clocks, items: metrics, next } = await readPage(query, metricSource);
  return { clocks, metrics, next };
}
