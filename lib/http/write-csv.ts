// Rows as CSV (RFC 4180): CRLF, quotes doubled. A cell that a spreadsheet would run as a formula gets an apostrophe first.

const cell = (value: string): string => {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

export const writeCsv = (head: readonly string[], rows: ReadonlyArray<readonly string[]>): string =>
  [head, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
