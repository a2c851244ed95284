// Copies a table from one database into another, a batch at a time through a cursor, so that memory stays bounded however
// large the ledger is. Rows travel as the text that Postgres wrote: a parsed one would turn its decimals into floats.
import { z } from 'zod';
import { Prisma, type Writer } from './database.ts';
import { insertJson, type Row, type Table } from './insert-rows.ts';

const rowsPerBatch = 1_000;
const Rows = z.array(z.object({ row: z.string() }));

/** Both are open transactions. `change` gives columns other values. Rows that are there already stay as they are. */
export async function copyTable(from: Writer, to: Writer, table: Table, change: Row = {}): Promise<void> {
  const cursor = Prisma.raw(`copy_${table}`);
  const changed = JSON.stringify(change);
  await from.$executeRaw`DECLARE ${cursor} NO SCROLL CURSOR FOR SELECT (to_jsonb(t) || ${changed}::jsonb)::text AS row FROM ${Prisma.raw(table)} t`;
  for (;;) {
    const batch = Rows.parse(await from.$queryRaw`FETCH ${Prisma.raw(String(rowsPerBatch))} FROM ${cursor}`);
    if (batch.length === 0) break;
    await insertJson(to, table, `[${batch.map(({ row }) => row).join(',')}]`);
  }
  await from.$executeRaw`CLOSE ${cursor}`;
}
