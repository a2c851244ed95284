// Embeds as foreign pages meet them (built, over HTTP, keep-alive) beside bare node:http and pg that ask for the same claims and
// send them; pictures that are drawn for the first time; and what keeping frozen ones costs. One run, one process, one database.
import { join } from 'node:path';
import next from 'next';
import { Pool } from 'pg';
import { z } from 'zod';
import { addDays } from '#lib/domain/approximate-date.ts';
import { type ShareState, shareSchemas } from '#lib/domain/share.ts';
import { shareAddress } from '#lib/domain/share-address.ts';
import { ingestFirstData } from '#lib/ingest/first-data.ts';
import { measure, p95, ratio } from './measure.ts';
import { agent, ask, listen } from './over-http.ts';
import { withThrowawayDatabase } from './throwaway-database.ts';

const rounds = 100;

/** The claims that the lanes of a timeline are folded from. */
const sql = `
  SELECT d.deal_id, c.id, c.type, c.status, c.amount_value, c.amount_currency, c.agreed_from, c.agreed_until, c.talks_from, c.ended_from,
         d.known_at, (SELECT json_agg(json_build_object('role', y.role, 'organization', m.organization_id))
                        FROM claim_parties y JOIN mentions m ON m.id = y.mention_id WHERE y.claim_id = c.id) AS parties
    FROM deal_claims d JOIN claims c ON c.id = d.claim_id
    JOIN relation_roles r ON r.type = c.type AND r.role = 'investor'
   WHERE d.known_at < $1::timestamptz`;

const filters = { type: 'investment', status: '', organization: '', from: '', until: '' };
const timelineOn = (day: string): ShareState =>
  shareSchemas.timeline.parse({ ...filters, asOf: day, knownAt: day, theme: 'auto', locale: 'en-GB', width: '640' });

const Sizes = z.array(z.object({ shares: z.coerce.number(), bytes: z.coerce.number() }));

export async function benchEmbed(print: (line: string) => void): Promise<void> {
  await withThrowawayDatabase(async (database, url) => {
    await ingestFirstData(database, undefined);
    const pool = new Pool({ connectionString: url, max: 8 });
    const bare = await listen(async (_, response) => {
      const { rows } = await pool.query(sql, ['2026-01-02']);
      response.setHeader('Content-Type', 'application/json').end(JSON.stringify(rows));
    });
    const app = next({ dev: false, dir: join(import.meta.dirname, '../..') });
    await app.prepare();
    const ours = await listen(app.getRequestHandler());
    let day = '2026-01-01';
    const nextDay = (): string => {
      day = addDays(day, -1);
      return day;
    };
    const at = (on: string, place?: string, ending?: string) =>
      `${ours.address}${shareAddress(timelineOn(on), place, ending)}`;
    const [reference, again, first, image] = await measure(
      [
        { name: 'bare', run: () => ask(bare.address) },
        { name: 'again', run: () => ask(at('2026-01-01')) },
        { name: 'first', run: () => ask(at(nextDay())) },
        { name: 'image', run: () => ask(at(nextDay(), '/image', '.png')) },
      ],
      rounds,
    );
    if (!reference || !again || !first || !image) return;
    print(`  a live embed, asked again: p95 ${ratio(p95(again), p95(reference))} of bare node:http + pg`);
    print(`  a live embed of a day that nobody asked for: p95 ${ratio(p95(first), p95(reference))}`);
    print(`  a picture drawn for the first time: p95 ${p95(image).toFixed(0)} ms`);
    for (let i = 0; i < frozenTried; i += 1) await freeze(ours.address, at(addDays('2026-01-01', -7 * i)));
    const [size] = Sizes.parse(
      (
        await pool.query(`SELECT (SELECT count(*) FROM shares) AS shares,
          pg_total_relation_size('shares') + pg_total_relation_size('share_answers') AS bytes`)
      ).rows,
    );
    if (size)
      print(
        `  ${size.shares} frozen embeds take ${Math.round(size.bytes / size.shares / 1024)} kB each: ${(((size.bytes / size.shares) * 10_000) / 1e9).toFixed(2)} GB for 10,000`,
      );
    agent.destroy();
    for (const { server } of [bare, ours]) server.close();
    await app.close();
    await pool.end();
  });
}

const frozenTried = 100;

async function freeze(site: string, address: string): Promise<void> {
  const answer = await fetch(`${site}/api/v1/shares`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ address: new URL(address).pathname + new URL(address).search }),
  });
  if (!answer.ok) throw new Error(`a share could not be made: ${answer.status} ${await answer.text()}`);
}
