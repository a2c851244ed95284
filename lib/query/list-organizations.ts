// Organizations by slug, with how many deals each has at the clocks, its units' too; narrowed to those whose slug, name or alias begins so.
import { z } from 'zod';
import { database, Prisma } from '#lib/db/database.ts';
import type { Clocks } from '#lib/domain/clocks.ts';
import type { OrganizationListQuery } from '#lib/domain/list-query.ts';
import { OrganizationItem, type OrganizationList } from '#lib/domain/list-views.ts';
import { slugOf } from '#lib/domain/organization.ts';
import { countFacetsAt } from './count-facets-at.ts';
import { keepAnswers } from './keep-answers.ts';
import { among } from './keyset-sql.ts';
import { readPage, type Source } from './page-through.ts';
import { type Ledger, readLedger } from './read-ledger.ts';

const Rows = z.array(OrganizationItem.omit({ deals: true }));
const keep = keepAnswers<ReadonlyMap<string, number>>(12);

function countDeals(ledger: Ledger, clocks: Clocks): ReadonlyMap<string, number> {
  return keep(ledger, `${clocks.asOf} ${clocks.knownAt}`, () => {
    const { organization } = countFacetsAt(ledger, { type: [], status: [], organization: [] }, clocks);
    return new Map(organization.map(({ value, count }) => [value.slug, count]));
  });
}

/** `%` and `_` are letters like others here. */
const beginning = (text: string) => `${text.replace(/[\\%_]/g, '\\$&')}%`;

export const organizationSource: Source<OrganizationListQuery, OrganizationItem> = {
  // A name that people found to be another organization's is on that one's page, among its aliases.
  name: 'organizations',
  keyOf: ({ slug }) => [slug],
  after: async ({ q, kind }, clocks, key, limit) => {
    const ledger = await readLedger();
    const deals = countDeals(ledger, clocks);
    const merged = [...ledger.overlay.canonical.keys()];
    const begins = q === undefined ? null : { slug: beginning(slugOf(q)), name: beginning(q) };
    const rows = await database().$queryRaw`
      SELECT o.id AS slug, o.name, o.kind, o.country FROM organizations o
       WHERE ${among('o.kind', kind)} AND o.id <> ALL (${merged}) AND ${key?.[0] === undefined ? Prisma.sql`true` : Prisma.sql`o.id > ${key[0]} COLLATE "C"`}
         AND ${
           begins === null
             ? Prisma.sql`true`
             : Prisma.sql`(o.id LIKE ${begins.slug} OR o.name ILIKE ${begins.name} OR EXISTS (
                 SELECT FROM organization_aliases n WHERE n.organization_id = o.id AND n.kind <> 'person' AND n.alias ILIKE ${begins.name}))`
         }
       ORDER BY o.id COLLATE "C" LIMIT ${limit}`;
    return Rows.parse(rows).map((row) => ({ ...row, deals: deals.get(row.slug) ?? 0 }));
  },
};

export async function listOrganizations(query: OrganizationListQuery): Promise<OrganizationList> {
  const { clocks, items: organizations, next } = await readPage(query, organizationSource);
  return { clocks, organizations, next };
}
