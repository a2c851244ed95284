import { kindAt, type Reading } from '#lib/extract/reading.ts';
import { Kind } from '#lib/extract/text/items.ts';

/** The figure that stands at an item, if one does. */
export const quantityAt = (reading: Reading, item: number) =>
  kindAt(reading.items, item) === Kind.Figure ? reading.figures[reading.items.ref[item] ?? -1] : undefined;
