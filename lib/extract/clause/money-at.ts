// Whether a sum of money stands at an item.
import { kindAt } from '#lib/extract/reading.ts';
import { Kind } from '#lib/extract/text/items.ts';
import type { Sentence } from './groups.ts';

/** Whether an item is a sum of money. */
export const moneyAt = (sentence: Sentence, item: number): boolean =>
  kindAt(sentence.reading.items, item) === Kind.Figure &&
  sentence.reading.figures[sentence.reading.items.ref[item] ?? -1]?.kind === 'money';
