// A page's JSON-LD -> what it says of the article. Schemas are often broken, nested in graphs and arrays or of wrong types: a block that is
// no JSON is passed over, a field of a wrong type is as good as missing.
import { z } from 'zod';

const Text = z.string().optional().catch(undefined);
/** A name, or an object with one. */
const Named = z
  .union([
    z.string(),
    z
      .object({ name: z.union([z.string(), z.array(z.string()).transform((names) => names.join(', '))]) })
      .transform(({ name }) => name),
  ])
  .optional()
  .catch(undefined);
const Names = z
  .preprocess((value) => (Array.isArray(value) ? value.slice(0, 20) : [value]), z.array(Named))
  .transform((names) => names.flatMap((name) => name ?? []));
const Flag = z
  .preprocess((value) => (typeof value === 'string' ? value.toLowerCase() === 'true' : value), z.boolean().optional())
  .catch(undefined);

const JsonLdArticle = z.object({
  headline: Text,
  name: Text,
  datePublished: Text,
  dateCreated: Text,
  uploadDate: Text,
  author: Names,
  creator: Names,
  publisher: Named,
  inLanguage: Text,
  isAccessibleForFree: Flag,
});
export type JsonLdArticle = z.infer<typeof JsonLdArticle>;

const ARTICLE =
  /(?:Article|Posting|Report|Review|BlogPost|VideoObject|Recipe|WebPage|ItemPage|Podcast\w*|PressRelease)$/;
const LISTING = /^(?:CollectionPage|SearchResultsPage|ItemList|Blog|Webpage)$/;

const MAX_NODES = 500;

/** Objects of a graph, breadth first, without recursion: a hostile one nests without end. */
function objectsOf(data: unknown): Array<Record<string, unknown>> {
  const queue: unknown[] = [data];
  const found: Array<Record<string, unknown>> = [];
  for (let at = 0; at < queue.length && at < MAX_NODES; at += 1) {
    const node = queue[at];
    if (Array.isArray(node)) queue.push(...node.slice(0, MAX_NODES));
    else if (isObject(node)) {
      found.push(node);
      for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'itemListElement', 'item'])
        if (node[key]) queue.push(node[key]);
    }
  }
  return found;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const typesOf = (node: Record<string, unknown>): string[] => [node['@type']].flat().map(String);

/** Line breaks inside strings and wrappers of comments are what breaks most blocks. */
function parseBlock(text: string): unknown {
  const bare = text
    .replace(/^\s*(?:\/\/\s*)?(?:<!\[CDATA\[|<!--)/, '')
    .replace(/(?:\/\/\s*)?(?:\]\]>|-->)\s*;?\s*$/, '');
  try {
    return JSON.parse(bare.replace(/[\n\r\t]+/g, ' '));
  } catch {
    return null;
  }
}

const MAX_BLOCK = 500_000;

/** The most article-like of all the objects: an article before a page, a date before none. Null where there is none. */
export function findJsonLd(document: Document): JsonLdArticle | null {
  const blocks = [...document.querySelectorAll('script[type="application/ld+json"]')].slice(0, 20);
  const nodes = blocks
    .map((block) => block.textContent ?? '')
    .filter((text) => text.length <= MAX_BLOCK)
    .flatMap((text) => objectsOf(parseBlock(text)))
    .filter((node) => typesOf(node).some((type) => ARTICLE.test(type) && !LISTING.test(type)));
  const weight = (node: Record<string, unknown>) =>
    (typesOf(node).some((type) => /(?:Article|Posting|Report|PressRelease)$/.test(type)) ? 2 : 0) +
    (node.datePublished ? 1 : 0);
  const [best] = nodes.sort((a, b) => weight(b) - weight(a));
  return best ? (JsonLdArticle.safeParse(best).data ?? null) : null;
}
