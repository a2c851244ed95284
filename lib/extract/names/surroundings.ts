// The words around a run of capitalised words, as those who judge names look at them.
import { wordAt } from '#lib/extract/reading.ts';
import type { Items } from '#lib/extract/text/items.ts';

/** The words of the text just before or after a run, folded, for the kind of the firm. */
export const around = (source: string, items: Items, from: number, to: number): string =>
  source.slice(items.start[Math.max(0, from)] ?? 0, items.end[Math.min(items.count - 1, to)] ?? 0).toLowerCase();

export const wordText = (items: Items, item: number): string => wordAt(items, item).text;
