// Text that is no feed as it stands -> the feed inside it: behind a guard against foreign scripts, in a call, or shown by a page that is
// nothing but its frame. Null where there is none. The trap: a page that tells about feeds shows some too, and its examples are no news.

/** `)]}'` and the like keep other sites' scripts from running a reply; `name({...})` is made for them to run. */
const GUARD = /^(?:\)\]\}',?|while ?\(1\);?|for ?\(;;\);?|throw 1;|&&&[A-Z]+&&&)\s*(?=[{[])/;
const CALL = /^(?:\/\*.{0,20}?\*\/)?\s*[\w$.]{1,100}\(\s*(?=\{)/;

export function withoutGuard(text: string): string {
  const guarded = text.replace(GUARD, '');
  return CALL.test(guarded) ? guarded.replace(CALL, '').replace(/\)\s*;?\s*$/, '') : guarded;
}

/** A frame has few words of its own. */
const MAX_OTHER_LETTERS = 200;
/** Its style and scripts included; so much is looked through with care. */
const MAX_OTHER_SOURCE = 50_000;

const lettersOf = (source: string): number =>
  source.replace(/<(script|style|title)\b.*?<\/\1\s*>/gis, '').replace(/<!--.*?-->|<[^<>]*>|\s+/gs, '').length;

const REFERENCES: ReadonlyMap<string, string> = new Map([
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&#39;', "'"],
  ['&#34;', '"'],
  ['&nbsp;', ' '],
  ['&amp;', '&'],
]);

/** What a page shows as text: without the markup that colours it. */
const shown = (source: string): string =>
  source.replace(/<[^<>]*>/g, '').replace(/&(?:lt|gt|quot|nbsp|amp|#39|#34);/g, (one) => REFERENCES.get(one) ?? one);

interface Frame {
  readonly opens: RegExp;
  readonly closes: (name: string) => string;
  readonly read: (source: string) => string;
}

const FRAMES: readonly Frame[] = [
  { opens: /<(rss|feed|rdf:rdf)[\s>]/i, closes: (name) => `</${name}>`, read: (source) => source },
  { opens: /&lt;(?:<[^<>]*>)*(rss|feed|rdf:rdf)\b/i, closes: () => '</pre', read: shown },
  { opens: /(?<=<pre\b[^<>]*>\s*)\{/i, closes: () => '</pre', read: shown },
];

export function unwrapFeed(text: string): string | null {
  for (const { opens, closes, read } of FRAMES) {
    const found = opens.exec(text);
    if (!found) continue;
    const close = closes(found[1] ?? '');
    const end = text.toLowerCase().lastIndexOf(close.toLowerCase());
    const until = end < found.index ? text.length : close.endsWith('>') ? end + close.length : end;
    const around = text.slice(0, found.index) + text.slice(until);
    if (around.length <= MAX_OTHER_SOURCE && lettersOf(around) <= MAX_OTHER_LETTERS)
      return read(text.slice(found.index, until)).trim();
  }
  return null;
}
