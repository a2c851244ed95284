// Whether a feed may speak in the name of an address that it names: of its own site, of its publisher's domains, of an outlet of the
// same owner. Everything else is somebody else's page, and what the feed says about it is the feed's own statement. The trap: what a feed
// says of itself (title, link) proves nothing; only the address that it was fetched from and the list that it stands in do.
import { isSameSite } from '#lib/reader/same-site.ts';
import { familyOfHost } from './publisher-families.ts';

const hostOf = (address: string): string | null => (URL.canParse(address) ? new URL(address).hostname : null);

const isUnder = (host: string, domain: string): boolean => host === domain || host.endsWith(`.${domain}`);

export interface Origin {
  /** Where it was fetched from, and the front page that it is listed with. */
  readonly addresses: readonly string[];
  /** Of the publisher whose feed it is known to be. */
  readonly domains: readonly string[];
}

/** A listed feed's. */
export const originOfFeed = (feed: {
  readonly address: string;
  readonly homepage: string | null;
  readonly publisher: { readonly domains: readonly string[] } | null;
}): Origin => ({
  addresses: feed.homepage ? [feed.address, feed.homepage] : [feed.address],
  domains: feed.publisher?.domains ?? [],
});

/** For what was fetched. */
export function speaksFor({ addresses, domains }: Origin, link: string): boolean {
  const host = hostOf(link);
  if (host === null) return false;
  const family = familyOfHost(host);
  return (
    domains.some((domain) => isUnder(host, domain)) ||
    addresses.some((address) => {
      const own = hostOf(address);
      return own !== null && (isSameSite(own, host) || (family !== null && familyOfHost(own) === family));
    })
  );
}

/** For a file: who hands it in vouches for it, but not for it being a well-known outlet that it does not even call itself. */
export function fileSpeaksFor(feedLink: string | null, link: string): boolean {
  const host = hostOf(link);
  if (host === null) return false;
  return familyOfHost(host) === null || (feedLink !== null && speaksFor({ addresses: [feedLink], domains: [] }, link));
}
