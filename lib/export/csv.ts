// Rows as RFC 4180 wants them: a head line, commas, CRLF, quotes where needed. A spreadsheet takes a cell that begins with
// = + - @ for a formula and runs it: such a text gets an apostrophe in front, which shows as itself and runs nothing.

export type Cell = string | number | null;

/** A column is its name and how its cell is read from an item. */
export type Columns<Item> = ReadonlyArray<readonly [name: string, cell: (item: Item) => Cell]>;

/** White space and full-width forms in front of the sign do not stop a spreadsheet. */
const formula = /^[\s\0]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/;

export function csvCell(value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const harmless = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

const line = (cells: readonly Cell[]): string => `${cells.map(csvCell).join(',')}\r\n`;

/** One line at a time, the head first. */
export async function* writeCsv<Item>(
  columns: Columns<Item>,
  items: Iterable<Item> | AsyncIterable<Item>,
): AsyncGenerator<string> {
  yield line(columns.map(([name]) => name));
  for await (const item of items) yield line(columns.map(([, cell]) => cell(item)));
}
