// The lists that can be taken home, each with its columns.
import type { Deal } from '#lib/domain/deal.ts';
import { dealColumns, type ExportedDeal } from '#lib/export/deal-columns.ts';
import { articleColumns, claimColumns, metricColumns, organizationColumns } from '#lib/export/source-columns.ts';
import { exportList } from './export-list.ts';
import { articleSource } from './list-articles.ts';
import { claimSource } from './list-claims.ts';
import { dealSource } from './list-deals.ts';
import { listEvidenceLinks } from './list-evidence-links.ts';
import { metricSource } from './list-metrics.ts';
import { organizationSource } from './list-organizations.ts';

const linkedAtOnce = 200;

/** Deals with their page and the links of all their claims, looked up for many at once. */
async function* withLinks(deals: AsyncIterable<Deal>, site: string): AsyncGenerator<ExportedDeal> {
  let held: Deal[] = [];
  const complete = async () => {
    const links = await listEvidenceLinks(held.flatMap(({ claims }) => claims));
    return held.map((deal) => ({
      ...deal,
      page: `${site}/deals/${deal.id}`,
      sources: deal.claims.flatMap((claim) => links.get(claim) ?? []),
    }));
  };
  for await (const deal of deals) {
    held.push(deal);
    if (held.length < linkedAtOnce) continue;
    yield* await complete();
    held = [];
  }
  yield* await complete();
}

const asTheyAre = <Item>(items: AsyncIterable<Item>) => items;

export const exportDeals = exportList({
  source: dealSource,
  columns: () => dealColumns,
  complete: withLinks,
});
export const exportClaims = exportList({
  source: claimSource,
  columns: claimColumns,
  complete: asTheyAre,
});
export const exportArticles = exportList({
  source: articleSource,
  columns: articleColumns,
  complete: asTheyAre,
});
export const exportMetrics = exportList({
  source: metricSource,
  columns: metricColumns,
  complete: asTheyAre,
});
export const exportOrganizations = exportList({
  source: organizationSource,
  columns: organizationColumns,
  complete: asTheyAre,
});
