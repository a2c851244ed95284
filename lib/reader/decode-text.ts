// Bytes of a feed or page -> text. In order: byte order mark, HTTP charset, XML declaration or HTML meta, sniffing, UTF-8.
// Never fails: an unknown label is passed over and a broken byte becomes U+FFFD. The trap: servers and documents lie about their
// encoding, and valid multi-byte UTF-8 is the one thing that hardly ever arises by accident, so it outweighs a Latin-1 label.
import { isAscii, isUtf8 } from 'node:buffer';
import { guessEncoding } from './guess-encoding.ts';

/** Browsers look at 1,024; comments and scripts before the declaration are longer on many pages. */
const PRESCAN_BYTES = 16_384;

const latin1 = (bytes: Uint8Array, length: number) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(length, bytes.length)).toString('latin1');

/** The name that the platform's decoder has for a label, or null where it knows none (UTF-7 among them). */
function knownEncoding(label: string | undefined): string | null {
  if (!label) return null;
  try {
    return new TextDecoder(label.trim()).encoding;
  } catch {
    return null;
  }
}

function byteOrderMark(bytes: Uint8Array): string | null {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return 'utf-32le';
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'utf-32be';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return null;
}

/** Markup starts with `<` and an ASCII character: where the zeros stand tells the width. */
function widthOfFirstTag(bytes: Uint8Array): string | null {
  const [a, b, c, d] = bytes;
  if (a === 0x3c && b === 0 && c !== 0 && d === 0) return 'utf-16le';
  if (a === 0 && b === 0x3c && c === 0 && d !== 0) return 'utf-16be';
  if (a === 0x3c && b === 0 && c === 0 && d === 0) return 'utf-32le';
  if (a === 0 && b === 0 && c === 0 && d === 0x3c) return 'utf-32be';
  return null;
}

/** What the document says of itself in its first bytes. A document read as ASCII cannot be UTF-16, whatever it says. */
function declaredEncoding(head: string): string | null {
  const xml = /^\s*<\?xml[^>]*?\bencoding\s*=\s*["']?\s*([\w.:-]+)/i.exec(head);
  const declared = knownEncoding(xml?.[1]) ?? metaEncoding(head.replace(/<!--.*?(?:-->|$)/gs, ' '));
  if (declared === 'x-user-defined') return 'windows-1252';
  return declared?.startsWith('utf-16') ? 'utf-8' : declared;
}

const ATTRIBUTE = /([^\s"'>/=]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*))/g;

function metaEncoding(head: string): string | null {
  for (const [tag] of head.matchAll(
    /<(?:meta[\s/](?:[^>"']|"[^"]*"|'[^']*')*|\/?[a-z](?:[^>"']|"[^"]*"|'[^']*')*|[!?/][^>]*)>/gi,
  )) {
    if (!/^<meta[\s/]/i.test(tag)) continue;
    const attributes = new Map<string, string>();
    for (const [, name = '', ...values] of tag.slice(5).matchAll(ATTRIBUTE)) {
      if (!attributes.has(name.toLowerCase()))
        attributes.set(name.toLowerCase(), values.find((value) => value !== undefined) ?? '');
    }
    const isContentType = attributes.get('http-equiv')?.toLowerCase() === 'content-type';
    const inContent = /charset\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s;"']+))/i.exec(attributes.get('content') ?? '');
    const found = knownEncoding(
      attributes.get('charset') ??
        (isContentType ? inContent?.slice(1).find((value) => value !== undefined) : undefined),
    );
    if (found) return found;
  }
  return null;
}

/** One stray byte leaves a document UTF-8; as many broken as whole sequences make it Latin-1 with a wrong label. */
function isRatherLatin(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  return broken > 0 && (text.match(/[\u0080-\ufffc]/g)?.length ?? 0) < broken;
}

/** The encoding that `decodeText` reads these bytes in: a name of the WHATWG standard, or utf-32le / utf-32be. */
export function sniffEncoding(bytes: Uint8Array, contentType?: string): string {
  const certain = byteOrderMark(bytes) ?? widthOfFirstTag(bytes);
  if (certain) return certain;
  const fromHttp = /charset\s*=\s*["']?([^\s"';,]+)/i.exec(contentType ?? '')?.[1];
  const head = latin1(bytes, PRESCAN_BYTES);
  const stated = knownEncoding(fromHttp) ?? declaredEncoding(head);
  if (stated === null || stated === 'utf-8') {
    // Plain ASCII is what it says; where it says nothing, the standard calls it this.
    if (stated === null && isAscii(bytes)) return 'windows-1252';
    if (isUtf8(bytes) || !isRatherLatin(bytes)) return 'utf-8';
    return (stated === 'utf-8' ? otherThanUtf8(head) : null) ?? guessEncoding(bytes) ?? 'windows-1252';
  }
  return isSurelyUtf8(bytes, stated) ? 'utf-8' : stated;
}

/** A few characters of a two-byte encoding can look like UTF-8 by accident; a page of them, or of any one-byte encoding, cannot. */
function isSurelyUtf8(bytes: Uint8Array, stated: string): boolean {
  const highBytes = bytes.reduce((count, byte) => count + (byte >= 0x80 ? 1 : 0), 0);
  const needed = /^(?:windows|iso|koi8|ibm|macintosh|x-mac)/.test(stated) && !stated.startsWith('iso-2022') ? 2 : 40;
  return highBytes >= needed && isUtf8(bytes);
}

/** HTTP says UTF-8 and the bytes say no: the document's own word comes next. */
function otherThanUtf8(head: string): string | null {
  const declared = declaredEncoding(head);
  return declared === 'utf-8' ? null : declared;
}

function decodeUtf32(bytes: Uint8Array, littleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let text = '';
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const point = view.getUint32(at, littleEndian);
    text += point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd';
  }
  return text.toWellFormed();
}

/** The text, without its byte order mark. `contentType` is the HTTP header as received. */
export function decodeText(bytes: Uint8Array, contentType?: string): string {
  const encoding = sniffEncoding(bytes, contentType);
  const text = encoding.startsWith('utf-32')
    ? decodeUtf32(bytes, encoding === 'utf-32le')
    : new TextDecoder(encoding).decode(bytes);
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}
