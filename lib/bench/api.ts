// The API as readers meet it (built, over HTTP, keep-alive) beside bare node:http and pg that run the same SQL and send the same
// rows. "Again" is a question asked before, which is kept; "first" is a new one each time. All share one process and one database,
// so that what the machine does meanwhile falls on all alike.
import { join } from 'node:path';
import next from 'next';
import { Pool } from 'pg';
import { addDays } from '#lib/domain/approximate-date.ts';
import { ingestFirstData } from '#lib/ingest/first-data.ts';
import { type Measured, measure, p95, ratio } from './measure.ts';
import { agent, ask, listen } from './over-http.ts';
import { withThrowawayDatabase } from './throwaway-database.ts';

const rounds = 150;

/** A page of articles as `lib/query/list-articles.ts` asks for it, without what only readers of other pages need. */
const sql = `
  SELECT jsonb_build_object('id', a.id, 'title', v.title, 'url', a.canonical_url,
           'published', CASE WHEN v.published_from IS NOT NULL THEN jsonb_build_object('from', v.published_from, 'until', v.published_until) END,
           'knownAt', v.known_at, 'publisher', jsonb_build_object('slug', p.id, 'name', p.name, 'kind', p.kind, 'displayPolicy', p.display_policy),
           'version', v.number, 'language', v.language,
           'claims', (SELECT count(*)::int FROM claims c WHERE c.version_id = v.id)) AS article
    FROM article_versions v
    JOIN articles a ON a.id = v.article_id AND NOT a.retracted
    JOIN publishers p ON p.id = a.publisher_id
   WHERE v.known_at < $1::timestamptz
     AND NOT EXISTS (SELECT FROM article_versions w
                      WHERE w.article_id = v.article_id AND w.number > v.number AND w.known_at < $1::timestamptz)
   ORDER BY v.known_at DESC, a.id LIMIT 100`;

const row = (measured: Measured, bare: Measured): string =>
  `${measured.name.padEnd(28)} p95 ${ratio(p95(measured), p95(bare))} of bare node:http + pg`;

export async function benchApi(print: (line: string) => void): Promise<void> {
  await withThrowawayDatabase(async (database, url) => {
    await ingestFirstData(database, undefined);
    const pool = new Pool({ connectionString: url, max: 8 });
    const bare = await listen(async (request, response) => {
      const { rows } = await pool.query(sql, [new URL(request.url ?? '/', 'http://x').searchParams.get('horizon')]);
      response.setHeader('Content-Type', 'application/json').end(JSON.stringify({ articles: rows, next: null }));
    });
    const app = next({ dev: false, dir: join(import.meta.dirname, '../..') });
    await app.prepare();
    const ours = await listen(app.getRequestHandler());
    let day = '2026-01-01';
    const measured = await measure(
      [
        { name: 'bare', run: () => ask(`${bare.address}/?horizon=2026-01-02`) },
        { name: 'articles, again', run: () => ask(`${ours.address}/api/v1/articles?knownAt=2026-01-01`) },
        {
          name: 'articles, first',
          run: () => {
            day = addDays(day, -1);
            return ask(`${ours.address}/api/v1/articles?knownAt=${day}`);
          },
        },
        { name: 'deals, again', run: () => ask(`${ours.address}/api/v1/deals?knownAt=2026-01-01`) },
        { name: 'graph, again', run: () => ask(`${ours.address}/api/v1/graph?knownAt=2026-01-01`) },
      ],
      rounds,
    );
    const [reference, ...others] = measured;
    if (reference) for (const one of others) print(row(one, reference));
    agent.destroy();
    for (const { server } of [bare, ours]) server.close();
    await app.close();
    await pool.end();
  });
}
