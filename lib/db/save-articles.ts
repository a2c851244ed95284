// Writes articles and their versions. The id of an article comes from its address (or, without one, from publisher,
// title and date), a version's from the article and its text: the same input again changes nothing.
import { z } from 'zod';
import { type ApproximateDate, dayOf, type Instant } from '#lib/domain/approximate-date.ts';
import { type Publisher, type Source, versionText } from '#lib/domain/article.ts';
import { contentHash, contentId } from '#lib/domain/content-id.ts';
import type { Writer } from './database.ts';
import { insertRows } from './insert-rows.ts';

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

const contentOf = (article: ReadArticle) => contentHash(JSON.stringify([article.title, article.text]));

/** Words alone make a fingerprint: reprints differ in white space, quotes and case. */
const fingerprintOf = (article: ReadArticle) =>
  contentHash((article.text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' '));

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
    content: z.string(),
    extractor: z.string().nullable(),
    retracted: z.boolean(),
    knownAt: z.string(),
  }),
);

async function listLatestVersions(writer: Writer, articles: readonly string[]) {
  const rows = await writer.$queryRaw`
    SELECT DISTINCT ON (v.article_id) v.article_id AS article, v.id AS version, v.number, v.content_hash AS content,
           v.extractor, a.retracted, v.known_at::text AS "knownAt"
      FROM article_versions v JOIN articles a ON a.id = v.article_id
     WHERE v.article_id IN (SELECT json_array_elements_text(${JSON.stringify(articles)}::json))
     ORDER BY v.article_id, v.number DESC`;
  return new Map(Known.parse(rows).map((row) => [row.article, row]));
}

function versionRow(article: ReadArticle, id: string, articleId: string, number: number, seenAt: Instant) {
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
    sources: article.sources,
    published_from: article.published?.from ?? null,
    published_until: article.published?.until ?? null,
    seen_at: seenAt,
    // A first version could be known when it was published; a changed text only since it was seen to have changed.
    known_at: number === 1 ? knownAtOf(article, seenAt) : seenAt,
    extractor: null,
  };
}

/** In the order given. Two inputs of one batch that are one article: the second is a version of the first. */
export async function saveArticles(
  writer: Writer,
  articles: readonly ReadArticle[],
  seenAt: Instant,
): Promise<SavedArticle[]> {
  const saved: SavedArticle[] = [];
  const latest = await listLatestVersions(writer, articles.map(articleIdOf));
  for (const article of articles) {
    const id = articleIdOf(article);
    const before = latest.get(id);
    const content = contentOf(article);
    if (before && (before.retracted || before.content === content)) {
      const { version, extractor } = before;
      saved.push({ outcome: before.retracted ? 'retracted' : 'same', article: id, version, extractor });
      continue;
    }
    const version = contentId('version', id, content);
    const number = (before?.number ?? 0) + 1;
    const story = contentId('story', fingerprintOf(article));
    const { slug, name, kind, displayPolicy, domains } = article.publisher;
    await insertRows(writer, 'publishers', [{ id: slug, name, kind, display_policy: displayPolicy, domains }]);
    await insertRows(writer, 'stories', [{ id: story, fingerprint: fingerprintOf(article) }]);
    await insertRows(writer, 'articles', [
      {
        id,
        canonical_url: article.canonicalUrl,
        publisher_id: slug,
        story_id: story,
        first_seen_at: seenAt,
        retracted: false,
      },
    ]);
    await insertRows(writer, 'raw_documents', [
      {
        hash: contentHash(article.raw.body),
        media_type: article.raw.mediaType,
        body: `\\x${Buffer.from(article.raw.body).toString('hex')}`,
        received_at: seenAt,
      },
    ]);
    const added = await insertRows(writer, 'article_versions', [versionRow(article, version, id, number, seenAt)]);
    // A text that went back to an earlier wording is that earlier version: nothing new to keep.
    const outcome = added === 0 ? 'same' : number === 1 ? 'new' : 'changed';
    saved.push({ outcome, article: id, version, extractor: null });
    latest.set(id, {
      article: id,
      version,
      number,
      content,
      extractor: null,
      retracted: false,
      knownAt: dayOf(seenAt),
    });
  }
  return saved;
}
