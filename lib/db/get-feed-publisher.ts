// Whose voice speaks at a host: the publisher that has it among its domains. Outlets of one owner are one publisher.
import { Publisher } from '#lib/domain/article.ts';
import type { Writer } from './database.ts';

/** The host itself and the domains above it, down to two labels. */
function domainsOver(host: string): string[] {
  const labels = host.replace(/^www\./, '').split('.');
  return labels.slice(0, -1).map((_, i) => labels.slice(i).join('.'));
}

/** Null where no feed's publisher claims the host. */
export async function getFeedPublisher(writer: Writer, host: string) {
  const found = await writer.publisher.findFirst({
    where: { domains: { hasSome: domainsOver(host) }, feeds: { some: {} } },
    orderBy: { id: 'asc' },
  });
  if (!found) return null;
  const { id, domains, ...rest } = found;
  return { ...Publisher.parse({ slug: id, ...rest }), domains };
}
