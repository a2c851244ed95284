// Who speaks in an article, and how much of it we may show. What a user hands in without a source is an upload, shown in
// full; anything that names a publisher or an address is press until known better, shown as excerpts around evidence.
import type { Publisher } from '#lib/domain/article.ts';
import { slugOf } from '#lib/domain/organization.ts';

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

const reserved = new Set([ownBriefs.slug, uploads.slug]);

export function findPublisher(name: string | null, url: string | null): KnownPublisher {
  const host = url === null ? null : new URL(url).hostname.replace(/^www\./, '');
  const domains = host === null ? [] : [host];
  if (name !== null && !reserved.has(slugOf(name))) return press(name, domains);
  return host === null ? uploads : press(host, domains);
}
