// A text that changes with every write that a reader can see: replies are kept and named (ETag) by it. Asked with every request, and so
// past Prisma.
import { z } from 'zod';
import { ask } from '#lib/db/ask.ts';
import { Prisma } from '#lib/db/database.ts';

const Rows = z.array(z.object({ version: z.string() }));

export async function readDataVersion(): Promise<string> {
  const rows = await ask(Prisma.sql`SELECT version::text AS version FROM ledger_version`, 'ledger-version');
  return Rows.parse(rows)[0]?.version ?? '0';
}
