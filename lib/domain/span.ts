// Where the words stand. Offsets count UTF-16 code units of one article version's text, so that
// `text.slice(start, end) === quote` holds always; a span never says which version: its owner does.
import { z } from 'zod';

export const Span = z
  .object({ start: z.number().int().nonnegative(), end: z.number().int().positive(), quote: z.string().min(1) })
  .refine((span) => span.end - span.start === span.quote.length, 'a span is as long as its quote');
export type Span = z.infer<typeof Span>;

export const holds = (text: string, span: Span): boolean => text.slice(span.start, span.end) === span.quote;

/** Cuts a span out of a text. Throws RangeError where the offsets do not lie in it. */
export function spanOf(text: string, start: number, end: number): Span {
  if (start < 0 || end > text.length || start >= end) throw new RangeError(`no span ${start}-${end} in ${text.length}`);
  return { start, end, quote: text.slice(start, end) };
}

/** The address fragment that lands on the words: `s120-188`. */
export const anchorOf = (span: Pick<Span, 'start' | 'end'>): string => `s${span.start}-${span.end}`;
