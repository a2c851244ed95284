// Writes articles and their versions. The id of an article comes from its address (or, without one, from publisher,
// title and date), a version's from the article and its text: the same input again changes nothing.
import { z } from 'zod';
import type { ApproximateDate, Instant } from '#lib/domain/approximate-date.ts';
import { type Publisher, type Source, versionText } from '#lib/domain/article.ts';
import { contentHash, contentId } from '#lib/domain/content-id.ts';
import { type StoryText, storyTextOf } from '#lib/ledger/match-story.ts';
import { type CopyRow, copyRows } from './copy-rows.ts';
import type { Writer } from './database.ts';
import { type Grouping, groupStories, writeMoves } from './group-stories.ts';
import { type PublisherWithDomains, savePublishers } from './save-publishers.ts';

export interface ReadArticle {
  readonly title: string;
  readonly text: string;
  readonly canonicalUrl: string | null;
  readonly publisher: Publisher & { readonly domains: readonly string[] };
  readonly published: ApproximateDate | null;
  /** The exact time of publication where the source gives one. */
  readonly publishedAt: Instant | null;
  readonly byline: string | null;
  readonly language: string | null;
  readonly sources: readonly Source[];
  readonly raw: { readonly mediaType: string; readonly body: Uint8Array };
}

export type Outcome = 'new' | 'changed' | 'same' | 'retracted';

export interface SavedArticle {
  readonly outcome: Outcome;
  readonly article: string;
  /** The version that now is the latest, and whether the current extractor has read it. */
  readonly version: string;
  readonly extractor: string | null;
}

export const articleIdOf = (
  article: Pick<ReadArticle, 'title' | 'text' | 'canonicalUrl' | 'publisher' | 'published'>,
): string =>
  article.canonicalUrl
    ? contentId('article', article.canonicalUrl)
    : contentId('article', article.publisher.slug, article.title || article.text, article.published?.from ?? null);

const contentOf = (article: Pick<ReadArticle, 'title' | 'text'>) =>
  contentHash(JSON.stringify([article.title, article.text]));

/** The id of the version that this text is, stored or not. */
export const versionIdOf = (article: ReadArticle): string =>
  contentId('version', articleIdOf(article), contentOf(article));

/** Which of these versions this extractor has read already. */
export async function listReadVersions(
  writer: Writer,
  versions: readonly string[],
  extractor: string,
): Promise<Set<string>> {
  const read = await writer.articleVersion.findMany({
    where: { id: { in: [...versions] }, extractor },
    select: { id: true },
  });
  return new Set(read.map(({ id }) => id));
}

/**
 * When a reader could first have known it: its publication (the last moment that an imprecise date allows), but never
 * later than we saw it ourselves.
 */
export function knownAtOf(article: Pick<ReadArticle, 'published' | 'publishedAt'>, seenAt: Instant): Instant {
  const stated = article.publishedAt ?? (article.published ? `${article.published.until}T00:00:00.000Z` : seenAt);
  return stated < seenAt ? stated : seenAt;
}

const Known = z.array(
  z.object({
    article: z.string(),
    version: z.string(),
    number: z.number().int(),
    extractor: z.string().nullable(),
    retracted: z.boolean(),
  }),
);
type Known = z.infer<typeof Known>[number];

/** All versions of these articles that are stored, oldest first. */
async function listVersions(writer: Writer, articles: readonly string[]): Promise<Known[]> {
  const rows = await writer.$queryRaw`
    SELECT v.article_id AS article, v.id AS version, v.number, v.extractor, a.retracted
      FROM article_versions v JOIN articles a ON a.id = v.article_id
     WHERE v.article_id IN (SELECT json_array_elements_text(${JSON.stringify(articles)}::json))
     ORDER BY v.article_id, v.number`;
  return Known.parse(rows);
}

function versionRow(
  article: ReadArticle,
  id: string,
  articleId: string,
  number: number,
  { seenAt, extractor }: Saving,
) {
  const { text, headlineEnd } = versionText(article.title, article.text);
  return {
    id,
    article_id: articleId,
    number,
    title: article.title,
    text,
    headline_end: headlineEnd,
    content_hash: contentOf(article),
    raw_hash: contentHash(article.raw.body),
    byline: article.byline,
    language: article.language,
    sources: JSON.stringify(article.sources),
    published_from: article.published?.from ?? null,
    published_until: article.published?.until ?? null,
    seen_at: seenAt,
    // A first version could be known when it was published; a changed text only since it was seen to have changed.
    known_at: number === 1 ? knownAtOf(article, seenAt) : seenAt,
    extractor,
  };
}

export interface Saving {
  /** The instant that counts as "seen". */
  readonly seenAt: Instant;
  /** The extractor whose reading of the new versions the caller writes in the same transaction; null where none is. */
  readonly extractor: string | null;
}

interface Batch {
  readonly publishers: PublisherWithDomains[];
  readonly articles: Map<string, CopyRow>;
  readonly texts: StoryText[];
  readonly raw: Map<string, CopyRow>;
  readonly versions: CopyRow[];
}

function addRows(batch: Batch, article: ReadArticle, version: ReturnType<typeof versionRow>): void {
  const { slug } = article.publisher;
  batch.publishers.push(article.publisher);
  batch.raw.set(version.raw_hash, {
    hash: version.raw_hash,
    media_type: article.raw.mediaType,
    body: `\\x${Buffer.from(article.raw.body).toString('hex')}`,
    received_at: version.seen_at,
  });
  batch.versions.push(version);
  if (version.number > 1) return;
  const { article_id: id, known_at: knownAt, byline } = version;
  batch.texts.push(storyTextOf({ id, publisher: slug, knownAt, byline, text: article.text }));
  batch.articles.set(id, {
    id,
    canonical_url: article.canonicalUrl,
    publisher_id: slug,
    first_seen_at: version.seen_at,
    retracted: false,
  });
}

/** Articles that are decided on: what came of each, and the rows that are to be written. */
export interface PlannedArticles {
  /** In the order of the articles. */
  readonly saved: readonly SavedArticle[];
  readonly batch: Batch;
}

/** Two inputs of one batch that are one article: the second is a version of the first. Writes nothing. */
export async function planArticles(
  writer: Writer,
  articles: readonly ReadArticle[],
  saving: Saving,
): Promise<PlannedArticles> {
  const saved: SavedArticle[] = [];
  const versions = new Map<string, Known[]>();
  for (const row of await listVersions(writer, articles.map(articleIdOf))) {
    versions.set(row.article, [...(versions.get(row.article) ?? []), row]);
  }
  const batch: Batch = { publishers: [], articles: new Map(), texts: [], raw: new Map(), versions: [] };
  for (const article of articles) {
    const id = articleIdOf(article);
    const version = versionIdOf(article);
    const before = versions.get(id) ?? [];
    const latest = before.at(-1);
    // A text that went back to an earlier wording is that earlier version: nothing new to keep.
    const known = latest?.retracted ? latest : before.find((one) => one.version === version);
    if (known) {
      saved.push({ ...known, outcome: known.retracted ? 'retracted' : 'same' });
      continue;
    }
    const number = (latest?.number ?? 0) + 1;
    addRows(batch, article, versionRow(article, version, id, number, saving));
    versions.set(id, [...before, { article: id, version, number, extractor: null, retracted: false }]);
    saved.push({ outcome: latest ? 'changed' : 'new', article: id, version, extractor: null });
  }
  return { saved, batch };
}

/** The texts, which concern nobody but their articles. Before `placeArticles` only where what they refer to is checked later. */
export const writeTexts = (writer: Writer, { batch }: PlannedArticles): Promise<void> =>
  copyRows(writer, 'article_versions', batch.versions);

/** The articles among all others, in their stories. In the turn of articles. */
export async function placeArticles(writer: Writer, { batch }: PlannedArticles): Promise<Grouping> {
  await savePublishers(writer, batch.publishers);
  const grouping = await groupStories(writer, batch.texts);
  await copyRows(writer, 'stories', grouping.founded);
  const articles = [...grouping.articles].map(([id, { story, reprintOf, credit }]) => {
    const row = batch.articles.get(id);
    return { ...row, story_id: story, reprint_of: reprintOf, credit };
  });
  await copyRows(writer, 'articles', articles);
  const kept = await writer.rawDocument.findMany({
    where: { hash: { in: [...batch.raw.keys()] } },
    select: { hash: true },
  });
  for (const { hash } of kept) batch.raw.delete(hash);
  await copyRows(writer, 'raw_documents', [...batch.raw.values()]);
  return grouping;
}

/** All of it in the order given, while nobody else writes. */
export async function saveArticles(
  writer: Writer,
  articles: readonly ReadArticle[],
  saving: Saving,
): Promise<readonly SavedArticle[]> {
  const planned = await planArticles(writer, articles, saving);
  const grouping = await placeArticles(writer, planned);
  await writeTexts(writer, planned);
  await writeMoves(writer, grouping);
  return planned.saved;
}
