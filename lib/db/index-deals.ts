// Tells search of the deals that changed since it was last told. Writers of deals only note which those are: the documents are made
// afterwards, a few deals at a time, so that nobody who writes waits for them.
import { z } from 'zod';
import { bumpLedger } from './bump-ledger.ts';
import type { Database, Writer } from './database.ts';

/** Few: a writer that removes one of them waits for all. */
const dealsAtOnce = 50;

/** Each deal is of one part, and parts can be told at once (`search_part` in the database). Who tells of both takes the first one first. */
const parts = [0, 1] as const;

const Told = z.array(z.object({ deals: z.number().int() }));

async function indexNext(writer: Writer, part: number): Promise<number> {
  const [told] = Told.parse(
    await writer.$queryRaw`SELECT index_due_deals(${part}::integer, ${dealsAtOnce}::integer) AS deals`,
  );
  return told?.deals ?? 0;
}

async function indexPart(writer: Writer, part: number): Promise<number> {
  let all = 0;
  for (let deals = await indexNext(writer, part); deals > 0; deals = await indexNext(writer, part)) all += deals;
  return all;
}

/** In the transaction that changed the deals: what it commits is found at once. Returns how many deals were told. */
export async function indexDueDeals(writer: Writer): Promise<number> {
  let all = 0;
  for (const part of parts) all += await indexPart(writer, part);
  return all;
}

/** The same in transactions of its own, beside whoever writes. Until it returns, search may still answer as before the change. */
export async function indexDeals(database: Database): Promise<void> {
  const told = await Promise.all(parts.map((part) => indexPart(database, part)));
  // Answers kept since the change was written were made without it.
  if (told.some((deals) => deals > 0)) await bumpLedger(database);
}
