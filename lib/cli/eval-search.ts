// entente eval search: the search asked questions with known answers, over the project's own briefs.

import { analystQuestions } from '#lib/evaluate/analyst-questions.ts';
import { deskQuestions } from '#lib/evaluate/desk-questions.ts';
import { evaluateSearch } from '#lib/evaluate/evaluate-search.ts';
import { newsroomQuestions } from '#lib/evaluate/newsroom-questions.ts';
import { outsiderQuestions } from '#lib/evaluate/outsider-questions.ts';
import { pressQuestions } from '#lib/evaluate/press-questions.ts';
import { readerQuestions } from '#lib/evaluate/reader-questions.ts';
import { type SearchQuestion, searchQuestions, type WantedDeal } from '#lib/evaluate/search-questions.ts';
import { ingestFirstData } from '#lib/ingest/first-data.ts';
import { withDatabase } from './with-database.ts';

const said = ({ type, parties }: WantedDeal): string => `${type} of ${parties.join(', ')}`;

async function evaluateSet(name: string, set: readonly SearchQuestion[]): Promise<void> {
  const { recall, meanReciprocalRank, questions, unread } = await evaluateSearch(set);
  console.log(
    `search    ${name}: ${questions.length} questions   recall@10 ${recall.toFixed(3)}   MRR ${meanReciprocalRank.toFixed(3)}`,
  );
  for (const { q, missing, reciprocalRank } of questions) {
    const fault =
      missing.length > 0 ? `without ${missing.map(said).join('; ')}` : `first at ${Math.round(1 / reciprocalRank)}`;
    if (missing.length > 0 || reciprocalRank < 0.5) console.log(`  ${q}: ${fault}`);
  }
  for (const { q, wanted } of unread) console.log(`  ${q}: no ${said(wanted)} in the ledger, so nothing to find`);
}

/** Prints recall among the first ten, mean reciprocal rank, and each question that lacks something. */
export async function evalSearchCommand(): Promise<void> {
  await withDatabase(async (database) => {
    await ingestFirstData(database, undefined);
    await evaluateSet('first set', searchQuestions);
    await evaluateSet('as analysts type', analystQuestions);
    await evaluateSet('as the press asks', pressQuestions);
    await evaluateSet('of places, trades and months', newsroomQuestions);
    await evaluateSet('at a desk', deskQuestions);
    await evaluateSet('of readers', readerQuestions);
    await evaluateSet('of outsiders', outsiderQuestions);
  });
}
