// What insights read: the deals at the clocks of the address, who stands behind each unit on a day, and dollars.

import type { Clocks } from '#lib/domain/clocks.ts';
import type { Deal } from '#lib/domain/deal.ts';
import type { InsightQuery } from '#lib/domain/insight-query.ts';
import type { RelationType } from '#lib/domain/relation-kind.ts';
import type { InDollars } from '#lib/graph/insights/measure-deal.ts';
import type { GroupOf } from '#lib/graph/insights/provision.ts';
import { groupAt } from '#lib/ledger/group-at.ts';
import { inDollars } from './convert-deals.ts';
import { foldedAt, foldedWhere } from './fold-deals.ts';
import { type Ledger, readClocks, readLedger } from './read-ledger.ts';

export interface InsightBasis {
  readonly ledger: Ledger;
  readonly clocks: Clocks;
  readonly deals: readonly Deal[];
  readonly groupOf: GroupOf;
  readonly inDollars: InDollars;
}

/** One for as long as names and owners are what they were: what was worked out by it of a deal is then known again. */
const kept = new WeakMap<Ledger['same'], { readonly ownerships: Ledger['ownerships']; readonly groupOf: GroupOf }>();

export function groupsIn({ same, names, ownerships }: Ledger): GroupOf {
  const known = kept.get(same);
  if (known?.ownerships === ownerships) return known.groupOf;
  const groupOf: GroupOf = (organization, on) => {
    const slug = groupAt(organization.slug, on, ownerships);
    return slug === organization.slug ? organization : { slug, name: names.get(slug) ?? slug };
  };
  kept.set(same, { ownerships, groupOf });
  return groupOf;
}

/** Of these types, where an insight reads no others; all where none are named. */
export async function readInsightBasis(
  query: Pick<InsightQuery, 'asOf' | 'knownAt'>,
  types: readonly RelationType[] = [],
): Promise<InsightBasis> {
  const clocks = readClocks(query);
  const ledger = await readLedger();
  const groupOf = groupsIn(ledger);
  const filters = { type: [...types], status: [], organization: [] };
  const deals = types.length === 0 ? foldedAt(ledger, clocks) : foldedWhere(ledger, filters, clocks);
  return { ledger, clocks, deals, groupOf, inDollars };
}
