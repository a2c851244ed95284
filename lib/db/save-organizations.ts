// Brings the registry into the database: new entries are added, changed facts replaced. Organizations that texts
// introduced keep their place; one that the registry has learnt since becomes listed under the same slug.
import { z } from 'zod';
import { parseApproximateDate } from '#lib/domain/approximate-date.ts';
import { contentHash, contentId } from '#lib/domain/content-id.ts';
import type { DiscoveredOrganization } from '#lib/domain/extraction.ts';
import { type RegistryEntry, slugOf } from '#lib/domain/organization.ts';
import { tellingSurnames } from '#lib/domain/surnames.ts';
import type { Writer } from './database.ts';
import { insertRows, type Row } from './insert-rows.ts';

const dayOf = (partial: string | null): string | null =>
  partial ? (parseApproximateDate(partial)?.from ?? null) : null;

function aliasRows(entry: RegistryEntry, surnames: ReadonlyMap<string, string>): Row[] {
  const organization_id = slugOf(entry.name);
  const rows = (kind: string, aliases: readonly string[]) =>
    aliases.map((alias) => ({ organization_id, alias, kind, from_on: null, until_on: null }));
  const leaders = entry.people.flatMap(({ name, from, until }) =>
    [...new Set([name, surnames.get(name) ?? name])].map((alias) => ({
      organization_id,
      alias,
      kind: 'person',
      from_on: dayOf(from),
      until_on: dayOf(until),
    })),
  );
  return [
    ...rows('alias', [...entry.aliases, ...entry.native]),
    ...rows(
      'former',
      entry.formerly.map((former) => former.name),
    ),
    ...rows('product', entry.products),
    ...rows('epithet', entry.epithets),
    ...leaders,
  ];
}

const parentRows = (entry: RegistryEntry): Row[] =>
  entry.parents.map((parent) => ({
    id: contentId('parent', entry.name, parent.name, parent.from),
    child_id: slugOf(entry.name),
    parent_id: slugOf(parent.name),
    from_on: dayOf(parent.from),
    until_on: dayOf(parent.until),
  }));

/** Does nothing where this very registry is in already. */
export async function saveRegistry(writer: Writer, registry: readonly RegistryEntry[]): Promise<void> {
  const registryHash = contentHash(JSON.stringify(registry));
  const state = await writer.ledgerVersion.findUniqueOrThrow({ where: { id: 1 } });
  if (state.registryHash === registryHash) return;
  const rows = registry.map(({ name, kind, country, website, ticker, wikidata }) => ({
    id: slugOf(name),
    name,
    kind,
    listed: true,
    country: country ?? null,
    website: website ?? null,
    ticker: ticker ?? null,
    wikidata: wikidata ?? null,
  }));
  const surnames = tellingSurnames(registry.flatMap(({ people }) => people.map(({ name }) => name)));
  const listed = JSON.stringify(rows.map((row) => row.id));
  await writer.$executeRaw`
    INSERT INTO organizations SELECT * FROM json_populate_recordset(NULL::organizations, ${JSON.stringify(rows)}::json)
    ON CONFLICT (id) DO UPDATE SET (name, kind, listed, country, website, ticker, wikidata) =
      (EXCLUDED.name, EXCLUDED.kind, true, EXCLUDED.country, EXCLUDED.website, EXCLUDED.ticker, EXCLUDED.wikidata)`;
  await writer.$executeRaw`DELETE FROM organization_aliases WHERE organization_id IN (SELECT json_array_elements_text(${listed}::json))`;
  await writer.$executeRaw`DELETE FROM organization_parents WHERE child_id IN (SELECT json_array_elements_text(${listed}::json))`;
  await insertRows(
    writer,
    'organization_aliases',
    registry.flatMap((entry) => aliasRows(entry, surnames)),
  );
  await insertRows(writer, 'organization_parents', registry.flatMap(parentRows));
  await writer.ledgerVersion.update({ where: { id: 1 }, data: { registryHash, version: { increment: 1 } } });
}

const Known = z.array(z.object({ known: z.boolean() })).length(1);

/** Whether all of them are here already, under whatever name. */
export async function areKnown(writer: Writer, discovered: readonly DiscoveredOrganization[]): Promise<boolean> {
  const slugs = [...new Set(discovered.map(({ slug }) => slug))];
  const rows = await writer.$queryRaw`
    SELECT count(*) = ${slugs.length}::integer AS known FROM organizations WHERE id = ANY (${slugs})`;
  return Known.parse(rows)[0]?.known ?? false;
}

/** Of two spellings with one slug the first in order stands, so that it makes no difference which text came first, nor how a database sorts. */
export async function saveDiscovered(writer: Writer, discovered: readonly DiscoveredOrganization[]): Promise<void> {
  const first = new Map<string, Row>();
  const inOrder = [...discovered].sort((a, b) =>
    `${a.slug}\u0000${a.name}\u0000${a.kind}` < `${b.slug}\u0000${b.name}\u0000${b.kind}` ? -1 : 1,
  );
  for (const { slug, name, kind } of inOrder) {
    const unlisted = { listed: false, country: null, website: null, ticker: null, wikidata: null };
    if (!first.has(slug)) first.set(slug, { id: slug, name, kind, ...unlisted });
  }
  await writer.$executeRaw`
    INSERT INTO organizations SELECT * FROM json_populate_recordset(NULL::organizations, ${JSON.stringify([...first.values()])}::json)
    ON CONFLICT (id) DO UPDATE SET (name, kind) = (EXCLUDED.name, EXCLUDED.kind)
     WHERE NOT organizations.listed AND (EXCLUDED.name COLLATE "C", EXCLUDED.kind COLLATE "C") < (organizations.name COLLATE "C", organizations.kind COLLATE "C")`;
}
