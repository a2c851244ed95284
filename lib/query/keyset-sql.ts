// Conditions that lists share, as SQL with parameters: one of some values, and behind a key.
import { Prisma } from '#lib/db/database.ts';

/** One JSON parameter, so that the statement is the same for any number of values; none of them is nothing. */
export const oneOf = (column: string, values: readonly string[]): Prisma.Sql =>
  Prisma.sql`${Prisma.raw(column)} IN (SELECT json_array_elements_text(${JSON.stringify(values)}::json))`;

/** No values is no filter. */
export const among = (column: string, values: readonly string[]): Prisma.Sql =>
  values.length === 0 ? Prisma.sql`true` : oneOf(column, values);

/** In the order "instant downward, id upward". */
export const behind = (instant: string, id: string, key: readonly string[] | null): Prisma.Sql => {
  const [at, last] = key ?? [];
  if (at === undefined || last === undefined) return Prisma.sql`true`;
  const column = Prisma.raw(instant);
  return Prisma.sql`(${column} <= ${at}::timestamptz AND (${column} < ${at}::timestamptz OR ${Prisma.raw(id)} > ${last}))`;
};
