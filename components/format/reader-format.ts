// How the reader of this page writes dates and numbers. Asked by the formatting functions wherever they run: on the server the answer
// under way knows it (lib/answer-scope.ts), in the browser the document says what the server wrote by. So both write the same, and
// nothing between page and figure has to hand it on. Outside pages (API, feeds, embeds, pictures) it is the usual format.
import { parseReaderFormat, type ReaderFormat, readerFormatKey, usualFormat } from '#lib/reader-format.ts';

const parsed = new Map<unknown, ReaderFormat>([[undefined, usualFormat]]);

function formatCalled(text: unknown): ReaderFormat {
  const known = parsed.get(text);
  if (known) return known;
  const format = typeof text === 'string' ? parseReaderFormat(text) : usualFormat;
  parsed.set(text, format);
  return format;
}

export function readerFormat(): ReaderFormat {
  if (typeof document !== 'undefined') return formatCalled(document.documentElement.dataset.format);
  const ask: unknown = Reflect.get(globalThis, readerFormatKey);
  return formatCalled(typeof ask === 'function' ? ask() : undefined);
}
