// The search asked the questions of search-questions.ts: how many of the deals that stand in the ledger come among the first
// ten, and how high the first of them. A deal that extraction did not find is no fault of the search and counted apart.
import { database } from '#lib/db/database.ts';
import { search } from '#lib/query/search.ts';
import { type SearchQuestion, searchQuestions, type WantedDeal } from './search-questions.ts';

const looked = 10;

interface Party {
  readonly slug: string;
}

const isWanted = (wanted: WantedDeal, deal: { type: string; parties: readonly Party[] }): boolean =>
  deal.type === wanted.type && wanted.parties.every((slug) => deal.parties.some((party) => party.slug === slug));

export interface QuestionScore {
  readonly q: string;
  readonly wanted: number;
  readonly found: number;
  /** One over the place of the first deal wanted; 0 where none came. */
  readonly reciprocalRank: number;
  readonly missing: readonly WantedDeal[];
}

export interface SearchScore {
  readonly recall: number;
  readonly meanReciprocalRank: number;
  readonly questions: readonly QuestionScore[];
  /** Deals that no claim in the ledger tells of. */
  readonly unread: ReadonlyArray<{ q: string; wanted: WantedDeal }>;
}

async function scoreQuestion({ q, wanted }: SearchQuestion, standing: readonly WantedDeal[]): Promise<QuestionScore> {
  const { deals } = await search({ q });
  const first = deals
    .slice(0, looked)
    .map(({ deal }) => ({ type: deal.type, parties: deal.parties.map(({ organization }) => organization) }));
  const missing = standing.filter((one) => !first.some((deal) => isWanted(one, deal)));
  const place = first.findIndex((deal) => wanted.some((one) => isWanted(one, deal)));
  return {
    q,
    wanted: standing.length,
    found: standing.length - missing.length,
    reciprocalRank: place === -1 ? 0 : 1 / (place + 1),
    missing,
  };
}

/** Throws where no question has a deal in the ledger: then nothing was measured. */
export async function evaluateSearch(questions: readonly SearchQuestion[] = searchQuestions): Promise<SearchScore> {
  const rows = await database().deal.findMany({ include: { parties: true } });
  const deals = rows.map(({ type, parties }) => ({
    type,
    parties: parties.map(({ organizationId }) => ({ slug: organizationId })),
  }));
  const stands = (wanted: WantedDeal) => deals.some((deal) => isWanted(wanted, deal));
  const scores: QuestionScore[] = [];
  for (const question of questions) {
    const standing = question.wanted.filter(stands);
    if (standing.length > 0) scores.push(await scoreQuestion(question, standing));
  }
  if (scores.length === 0) throw new RangeError('no question asks for a deal that stands in the ledger');
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return {
    recall: sum(scores.map(({ found }) => found)) / sum(scores.map(({ wanted }) => wanted)),
    meanReciprocalRank: sum(scores.map(({ reciprocalRank }) => reciprocalRank)) / scores.length,
    questions: scores,
    unread: questions.flatMap(({ q, wanted }) =>
      wanted.filter((one) => !stands(one)).map((one) => ({ q, wanted: one })),
    ),
  };
}
