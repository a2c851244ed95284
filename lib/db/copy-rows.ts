// New rows in by COPY, on the connection and inside the transaction of a Prisma writer: half the time of the quickest INSERT,
// which has no way to put many rows on a page at once. The trap: COPY knows no ON CONFLICT, so that one row which is there
// already refuses them all. Hand in rows that are new; `insertRows` is for those that may not be.
import { pipeline } from 'node:stream/promises';
import type { PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { z } from 'zod';
import { clientWithPid, type Writer } from './database.ts';
import type { Table } from './insert-rows.ts';

/** Keys are column names, the same in every row. JSON travels as text that is JSON. */
export type CopyRow = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

const rowsPerChunk = 250;
const special = /[\\\n\r\t]/g;
const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
const escaped = (text: string): string => text.replace(special, (character) => escapes[character] ?? character);

const arrayOf = (items: readonly string[]): string =>
  `{${items.map((item) => `"${item.replace(/[\\"]/g, '\\$&')}"`).join(',')}}`;

function encode(value: CopyRow[string] | undefined): string {
  if (value === null || value === undefined) return '\\N';
  if (typeof value === 'string') return escaped(value);
  return typeof value === 'object' ? escaped(arrayOf(value)) : String(value);
}

function* chunksOf(columns: readonly string[], rows: readonly CopyRow[]): Generator<Buffer> {
  for (let start = 0; start < rows.length; start += rowsPerChunk) {
    const chunk = rows.slice(start, start + rowsPerChunk);
    yield Buffer.from(chunk.map((row) => `${columns.map((column) => encode(row[column])).join('\t')}\n`).join(''));
  }
}

/** A transaction keeps its connection to its end. */
const clients = new WeakMap<Writer, PoolClient>();

/** The connection of a transaction. It stays Prisma's: leave it alone while a query of the transaction runs. */
export async function clientOf(writer: Writer): Promise<PoolClient> {
  const known = clients.get(writer);
  if (known) return known;
  const [backend] = Pid.parse(await writer.$queryRaw`SELECT pg_backend_pid() AS pid`);
  const client = clientWithPid(backend?.pid ?? 0);
  clients.set(writer, client);
  return client;
}

const Pid = z.array(z.object({ pid: z.number().int() })).length(1);

/** Call inside a transaction, and await it before the transaction's next query. */
export async function copyRows(writer: Writer, table: Table, rows: readonly CopyRow[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const client = await clientOf(writer);
  const columns = Object.keys(first);
  const stream = client.query(copyFrom(`COPY ${table} (${columns.join(', ')}) FROM STDIN`));
  await pipeline(chunksOf(columns, rows), stream);
}
