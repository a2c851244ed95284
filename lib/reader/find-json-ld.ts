// A page's JSON-LD -> what it says of the article. Schemas are often broken, nested in graphs and arrays or of wrong types: a block that is
// no JSON is passed over, a field of a wrong type is as good as missing.
import { z } from 'zod';
import { lettersOf, plainText } from './clean-text.ts';

const Text = z.string().optional().catch(undefined);
/** Systems that escape for HTML do so here too, where nothing is HTML. */
const Decoded = z
  .string()
  .transform((text) => plainText(text))
  .optional()
  .catch(undefined);
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
  headline: Decoded,
  name: Text,
  datePublished: Text,
  dateCreated: Text,
  uploadDate: Text,
  author: Names,
  creator: Names,
  publisher: Named,
  articleBody: Text,
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

/** Line breaks inside strings, wrappers of comments, commas too many and references of HTML are what breaks most blocks. */
function parseBlock(text: string): unknown {
  const bare = text
    .replace(/^\s*(?:\/\/\s*)?(?:<!\[CDATA\[|<!--)/, '')
    .replace(/(?:\/\/\s*)?(?:\]\]>|-->)\s*;?\s*$/, '')
    .replace(/[\n\r\t]+/g, ' ');
  const decoded = /^\s*[{[]\s*&quot;/.test(bare) ? plainText(bare, MAX_BLOCK) : bare;
  const withoutCommas = decoded.replace(/,(?=\s*[}\]])/g, '');
  // Two objects one after the other were meant as a list.
  const asList = `[${withoutCommas.replace(/\}(\s*)\{/g, '},$1{')}]`;
  for (const attempt of [decoded, withoutCommas, asList]) {
    try {
      return JSON.parse(attempt);
    } catch {
      // the next attempt
    }
  }
  return null;
}

const MAX_BLOCK = 500_000;

/** Objects of a graph name each other by `@id`: a bare reference becomes what it refers to. */
function resolveNames(node: Record<string, unknown>, named: ReadonlyMap<unknown, Record<string, unknown>>) {
  const resolve = (value: unknown): unknown =>
    isObject(value) && value.name === undefined ? (named.get(value['@id']) ?? value) : value;
  const { author, creator, publisher } = node;
  return {
    ...node,
    author: Array.isArray(author) ? author.map(resolve) : resolve(author),
    creator: Array.isArray(creator) ? creator.map(resolve) : resolve(creator),
    publisher: resolve(publisher),
  };
}

/**
 * The most article-like of all the objects: one with the page's own headline before those of other articles, an article before a page,
 * a date before none. `titles` are what the page is called elsewhere. Null where there is none.
 */
export function findJsonLd(document: Document, titles: readonly string[]): JsonLdArticle | null {
  const blocks = [...document.querySelectorAll('script[type^="application/ld+json" i]')].slice(0, 20);
  const objects = blocks
    .map((block) => block.textContent ?? '')
    .filter((text) => text.length <= MAX_BLOCK)
    .flatMap((text) => objectsOf(parseBlock(text)));
  const nodes = objects.filter((node) => typesOf(node).some((type) => ARTICLE.test(type) && !LISTING.test(type)));
  const called = titles.map(lettersOf).filter((title) => title !== '');
  const isOwn = ({ headline }: Record<string, unknown>) => {
    const said = typeof headline === 'string' ? lettersOf(headline) : '';
    return said !== '' && called.some((title) => title.includes(said) || said.includes(title));
  };
  const weight = (node: Record<string, unknown>) =>
    (typesOf(node).some((type) => /(?:Article|Posting|Report|PressRelease)$/.test(type)) ? 2 : 0) +
    (node.datePublished ? 1 : 0) +
    (isOwn(node) ? 4 : 0);
  const [best] = nodes.sort((a, b) => weight(b) - weight(a));
  if (!best) return null;
  const named = new Map(objects.filter(({ name }) => name !== undefined).map((node) => [node['@id'], node] as const));
  return JsonLdArticle.safeParse(resolveNames(best, named)).data ?? null;
}
