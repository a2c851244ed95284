// Builds the ledger anew in an empty database from what alone is true: stored article versions, claims (read anew from
// the texts where asked) and the journal. Organizations come from the registry, deals and flags from folding and judging.
// Compares the digests of both: a difference means that something in the database follows from nothing.
import { copyTable } from '#lib/db/copy-table.ts';
import { type Database, Prisma, type Writer } from '#lib/db/database.ts';
import { digestLedger, type LedgerDigest } from '#lib/db/digest-ledger.ts';
import type { Table } from '#lib/db/insert-rows.ts';
import { listJournal } from '#lib/db/list-judgements.ts';
import { saveDeals } from '#lib/db/save-deals.ts';
import { saveJudgement } from '#lib/db/save-judgement.ts';
import { saveRegistry } from '#lib/db/save-organizations.ts';
import { writeAlone } from '#lib/db/write-lock.ts';
import { type Judgement, standingJudgements } from '#lib/domain/judgement.ts';
import { buildLexicon } from '#lib/extract/names/lexicon.ts';
import { registry } from '#lib/extract/names/registry.ts';
import { listStaleVersions, reextractVersions } from './reextract.ts';

export interface Replay {
  readonly stored: LedgerDigest;
  readonly rebuilt: LedgerDigest;
  /** The tables whose content differs, and `judgements` where the journal does; none where the replay agrees. */
  readonly differing: readonly string[];
}

const texts: readonly Table[] = ['publishers', 'stories', 'raw_documents'];
const readings: readonly Table[] = [
  'organizations',
  'mentions',
  'claims',
  'claim_parties',
  'claim_evidence',
  'claim_capacities',
  'metrics',
];

const timeout = 3_600_000;

/** What articles say, in one transaction, as it was at one moment. Extractor null: to be read anew. */
async function copyTruth(stored: Writer, scratch: Writer, anew: boolean): Promise<void> {
  await saveRegistry(scratch, registry);
  for (const table of texts) await copyTable(stored, scratch, table);
  await copyTable(stored, scratch, 'articles', { retracted: false });
  await copyTable(stored, scratch, 'article_versions', anew ? { extractor: null } : {});
  if (!anew) for (const table of readings) await copyTable(stored, scratch, table);
}

async function readAgain(scratch: Database): Promise<void> {
  const lexicon = buildLexicon(registry);
  let stale = await listStaleVersions(scratch);
  while (stale.length > 0) {
    await reextractVersions(scratch, lexicon, stale);
    stale = await listStaleVersions(scratch, stale.at(-1));
  }
}

async function replayJournal(scratch: Writer, journal: readonly Judgement[]): Promise<void> {
  for (const { sequence: _sequence, ...judgement } of journal) await saveJudgement(scratch, judgement);
  for (const { decision } of standingJudgements(journal)) {
    if (decision.kind === 'retract')
      await scratch.article.update({ where: { id: decision.article }, data: { retracted: true } });
  }
  await saveDeals(scratch);
}

function compare(stored: LedgerDigest, rebuilt: LedgerDigest): string[] {
  const tables = Object.keys(stored.tables).filter((table) => stored.tables[table] !== rebuilt.tables[table]);
  return stored.journal === rebuilt.journal ? tables : [...tables, 'judgements'];
}

/** `scratch` is migrated and empty. `anew` reads the claims out of the texts again instead of copying them. */
export function replay(stored: Database, scratch: Database, anew: boolean): Promise<Replay> {
  return stored.$transaction(
    async (snapshot) => {
      await scratch.$transaction((writer) => copyTruth(snapshot, writer, anew), { timeout, maxWait: timeout });
      if (anew) await readAgain(scratch);
      const journal = await listJournal(snapshot);
      await writeAlone(scratch, (writer) => replayJournal(writer, journal));
      const digests = { stored: await digestLedger(snapshot), rebuilt: await digestLedger(scratch) };
      return { ...digests, differing: compare(digests.stored, digests.rebuilt) };
    },
    { timeout, maxWait: timeout, isolationLevel: Prisma.TransactionIsolationLevel.RepeatableRead },
  );
}
