// The search asked the questions of search-questions.ts: how many of the deals that stand in the ledger come among the first
// ten, and how high the first of them. A deal that extraction did not find is no fault of the search and counted apart.
import { database } from '#lib/db/database.ts';
import { lineageAt } from '#lib/ledger/group-at.ts';
import { readClocks, readLedger } from '#lib/query/read-ledger.ts';
import { search } from '#lib/query/search.ts';
import { type SearchQuestion, searchQuestions, type WantedDeal } from './search-questions.ts';

const looked = 10;

/** Its parties, with whom each belongs to: a deal of a unit is one of its group. */
interface Told {
  readonly type: string;
  readonly parties: ReadonlySet<string>;
}

type Lineage = (slug: string) => readonly string[];

const toldOf = (type: string, slugs: readonly string[], lineage: Lineage): Told => ({
  type,
  parties: new Set(slugs.flatMap(lineage)),
});

const isWanted = (wanted: WantedDeal, deal: Told): boolean =>
  deal.type === wanted.type && wanted.parties.every((slug) => deal.parties.has(slug));

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

async function scoreQuestion(
  { q, wanted }: SearchQuestion,
  standing: readonly WantedDeal[],
  lineage: Lineage,
): Promise<QuestionScore> {
  const { deals } = await search({ q });
  const first = deals.slice(0, looked).map(({ deal }) =>
    toldOf(
      deal.type,
      deal.parties.map(({ organization }) => organization.slug),
      lineage,
    ),
  );
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
  const { ownerships } = await readLedger();
  const { asOf } = readClocks({});
  const lineage = (slug: string) => lineageAt(slug, asOf, ownerships);
  const deals = rows.map(({ type, parties }) =>
    toldOf(
      type,
      parties.map(({ organizationId }) => organizationId),
      lineage,
    ),
  );
  const stands = (wanted: WantedDeal) => deals.some((deal) => isWanted(wanted, deal));
  const scores: QuestionScore[] = [];
  for (const question of questions) {
    const standing = question.wanted.filter(stands);
    if (standing.length > 0) scores.push(await scoreQuestion(question, standing, lineage));
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
