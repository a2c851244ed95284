// Writes publishers so that the order in which their articles come makes no difference: the domains of all of them are kept, and
// of names that differ in case only the first in order. What a feed's list says of its publisher stands.
import type { Publisher } from '#lib/domain/article.ts';
import type { Writer } from './database.ts';

export type PublisherWithDomains = Publisher & { readonly domains: readonly string[] };

const earlier = (a: string, b: string): string => (a < b ? a : b);

function joined(publishers: readonly PublisherWithDomains[]): PublisherWithDomains[] {
  const bySlug = new Map<string, PublisherWithDomains>();
  for (const publisher of publishers) {
    const other = bySlug.get(publisher.slug) ?? publisher;
    const domains = [...new Set([...other.domains, ...publisher.domains])].sort();
    bySlug.set(publisher.slug, { ...other, name: earlier(other.name, publisher.name), domains });
  }
  return [...bySlug.values()].sort((a, b) => (a.slug < b.slug ? -1 : 1));
}

export async function savePublishers(writer: Writer, publishers: readonly PublisherWithDomains[]): Promise<void> {
  const rows = joined(publishers).map(({ slug, name, kind, displayPolicy, domains }) => ({
    id: slug,
    name,
    kind,
    display_policy: displayPolicy,
    domains,
  }));
  await writer.$executeRaw`
    INSERT INTO publishers SELECT * FROM json_populate_recordset(NULL::publishers, ${JSON.stringify(rows)}::json)
    ON CONFLICT (id) DO UPDATE SET
      domains = ARRAY(SELECT DISTINCT unnest(publishers.domains || EXCLUDED.domains) ORDER BY 1),
      name = CASE WHEN EXISTS (SELECT FROM feeds WHERE publisher_id = publishers.id) THEN publishers.name ELSE least(publishers.name, EXCLUDED.name) END
    WHERE NOT publishers.domains @> EXCLUDED.domains OR EXCLUDED.name < publishers.name`;
}
