// What a page is about, in schema.org's words, for machines that read pages. Facts only that the page shows; what is unknown is left
// out, never guessed.
import type { ArticleRef } from '#lib/domain/article.ts';
import type { Clocks } from '#lib/domain/clocks.ts';
import type { KeptShare } from '#lib/domain/kept-share.ts';
import type { OrganizationView } from '#lib/domain/views.ts';

type Thing = Readonly<Record<string, unknown>> & { readonly '@type': string };

const context = 'https://schema.org';
const isoDate = ({ from, until }: { from: string; until: string }): string | undefined =>
  from === until ? from : undefined;

/** A text of somebody else's: its own address is where it stands, not here. */
export const newsArticle = (article: ArticleRef, page: string): Thing => ({
  '@context': context,
  '@type': 'NewsArticle',
  headline: article.title,
  url: article.url ?? page,
  subjectOf: page,
  datePublished: article.published ? isoDate(article.published) : undefined,
  publisher: { '@type': 'Organization', name: article.publisher.name },
});

const wikidataUrl = (id: string | null): string[] => (id === null ? [] : [`https://www.wikidata.org/wiki/${id}`]);

export const organizationThing = ({ organization, clocks }: OrganizationView, page: string): Thing => ({
  '@context': context,
  '@type': 'Organization',
  name: organization.name,
  alternateName: organization.aliases.filter((alias) => alias !== organization.name),
  url: organization.website ?? page,
  sameAs: [...wikidataUrl(organization.wikidata), ...(organization.website === null ? [] : [page])],
  tickerSymbol: organization.ticker ?? undefined,
  subOrganization: organization.units.map(({ name }) => ({ '@type': 'Organization', name })),
  parentOrganization: organization.parents
    .filter(({ from, until }) => (from === null || from <= clocks.asOf) && (until === null || clocks.asOf < until))
    .map((parent) => ({ '@type': 'Organization', name: parent.organization.name })),
});

interface DatasetOf {
  readonly name: string;
  readonly description: string;
  readonly page: string;
  readonly clocks: Clocks;
  /** Addresses of the same as files. */
  readonly json: string;
  readonly csv: string;
  /** Only of what is frozen. */
  readonly share: KeptShare | null;
}

export const dataset = ({ name, description, page, clocks, json, csv, share }: DatasetOf): Thing => ({
  '@context': context,
  '@type': 'Dataset',
  name,
  description,
  url: page,
  temporalCoverage: `../${clocks.asOf}`,
  creator: { '@type': 'Organization', name: 'Entente' },
  dateCreated: share?.createdAt,
  identifier: share ? `sha256:${share.hash}` : undefined,
  distribution: [
    { '@type': 'DataDownload', encodingFormat: 'application/json', contentUrl: json },
    { '@type': 'DataDownload', encodingFormat: 'text/csv', contentUrl: csv },
  ],
});

/** As a script element may carry it: nothing in it can end the element. */
export const jsonLdText = (thing: Thing): string => JSON.stringify(thing).replaceAll('<', '\\u003c');
