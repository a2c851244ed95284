// `read-article FILE... [--url U] [--list MANIFEST.jsonl]`: one JSON line per page on standard output.
import { availableParallelism } from 'node:os';
import { type ArticleRead, failedArticle } from '#lib/reader/article-read.ts';
import { GuardedReader } from '#lib/reader/guarded-reader.ts';
import { listInputs } from '#lib/reader/list-inputs.ts';
import { printReadings } from '#lib/reader/print-readings.ts';

/** Each field as one value, and beside it where it stood; the date also how exact it is. */
const shown = ({ published, from, ...article }: ArticleRead): object => ({
  ...article,
  titleFrom: from.title,
  bylineFrom: from.byline,
  publisherFrom: from.publisher,
  published: published?.at ?? null,
  publishedPrecision: published?.precision ?? null,
  publishedFrom: published?.from ?? null,
});

export async function readArticleCommand(files: string[], options: { list?: string; url?: string }): Promise<void> {
  const reader = new GuardedReader({ threads: Math.min(2, availableParallelism()) });
  try {
    await printReadings(
      listInputs(files, options.list, options.url),
      async (bytes, source) => shown(await reader.readArticle(bytes, source)),
      (reason) => shown(failedArticle(reason)),
      { ahead: 8, print: console.log },
    );
  } finally {
    await reader.close();
  }
}
