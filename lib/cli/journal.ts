// entente journal : every judgement, oldest first, with what takes it back.
import { listJournal } from '#lib/db/list-judgements.ts';
import { standingJudgements } from '#lib/domain/judgement.ts';
import { withDatabase } from './with-database.ts';

export async function journalCommand(options: { json?: boolean }): Promise<void> {
  const journal = await withDatabase(listJournal);
  const standing = new Set(standingJudgements(journal).map(({ id }) => id));
  for (const entry of journal) {
    if (options.json) console.log(JSON.stringify(entry));
    else {
      const state =
        entry.inverseOf !== null ? `takes back ${entry.inverseOf}` : standing.has(entry.id) ? 'in force' : 'taken back';
      const { kind, ...about } = entry.decision;
      console.log(
        `${entry.sequence}  ${entry.id}  ${entry.madeAt}  ${entry.actor}: ${kind} ${JSON.stringify(about)} (${state})\n    ${entry.reason}`,
      );
    }
  }
}
