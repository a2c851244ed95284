// Claims by what they say and who says it, newest known first.
import { z } from 'zod';
import { database, Prisma } from '#lib/db/database.ts';
import { horizonOf } from '#lib/domain/clocks.ts';
import type { ClaimListQuery } from '#lib/domain/list-query.ts';
import type { ClaimList } from '#lib/domain/list-views.ts';
import type { ClaimView } from '#lib/domain/views.ts';
import { InstantKey } from './cursor.ts';
import { among, behind } from './keyset-sql.ts';
import { listClaimViews } from './list-claim-views.ts';
import { readPage, type Source } from './page-through.ts';

const Ids = z.array(z.object({ id: z.string() }));

export const claimSource: Source<ClaimListQuery, ClaimView> = {
  name: 'claims',
  key: InstantKey,
  keyOf: (claim) => [claim.article.knownAt, claim.id],
  after: async (query, clocks, key, limit) => {
    const { deal, article, organization, type, status } = query;
    // Ids first: the rest of a claim is costly to put together, and most are not on this page.
    const rows = await database().$queryRaw`
      SELECT c.id FROM claims c
        JOIN article_versions v ON v.id = c.version_id
        JOIN articles a ON a.id = v.article_id AND NOT a.retracted
       WHERE v.known_at < ${horizonOf(clocks)}::timestamptz AND ${behind('v.known_at', 'c.id', key)}
         AND ${among('c.type', type)} AND ${among('c.status', status)}
         AND ${among('v.article_id', article === undefined ? [] : [article])}
         AND ${deal === undefined ? Prisma.sql`true` : Prisma.sql`c.id IN (SELECT d.claim_id FROM deal_claims d WHERE d.deal_id = ${deal})`}
         AND ${
           organization.length === 0
             ? Prisma.sql`true`
             : Prisma.sql`EXISTS (SELECT FROM claim_parties y JOIN mentions m ON m.id = y.mention_id
                                   WHERE y.claim_id = c.id AND ${among('m.organization_id', organization)})`
         }
       ORDER BY v.known_at DESC, c.id LIMIT ${limit}`;
    const ids = Ids.parse(rows).map(({ id }) => id);
    const views = new Map((await listClaimViews({ claims: ids }, clocks)).map((claim) => [claim.id, claim]));
    return ids.flatMap((id) => views.get(id) ?? []);
  },
};

export async function listClaims(query: ClaimListQuery): Promise<ClaimList> {
  const { clocks, items: claims, next } = await readPage(query, claimSource);
  return { clocks, claims, next };
}
