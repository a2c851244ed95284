// When a text last told of each of these deals, as far as was known at these clocks: what is followed is news by that, and not by when
// the deal was made.
import { z } from 'zod';
import { ask } from '#lib/db/ask.ts';
import { Prisma } from '#lib/db/database.ts';
import type { Instant } from '#lib/domain/approximate-date.ts';
import { type Clocks, horizonOf } from '#lib/domain/clocks.ts';

const Rows = z.array(z.object({ deal: z.string(), told: z.date() }));

export async function listLastTold(deals: readonly string[], clocks: Clocks): Promise<Map<string, Instant>> {
  if (deals.length === 0) return new Map();
  const rows = await ask(Prisma.sql`
    SELECT deal_id AS deal, max(known_at) AS told FROM deal_claims
     WHERE deal_id = ANY (${[...deals]}) AND known_at < ${horizonOf(clocks)}::timestamptz GROUP BY deal_id`);
  return new Map(Rows.parse(rows).map(({ deal, told }) => [deal, told.toISOString()]));
}
