// Bytes of a document in, articles out: a JSON article or an array of them, JSON Lines, an HTML page, or a feed. Each
// part that cannot be read becomes a refusal by name and reason; the others go on.
import { z } from 'zod';
import type { ReadArticle } from '#lib/db/save-articles.ts';
import { ArticleInput, type Source } from '#lib/domain/article.ts';
import { canonicalAddress } from '#lib/reader/canonical-address.ts';
import { decodeText } from '#lib/reader/decode-text.ts';
import { messageOf } from '../errors.ts';
import { findPublisher, findVoice } from './find-publisher.ts';
import type { Input, ReadInput } from './input.ts';
import { readFeedInput } from './read-feed-input.ts';
import { readPublished, wellFormed } from './read-published.ts';

/** One article of the JSON form; throws where it is not one. */
function fromJson(value: unknown, input: Input): ReadArticle {
  const article = ArticleInput.parse(value);
  const url = article.url ? canonicalAddress(article.url) : null;
  return {
    title: wellFormed(article.title),
    text: wellFormed(article.text),
    canonicalUrl: url,
    publisher: input.publisher ?? findPublisher(article.publisher ?? null, url),
    ...readPublished(article.published),
    byline: null,
    language: article.language ?? null,
    sources: article.sources ?? [],
    raw: { mediaType: 'application/json', body: new TextEncoder().encode(JSON.stringify(value)) },
  };
}

const explain = (error: unknown): string =>
  error instanceof z.ZodError
    ? error.issues.map((issue) => `${issue.path.join('.') || 'article'}: ${issue.message}`).join('; ')
    : messageOf(error);

function readEach(values: Iterable<readonly [string, () => unknown]>, input: Input): ReadInput {
  const read: ReadInput = { articles: [], refused: [], feed: null };
  for (const [name, parse] of values) {
    try {
      read.articles.push({ name, article: fromJson(parse(), input) });
    } catch (error) {
      read.refused.push({ name, reason: explain(error) });
    }
  }
  return read;
}

function readJson(text: string, input: Input): ReadInput {
  const value: unknown = JSON.parse(text);
  if (!Array.isArray(value)) return readEach([[input.name, () => value]], input);
  return readEach(
    value.map((item: unknown, i) => [`${input.name}[${i}]`, () => item] as const),
    input,
  );
}

function readJsonLines(text: string, input: Input): ReadInput {
  const lines = text.split('\n').map((line, i) => [`${input.name}:${i + 1}`, line] as const);
  return readEach(
    lines.filter(([, line]) => line.trim() !== '').map(([name, line]) => [name, () => JSON.parse(line)] as const),
    input,
  );
}

async function readHtml(input: Input): Promise<ReadInput> {
  const page = await input.reader.readArticle(input.bytes, {
    contentType: input.mediaType,
    url: input.url ?? undefined,
  });
  if (page.error !== null) return { articles: [], refused: [{ name: input.name, reason: page.error }], feed: null };
  const sources: Source[] = [];
  const article: ReadArticle = {
    title: wellFormed(page.title ?? ''),
    text: wellFormed(page.text),
    canonicalUrl: page.canonicalUrl,
    publisher:
      input.publisher ??
      (input.url === null ? findPublisher(page.publisher, page.canonicalUrl) : findVoice(page.publisher, input.url)),
    ...readPublished(page.published?.precision === 'day' ? page.published.at.slice(0, 10) : page.published?.at),
    byline: page.byline,
    language: page.language,
    sources,
    raw: { mediaType: 'text/html', body: input.bytes },
  };
  return { articles: [{ name: input.name, article }], refused: [], feed: null };
}

type Form = 'json' | 'json-lines' | 'html' | 'feed';

/** By what it is rather than by what it is called; the name only decides between JSON and JSON Lines. */
function formOf(text: string, name: string): Form {
  const head = text.slice(0, 4_000).trimStart();
  if (/\.(jsonl|ndjson)$/i.test(name)) return 'json-lines';
  if (/^[{[]/.test(head)) return /"version"\s*:\s*"https?:\/\/(www\.)?jsonfeed\.org/.test(head) ? 'feed' : 'json';
  return /<(rss|feed|rdf:RDF|channel)[\s>]/i.test(head) && !/<html[\s>]/i.test(head) ? 'feed' : 'html';
}

/** Reads one document. A document that is no article at all is one refusal. */
export async function readInput(input: Input): Promise<ReadInput> {
  const text = decodeText(input.bytes, input.mediaType);
  try {
    switch (formOf(text, input.name)) {
      case 'json':
        return readJson(text, input);
      case 'json-lines':
        return readJsonLines(text, input);
      case 'feed':
        return await readFeedInput(input);
      case 'html':
        return await readHtml(input);
    }
  } catch (error) {
    return { articles: [], refused: [{ name: input.name, reason: explain(error) }], feed: null };
  }
}
