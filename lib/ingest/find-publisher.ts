// Who speaks in an article, and how much of it we may show. What a user hands in without a source is an upload, shown in
// full; anything that names a publisher or an address is press until known better, shown as excerpts around evidence.
import type { Publisher } from '#lib/domain/article.ts';
import { slugOf } from '#lib/domain/organization.ts';
import { siteOf } from '#lib/reader/same-site.ts';
import { type Family, familyOfHost, familyOfName } from './publisher-families.ts';

export type KnownPublisher = Publisher & { readonly domains: readonly string[] };

/** Our own briefs. No article from outside may claim this name: display in full is not theirs to take. */
export const ownBriefs: KnownPublisher = {
  slug: 'entente-briefs',
  name: 'Entente briefs',
  kind: 'brief',
  displayPolicy: 'full',
  domains: [],
};

const uploads: KnownPublisher = {
  slug: 'uploads',
  name: 'Uploads',
  kind: 'upload',
  displayPolicy: 'full',
  domains: [],
};

const press = (name: string, domains: readonly string[]): KnownPublisher => ({
  slug: slugOf(name),
  name,
  kind: 'press',
  displayPolicy: 'excerpt',
  domains,
});

const ofFamily = ({ name, kind, domains }: Family): KnownPublisher => ({ ...press(name, domains), kind });

const reserved = new Set([ownBriefs.slug, uploads.slug]);

/** The host counts for more than the name: anybody can call a page after a wire, nobody can serve it from there. */
export function findPublisher(name: string | null, url: string | null): KnownPublisher {
  const host = url === null ? null : new URL(url).hostname.replace(/^www\./, '');
  const domains = host === null ? [] : [host];
  const served = host === null ? null : familyOfHost(host);
  if (served) return ofFamily(served);
  const called = name === null ? null : familyOfName(name);
  if (called && host === null) return ofFamily(called);
  if (name !== null && !called && !reserved.has(slugOf(name))) return press(name, domains);
  return host === null ? uploads : press(host, domains);
}

/** Who speaks in what was fetched from `url`. What it calls itself is shown, but its site is who it is: a name is anybody's to take. */
export function findVoice(name: string | null, url: string): KnownPublisher {
  const found = findPublisher(name, url);
  const { hostname } = new URL(url);
  return familyOfHost(hostname) ? found : { ...found, slug: slugOf(siteOf(hostname)) };
}
