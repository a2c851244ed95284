// A page's head -> its meta tags by name. Names are folded (`og:title` may be a property, a name or an itemprop); the first value wins.
import { cleanLine } from './clean-text.ts';

export type Meta = ReadonlyMap<string, string>;

export function findMeta(document: Document): Meta {
  const found = new Map<string, string>();
  for (const tag of document.querySelectorAll('meta')) {
    const name =
      tag.getAttribute('property') ??
      tag.getAttribute('name') ??
      tag.getAttribute('itemprop') ??
      tag.getAttribute('http-equiv');
    const value = cleanLine(tag.getAttribute('content') ?? tag.getAttribute('value') ?? '');
    for (const key of name?.toLowerCase().split(/\s+/) ?? []) if (value && !found.has(key)) found.set(key, value);
  }
  return found;
}

/** The first of these names that the page has. */
export const metaOf = (meta: Meta, names: readonly string[]): string | undefined =>
  names.map((name) => meta.get(name)).find((value) => value !== undefined);
