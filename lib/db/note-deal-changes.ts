// Tells readers which deals read otherwise from the next version of the ledger on: whoever holds deals reads these again.
// For whatever changes how a deal is folded, be it its claims or a judgement about them.
import { holdVersion } from './bump-ledger.ts';
import type { Writer } from './database.ts';

/** Call at the end of the transaction that changes them, and bump the ledger in it: until then nobody else can. */
export async function noteDealChanges(writer: Writer, deals: Iterable<string>): Promise<void> {
  await holdVersion(writer);
  await writer.$executeRaw`
    INSERT INTO deal_changes SELECT id, (SELECT version + 1 FROM ledger_version)
      FROM json_array_elements_text(${JSON.stringify([...deals])}::json) AS id
    ON CONFLICT (deal_id) DO UPDATE SET version = EXCLUDED.version`;
}

/** The deals that changed after that version, also those that are gone since. */
export async function listDealChanges(writer: Writer, after: string): Promise<string[]> {
  const rows = await writer.dealChange.findMany({
    where: { version: { gt: BigInt(after) } },
    select: { dealId: true },
  });
  return rows.map(({ dealId }) => dealId);
}
