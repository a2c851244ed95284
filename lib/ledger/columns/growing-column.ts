// A column of numbers that grows as rows are added: half of what is reserved is used at the least. Numbers only, so that a
// million rows are a few pages of memory that no garbage collector walks through.

type Numbers = Int32Array | Float64Array | Uint8Array;

/** `column` with room for `rows` rows of `width` numbers each: itself where it has that room, else a larger copy. */
export function withRoom<Column extends Numbers>(
  column: Column,
  rows: number,
  make: (length: number) => Column,
): Column {
  if (rows <= column.length) return column;
  const larger = make(Math.max(64, 2 * column.length, rows));
  larger.set(column);
  return larger;
}
