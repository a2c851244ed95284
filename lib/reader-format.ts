// How a reader writes dates and numbers: the order of day, month and year, the signs within numbers, whose dollar "$" is. And the
// short text by which the server hands it to the browser, where it must be the same. Words stay the interface's own: a reader in
// Germany reads "10 Jun 2025" and "1.234,5", one in the United States "Jun 10, 2025" and "1,234.5".

export type DateOrder = 'dmy' | 'mdy' | 'ymd';

export interface ReaderFormat {
  readonly order: DateOrder;
  readonly group: string;
  readonly decimal: string;
  /** How many digits stand between the separators above the thousands: 2 in India, else 3. */
  readonly above: 2 | 3;
  /** The currency that is written "$"; the others name their country. */
  readonly dollar: string;
}

/** Where nobody's own is known, and where text must not depend on who asks: data files, embeds, pictures, the API, the command line. */
export const usualFormat: ReaderFormat = { order: 'dmy', group: ',', decimal: '.', above: 3, dollar: 'USD' };

/** The name under which the server can be asked for the format of the page that it is making. */
export const readerFormatKey = Symbol.for('entente.readerFormat');

/** "dmy,.3USD" */
export const writeReaderFormat = ({ order, group, decimal, above, dollar }: ReaderFormat): string =>
  `${order}${group}${decimal}${above}${dollar}`;

/** The format of such a text; the usual one where it is none. */
export function parseReaderFormat(text: string): ReaderFormat {
  const [, order, group = '', decimal = '', above, dollar = ''] =
    /^(dmy|mdy|ymd)(\D)(\D)([23])([A-Z]{3})$/.exec(text) ?? [];
  if (order !== 'dmy' && order !== 'mdy' && order !== 'ymd') return usualFormat;
  return { order, group, decimal, above: above === '2' ? 2 : 3, dollar };
}
