// Reads that are asked with every letter that somebody types, on a connection of the process's pool and past Prisma, which takes longer
// than they do. The rows come as Postgres gives them: whoever asks parses them.
import { type Prisma, pool } from './database.ts';

/** Rows of a query; `name`, where given, has its plan made once per connection, so that its text must always be the same. */
export async function ask(query: Prisma.Sql, name?: string): Promise<unknown> {
  const { rows } = await pool().query({
    text: query.text,
    values: query.values,
    ...(name === undefined ? {} : { name }),
  });
  return rows;
}
