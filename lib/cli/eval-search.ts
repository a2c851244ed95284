// entente eval search: the search asked questions with known answers, over the project's own briefs.
import { ingestFirstData } from '#lib/ingest/first-data.ts';
import { evaluateSearch } from './evaluate-search.ts';
import { withDatabase } from './with-database.ts';

/** Prints recall among the first ten, mean reciprocal rank, and each question that lacks something. */
export async function evalSearchCommand(): Promise<void> {
  await withDatabase(async (database) => {
    await ingestFirstData(database, undefined);
    const { recall, meanReciprocalRank, questions, unread } = await evaluateSearch();
    console.log(
      `search    ${questions.length} questions   recall@10 ${recall.toFixed(3)}   MRR ${meanReciprocalRank.toFixed(3)}`,
    );
    for (const { q, missing, reciprocalRank } of questions.filter(
      (one) => one.missing.length > 0 || one.reciprocalRank < 0.5,
    )) {
      const lacks = missing.map(({ type, parties }) => `${type} of ${parties.join(', ')}`).join('; ');
      console.log(`  ${q}: ${lacks ? `without ${lacks}` : `first at ${Math.round(1 / reciprocalRank)}`}`);
    }
    if (unread.length > 0)
      console.log(`  ${unread.length} deals asked for do not stand in the ledger: extraction did not read them`);
  });
}
