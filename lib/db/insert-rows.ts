// Writes many rows in one statement: the rows travel as one JSON parameter and Postgres gives each column its type.
// Keys are column names. A row that is there already (by any unique key) is left as it is: writing twice is harmless.
import { Prisma, type Writer } from './database.ts';

export const tables = [
  'publishers',
  'stories',
  'articles',
  'story_keys',
  'feeds',
  'entries',
  'raw_documents',
  'article_versions',
  'organizations',
  'organization_aliases',
  'organization_parents',
  'mentions',
  'claims',
  'claim_parties',
  'claim_evidence',
  'claim_capacities',
  'metrics',
  'deals',
  'deal_claims',
  'deal_parties',
  'deal_keys',
  'deal_addresses',
] as const;
export type Table = (typeof tables)[number];

export type Row = Readonly<Record<string, string | number | boolean | null | readonly string[] | object>>;

/** Keeps a single statement's parameter well under Postgres's limits and its memory bounded. */
const rowsPerStatement = 2_000;

/** `rows` is a JSON array as text, so that decimals stay what they are. Returns how many rows were new. */
export function insertJson(writer: Writer, table: Table, rows: string): Promise<number> {
  const name = Prisma.raw(table);
  return writer.$executeRaw`
    INSERT INTO ${name} OVERRIDING USER VALUE
    SELECT * FROM json_populate_recordset(NULL::${name}, ${rows}::json)
    ON CONFLICT DO NOTHING`;
}

/** Returns how many rows were new. */
export async function insertRows(writer: Writer, table: Table, rows: readonly Row[]): Promise<number> {
  let added = 0;
  for (let start = 0; start < rows.length; start += rowsPerStatement) {
    added += await insertJson(writer, table, JSON.stringify(rows.slice(start, start + rowsPerStatement)));
  }
  return added;
}
