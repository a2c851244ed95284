// Names in a row of prose: "A", "A and B", "A, B and C".
import { words } from '#components/words.ts';

/** What stands before the item at `index` of `length` items: nothing, a comma, or the word for the last one. */
export const separatorAt = (index: number, length: number): string =>
  index === 0 ? '' : index === length - 1 ? ` ${words.sentence.and} ` : ', ';

export const formatList = (items: readonly string[]): string =>
  items.map((item, index) => `${separatorAt(index, items.length)}${item}`).join('');
