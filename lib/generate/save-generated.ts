// Writes a generated ledger into the connected database by the functions that write real articles, so that every check of
// the database holds for it too. One transaction per batch, its deals with it.
import type { Database, Writer } from '#lib/db/database.ts';
import { insertRows } from '#lib/db/insert-rows.ts';
import { type ReadArticle, saveArticles } from '#lib/db/save-articles.ts';
import { saveDeals } from '#lib/db/save-deals.ts';
import { saveExtractions } from '#lib/db/save-extraction.ts';
import { writeAlone } from '#lib/db/write-lock.ts';
import { addDays, type Instant } from '#lib/domain/approximate-date.ts';
import { contentId } from '#lib/domain/content-id.ts';
import { seededRandom } from '#lib/domain/seeded-random.ts';
import type { Ownership } from '#lib/ledger/group-at.ts';
import { type GeneratedArticle, generateArticles } from './generate-articles.ts';
import { type GeneratedOrganization, generateOrganizations, generateOwnerships } from './generate-organizations.ts';

export interface GeneratorOptions {
  readonly articles: number;
  readonly organizations: number;
  readonly seed: number;
  /** What the versions say they were read by. The current extractor's name keeps the worker from reading them again. */
  readonly extractor: string;
  readonly onProgress?: (done: number, total: number) => void;
}

const articlesPerBatch = 400;

export async function saveOrganizations(
  writer: Writer,
  organizations: readonly GeneratedOrganization[],
  ownerships: readonly Ownership[],
) {
  const unlisted = { listed: false, country: null, website: null, ticker: null, wikidata: null };
  await insertRows(
    writer,
    'organizations',
    organizations.map(({ slug, name, kind }) => ({ id: slug, name, kind, ...unlisted })),
  );
  await insertRows(
    writer,
    'organization_parents',
    ownerships.map(({ child, parent, from, until }) => ({
      id: contentId('parent', child, parent, from),
      child_id: child,
      parent_id: parent,
      from_on: from,
      until_on: until,
    })),
  );
}

export const readArticleOf = (article: GeneratedArticle): ReadArticle => ({
  title: article.title,
  text: article.text,
  canonicalUrl: article.url,
  publisher: { ...article.publisher, domains: [`${article.publisher.slug}.example`] },
  published: { from: article.day, until: article.day },
  publishedAt: null,
  byline: null,
  language: 'en',
  sources: [],
  raw: { mediaType: 'text/plain', body: new TextEncoder().encode(`${article.url}\n\n${article.text}`) },
});

/** Writes articles that were seen then. Returns how many claims came with them. */
export async function saveBatch(
  writer: Writer,
  batch: readonly GeneratedArticle[],
  seenAt: Instant,
  extractor: string,
): Promise<number> {
  const saved = await saveArticles(writer, batch.map(readArticleOf), { seenAt, extractor });
  const read = new Map(
    saved.flatMap(({ version, outcome }, i) => {
      const extraction = batch[i]?.extraction;
      return extraction && (outcome === 'new' || outcome === 'changed') ? [[version, { version, extraction }]] : [];
    }),
  );
  await saveExtractions(writer, extractor, [...read.values()]);
  return [...read.values()].reduce((sum, { extraction }) => sum + extraction.claims.length, 0);
}

/** The next articles, at most `count`; the rest stays to be asked for. */
export function nextOf(articles: Generator<GeneratedArticle>, count: number): GeneratedArticle[] {
  const batch: GeneratedArticle[] = [];
  while (batch.length < count) {
    const next = articles.next();
    if (next.done) break;
    batch.push(next.value);
  }
  return batch;
}

/** A batch lands whole or not at all, so that one whose every address is there was written before. */
async function standsAlready(database: Database, batch: readonly GeneratedArticle[]): Promise<boolean> {
  const urls = [...new Set(batch.map(({ url }) => url))];
  return (await database.article.count({ where: { canonicalUrl: { in: urls } } })) === urls.length;
}

/**
 * Returns how many claims it wrote and how many deals there are now. The same options write the same rows, so that a run that
 * was broken off goes on where it stopped.
 */
export async function saveGenerated(
  database: Database,
  options: GeneratorOptions,
): Promise<{ claims: number; deals: number }> {
  const random = seededRandom(options.seed);
  const organizations = generateOrganizations(options.organizations);
  const ownerships = generateOwnerships(organizations, random);
  const last = organizations.at(-1)?.slug ?? '';
  // Owners decide over all deals: they are written once, and not again where a run goes on.
  if ((await database.organization.count({ where: { id: last } })) === 0)
    await writeAlone(database, (writer) => saveOrganizations(writer, organizations, ownerships));
  const articles = generateArticles(options.articles, organizations, random);
  let claims = 0;
  for (let done = 0; done < options.articles; done += articlesPerBatch) {
    const batch = nextOf(articles, articlesPerBatch);
    if (await standsAlready(database, batch)) continue;
    // Each article is seen the morning after the last one of its batch was published.
    const seenAt = `${addDays(batch.at(-1)?.day ?? '2015-01-01', 1)}T06:00:00.000Z`;
    claims += await writeAlone(database, async (writer) => {
      const written = await saveBatch(writer, batch, seenAt, options.extractor);
      await saveDeals(writer);
      return written;
    });
    options.onProgress?.(Math.min(done + articlesPerBatch, options.articles), options.articles);
  }
  return { claims, deals: await database.deal.count() };
}
