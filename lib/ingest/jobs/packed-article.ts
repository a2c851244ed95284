// An article as it travels in a job: JSON, its raw bytes as base64.
import { z } from 'zod';
import type { ReadArticle } from '#lib/db/save-articles.ts';
import { ApproximateDate, Instant } from '#lib/domain/approximate-date.ts';
import { Publisher, Source } from '#lib/domain/article.ts';

export const PackedArticle = z
  .object({
    title: z.string(),
    text: z.string(),
    canonicalUrl: z.string().nullable(),
    publisher: Publisher.extend({ domains: z.array(z.string()) }),
    published: ApproximateDate.nullable(),
    publishedAt: Instant.nullable(),
    byline: z.string().nullable(),
    language: z.string().nullable(),
    sources: z.array(Source),
    raw: z.object({ mediaType: z.string(), body: z.string() }),
  })
  .transform(
    ({ raw, ...article }): ReadArticle => ({
      ...article,
      raw: { mediaType: raw.mediaType, body: new Uint8Array(Buffer.from(raw.body, 'base64')) },
    }),
  );

/** What PackedArticle reads back. */
export const packArticle = (article: ReadArticle): z.input<typeof PackedArticle> => ({
  ...article,
  publisher: { ...article.publisher, domains: [...article.publisher.domains] },
  sources: [...article.sources],
  raw: { mediaType: article.raw.mediaType, body: Buffer.from(article.raw.body).toString('base64') },
});
