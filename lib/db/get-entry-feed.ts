// The feed that an entry was seen in: where it was fetched from, and whose it is known to be; the publisher that claims a host.
import { Publisher } from '#lib/domain/article.ts';
import type { Writer } from './database.ts';

/** The host itself and the domains above it, down to two labels. */
function domainsOver(host: string): string[] {
  const labels = host.replace(/^www\./, '').split('.');
  return labels.slice(0, -1).map((_, i) => labels.slice(i).join('.'));
}

interface Voice {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly displayPolicy: string;
  readonly domains: string[];
}

const publisherOf = ({ id, domains, ...rest }: Voice) => ({ ...Publisher.parse({ slug: id, ...rest }), domains });

/** The publisher among listed feeds' that has this host among its domains; null where nobody has. */
export async function getListedPublisher(writer: Writer, host: string) {
  const claims = await writer.publisher.findFirst({
    where: { domains: { hasSome: domainsOver(host) }, feeds: { some: {} } },
    orderBy: { id: 'asc' },
  });
  return claims && publisherOf(claims);
}

/** Null where the entry is no more. */
export async function getEntryFeed(writer: Writer, entry: string) {
  const found = await writer.entry.findUnique({
    where: { id: entry },
    include: { feed: { include: { publisher: true } } },
  });
  if (!found) return null;
  const { address, homepage, title, publisher } = found.feed;
  return { address, homepage, title, publisher: publisher && publisherOf(publisher) };
}
