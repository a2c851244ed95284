// One organization as of a date: what it is, who owns it, its deals and its units' deals, its figures.
import { database } from '#lib/db/database.ts';
import { type ClocksQuery, horizonOf } from '#lib/domain/clocks.ts';
import { OrganizationKind } from '#lib/domain/organization.ts';
import { Slug } from '#lib/domain/view-query.ts';
import type { OrganizationView } from '#lib/domain/views.ts';
import { foldedWhere } from './fold-deals.ts';
import { accountOf } from './get-totals.ts';
import { listMetricViews } from './list-claim-views.ts';
import { listJudgementsAbout } from './list-judgements.ts';
import { readClocks, readLedger } from './read-ledger.ts';

const day = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null;

/** What most of this field's sums are stated in; anything else is converted and marked. */
const accountCurrency = 'USD';

/** Null where no organization has that slug. */
export async function getOrganization(slug: string, query: ClocksQuery): Promise<OrganizationView | null> {
  const clocks = readClocks(query);
  if (!Slug.safeParse(slug).success) return null;
  const row = await database().organization.findUnique({
    where: { id: slug },
    include: { aliases: true, parents: { include: { parent: true } }, children: { include: { child: true } } },
  });
  if (!row) return null;
  const ledger = await readLedger();
  const deals = foldedWhere(ledger, { type: [], status: [], organization: [slug] }, clocks);
  const merged = [...ledger.overlay.canonical].flatMap(([other, into]) => (into === slug ? [other] : []));
  const owned = row.children.filter((child) => {
    const [from, until] = [day(child.fromOn), day(child.untilOn)];
    return (from === null || from <= clocks.asOf) && (until === null || clocks.asOf < until);
  });
  return {
    clocks,
    organization: {
      slug: row.id,
      name: row.name,
      kind: OrganizationKind.parse(row.kind),
      country: row.country,
      website: row.website,
      ticker: row.ticker,
      wikidata: row.wikidata,
      aliases: [
        ...row.aliases.filter(({ kind }) => kind !== 'epithet' && kind !== 'person').map(({ alias }) => alias),
        ...merged.map((other) => ledger.names.get(other) ?? other),
      ],
      parents: row.parents.map(({ parent, fromOn, untilOn }) => ({
        organization: { slug: parent.id, name: parent.name },
        from: day(fromOn),
        until: day(untilOn),
      })),
      units: owned.map(({ child }) => ({ slug: child.id, name: child.name })),
    },
    deals: [...deals],
    totals: accountOf(
      deals,
      { organizations: [slug], asOf: clocks.asOf, clocks, ownerships: ledger.ownerships },
      accountCurrency,
    ),
    judgements: await listJudgementsAbout(new Set([slug, ...merged]), horizonOf(clocks)),
    metrics: await listMetricViews({ organizations: [slug, ...merged] }, clocks),
  };
}
