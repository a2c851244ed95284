// Text -> a small tree of XML elements, for feeds and OPML. Forgiving: unclosed tags, upper case, junk before the root, undeclared
// prefixes. Never expands an entity of a document type, never opens an address, never recurses. The traps: nesting without end makes
// every tree walk overflow, so depth and size are capped while parsing; prefixes mean what their namespace says, not what they look like.
import { Parser } from 'htmlparser2';

export type XmlElement = {
  /** Lower case; bare for RSS, Atom and OPML elements, else with the customary prefix of its namespace ("dc:date"). */
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: ReadonlyArray<XmlElement | string>;
};

const MAX_DEPTH = 200;
const MAX_ELEMENTS = 500_000;
/** Of prefixes in one place: whoever declares one anew gets a copy of the others. What comes after them keeps the name that it has. */
const MAX_PREFIXES = 100;

/** Beginnings of namespace addresses, and the prefix that the readers know each by. */
const CUSTOMARY: ReadonlyArray<readonly [RegExp, string]> = [
  [
    /^https?:\/\/(www\.w3\.org\/2005\/atom|purl\.org\/atom\/|purl\.org\/rss\/1\.0\/?$|my\.netscape\.com\/|backend\.userland\.com\/|channel\.netscape\.com\/|blogs\.law\.harvard\.edu\/)/i,
    '',
  ],
  [/^https?:\/\/purl\.org\/dc\/elements\//i, 'dc:'],
  [/^https?:\/\/purl\.org\/dc\/terms\//i, 'dcterms:'],
  [/^https?:\/\/purl\.org\/rss\/1\.0\/modules\/content\//i, 'content:'],
  [/^https?:\/\/purl\.org\/rss\/1\.0\/modules\/syndication\//i, 'sy:'],
  [/^https?:\/\/www\.w3\.org\/1999\/02\/22-rdf-syntax-ns/i, 'rdf:'],
  [/^https?:\/\/search\.yahoo\.com\/mrss/i, 'media:'],
  [/^https?:\/\/www\.itunes\.com\/dtds\//i, 'itunes:'],
  [/^https?:\/\/www\.w3\.org\/1999\/xhtml/i, 'xhtml:'],
];
const BARE_PREFIXES = new Set(['atom', 'atom03', 'atom10', 'rss', 'a10']);

type Scope = ReadonlyMap<string, string>;
type OpenElement = {
  name: string;
  attributes: Map<string, string>;
  children: Array<XmlElement | string>;
  scope: Scope;
};

/** The tree's top: an element without a name around everything. Throws an Error with the reason where the document is too deep or large. */
export function parseXml(text: string): XmlElement {
  const root: OpenElement = { name: '', attributes: new Map(), children: [], scope: new Map() };
  const stack: OpenElement[] = [root];
  let count = 0;
  const parser = new Parser(
    {
      onopentag(rawName, rawAttributes) {
        count += 1;
        if (stack.length > MAX_DEPTH) throw new Error(`nested deeper than ${MAX_DEPTH} elements`);
        if (count > MAX_ELEMENTS) throw new Error(`more than ${MAX_ELEMENTS} elements`);
        const parent = stack.at(-1) ?? root;
        const attributes = new Map(Object.entries(rawAttributes));
        const scope = extend(parent.scope, attributes);
        const element = { name: resolveName(rawName, scope), attributes, children: [], scope };
        parent.children.push(element);
        stack.push(element);
      },
      onclosetag() {
        if (stack.length > 1) stack.pop();
      },
      ontext(piece) {
        stack.at(-1)?.children.push(piece);
      },
    },
    { xmlMode: true, lowerCaseTags: true, lowerCaseAttributeNames: true, decodeEntities: true },
  );
  parser.write(text);
  parser.end();
  return root;
}

function extend(scope: Scope, attributes: ReadonlyMap<string, string>): Scope {
  let extended: Map<string, string> | null = null;
  for (const [name, value] of attributes) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
    extended ??= new Map(scope);
    if (extended.size >= MAX_PREFIXES) break;
    extended.set(name.slice(6), CUSTOMARY.find(([address]) => address.test(value.trim()))?.[1] ?? `${name.slice(6)}:`);
  }
  return extended ?? scope;
}

function resolveName(rawName: string, scope: Scope): string {
  const colon = rawName.indexOf(':');
  if (colon < 0) return scope.get('') === 'xhtml:' ? `xhtml:${rawName}` : rawName;
  const [prefix, local] = [rawName.slice(0, colon), rawName.slice(colon + 1)];
  return (scope.get(prefix) ?? (BARE_PREFIXES.has(prefix) ? '' : `${prefix}:`)) + local;
}

export const isElement = (node: XmlElement | string): node is XmlElement => typeof node !== 'string';

export const elementsOf = (element: XmlElement): XmlElement[] => element.children.filter(isElement);

/** Children of that name, in their order. */
export const childrenNamed = (element: XmlElement, name: string): XmlElement[] =>
  elementsOf(element).filter((child) => child.name === name);

/** Elements of that name at any depth, in the order of the document. */
export function descendantsNamed(element: XmlElement, name: string): XmlElement[] {
  return elementsOf(element).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...descendantsNamed(child, name),
  ]);
}

/** All character data inside, untrimmed. */
export const textOf = (element: XmlElement): string =>
  element.children.map((child) => (isElement(child) ? textOf(child) : child)).join('');

const escapeMarkup = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** The markup inside an element, for XHTML content. */
export function innerMarkup(element: XmlElement): string {
  return element.children
    .map((child) => {
      if (!isElement(child)) return escapeMarkup(child);
      const tag = child.name.replace(/^xhtml:/, '');
      const attributes = [...child.attributes]
        .filter(([name]) => !name.startsWith('xmlns'))
        .map(([name, value]) => ` ${name}="${escapeMarkup(value)}"`)
        .join('');
      return `<${tag}${attributes}>${innerMarkup(child)}</${tag}>`;
    })
    .join('');
}
