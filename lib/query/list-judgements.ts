// The journal as it stood at `knownAt`, latest first; of one subject (an id or a slug) where one is asked for.
import { database } from '#lib/db/database.ts';
import { listJournal } from '#lib/db/list-judgements.ts';
import { type ClocksQuery, horizonOf } from '#lib/domain/clocks.ts';
import { type Judgement, standingJudgements, subjectsOf } from '#lib/domain/judgement.ts';
import type { JudgementList } from '#lib/domain/views.ts';
import { rootOf } from '#lib/ledger/journal.ts';
import { readClocks } from './read-ledger.ts';

/** The judgements in force that concern any of these ids or slugs, oldest first. */
export async function listJudgementsAbout(subjects: ReadonlySet<string>, horizon: string): Promise<Judgement[]> {
  const journal = (await listJournal(database())).filter(({ madeAt }) => madeAt < horizon);
  return standingJudgements(journal).filter(({ decision, anchors }) =>
    [...subjectsOf(decision), anchors.deal ?? '', anchors.other ?? ''].some((subject) => subjects.has(subject)),
  );
}

export async function listJudgements(query: ClocksQuery & { subject?: string | undefined }): Promise<JudgementList> {
  const clocks = readClocks(query);
  const all = await listJournal(database());
  const journal = all.filter(({ madeAt }) => madeAt < horizonOf(clocks));
  const standing = new Set(standingJudgements(journal).map(({ id }) => id));
  const { subject } = query;
  const about = journal.filter(
    ({ decision }) => subject === undefined || subjectsOf(rootOf(journal, decision)).includes(subject),
  );
  return {
    clocks,
    version: all.at(-1)?.sequence ?? 0,
    judgements: about.toReversed().map((entry) => ({ ...entry, inForce: standing.has(entry.id) })),
  };
}
