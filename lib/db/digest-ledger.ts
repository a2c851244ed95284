// One hash over everything that the ledger holds, the same whatever the order of rows and whenever they were written.
// Left out: instants of our own clock (when something was seen or fetched), counters, and sightings in feeds. The journal
// has a hash of its own, and the book of old deal addresses none: both only grow, so that an undone judgement leaves
// the ledger's hash as it was.
import { z } from 'zod';
import { contentHash } from '#lib/domain/content-id.ts';
import { Prisma, type Writer } from './database.ts';

/** What is digested, and which columns of it are not. */
const digested: ReadonlyArray<readonly [table: string, without: readonly string[]]> = [
  ['publishers', []],
  ['stories', []],
  ['articles', ['first_seen_at']],
  ['raw_documents', ['received_at']],
  ['article_versions', ['seen_at']],
  ['organizations', []],
  ['organization_aliases', []],
  ['organization_parents', []],
  ['mentions', []],
  ['claims', []],
  ['claim_parties', []],
  ['claim_evidence', []],
  ['claim_capacities', []],
  ['metrics', []],
  ['deals', []],
  ['deal_claims', []],
  ['deal_parties', []],
  ['deal_keys', []],
  ['deal_outlines', []],
];

export interface LedgerDigest {
  /** Of the ledger as a whole: of all the tables'. */
  readonly digest: string;
  readonly journal: string;
  readonly tables: Readonly<Record<string, string>>;
}

async function digestTable(writer: Writer, table: string, without: readonly string[]): Promise<string> {
  const rows = await writer.$queryRaw`
    SELECT encode(sha256(coalesce(string_agg(d, ''::bytea ORDER BY d), ''::bytea)), 'hex') AS digest
      FROM (SELECT sha256(convert_to((to_jsonb(t) - ${without}::text[])::text, 'UTF8')) AS d FROM ${Prisma.raw(table)} t) rows`;
  return z.tuple([z.object({ digest: z.string() })]).parse(rows)[0].digest;
}

/** Call in a transaction where others may write meanwhile. */
export async function digestLedger(writer: Writer): Promise<LedgerDigest> {
  // Instants are written out in the session's zone.
  await writer.$executeRaw`SET TIME ZONE 'UTC'`;
  const tables: Record<string, string> = {};
  for (const [table, without] of digested) tables[table] = await digestTable(writer, table, without);
  return {
    digest: contentHash(JSON.stringify(tables)),
    journal: await digestTable(writer, 'judgements', ['sequence']),
    tables,
  };
}
