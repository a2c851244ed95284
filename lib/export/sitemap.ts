// A sitemap as sitemaps.org has it: at most 50,000 addresses a file, and an index that lists the files.
import { xmlText } from './xml-text.ts';

export const addressesInFile = 50_000;

export interface SitePage {
  readonly path: string;
  /** The day of its last change; null where that is not known. */
  readonly changedOn: string | null;
}

const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
const space = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

export const sitemapIndex = (site: string, files: number): string =>
  `${head}<sitemapindex ${space}>\n${Array.from(
    { length: files },
    (_, i) => `<sitemap><loc>${xmlText(`${site}/sitemap/${i + 1}.xml`)}</loc></sitemap>\n`,
  ).join('')}</sitemapindex>\n`;

export const sitemapFile = (site: string, pages: readonly SitePage[]): string =>
  `${head}<urlset ${space}>\n${pages
    .map(
      ({ path, changedOn }) =>
        `<url><loc>${xmlText(site + path)}</loc>${changedOn === null ? '' : `<lastmod>${changedOn}</lastmod>`}</url>\n`,
    )
    .join('')}</urlset>\n`;
