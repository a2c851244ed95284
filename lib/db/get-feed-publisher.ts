// Whose voice speaks at a host: the publisher that has it among its domains. Outlets of one owner are one publisher.
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

const hostOf = (address: string | null): string | null =>
  address && URL.canParse(address) ? new URL(address).hostname : null;

/** The publisher of the entry's own feed, where the page lies at the feed's host; else whoever claims the host; else null. */
export async function getFeedPublisher(writer: Writer, entry: string, host: string) {
  const found = await writer.entry.findUnique({
    where: { id: entry },
    include: { feed: { include: { publisher: true } } },
  });
  const feed = found?.feed;
  if (feed?.publisher && [hostOf(feed.address), hostOf(feed.homepage)].includes(host))
    return publisherOf(feed.publisher);
  const claims = await writer.publisher.findFirst({
    where: { domains: { hasSome: domainsOver(host) }, feeds: { some: {} } },
    orderBy: { id: 'asc' },
  });
  return claims && publisherOf(claims);
}
