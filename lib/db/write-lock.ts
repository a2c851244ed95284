// Writers take turns by advisory locks that are held to the end of the transaction. Readers are never held up by them. There are two: one for
// whoever gives articles their place among the others, one for whoever decides which claims are about which deal; a writer of anything else
// has both. So articles come in while claims are grouped: grouping reads what was committed, and what comes meanwhile waits in its list.
// Whoever brings articles writes their texts before its turn, since those concern nobody else, and takes its turn only to give them their place.
// The trap: a lock is never waited for by one who holds a later one. The order is: lines of articles, the turn of articles, the turn of deals,
// the ledger's version. And a process that holds the turn of articles keeps all other writers waiting while it does anything else: see `untilNoTurn`.
import { holdVersion } from './bump-ledger.ts';
import { type Database, Prisma, type Writer } from './database.ts';

const articlesKey = 4_119_052;
const lineKey = 4_119_054;
const dealsKey = 4_119_055;
const timeout = 120_000;
const options = { timeout, maxWait: timeout, isolationLevel: Prisma.TransactionIsolationLevel.ReadCommitted };

/** So many lines do articles stand in: what happens to the articles of one line happens one after another. */
const lines = 16;

/** The line of an article, by its id. */
export const lineOf = (article: string): number => Number.parseInt(article.slice(0, 4), 16) % lines;

/** The ends of the turns that this process holds: at most one for each database. */
const turns = new Set<Promise<void>>();

/** For whoever is about to keep the process busy: until then its turn would be held by one who cannot go on. */
export async function untilNoTurn(): Promise<void> {
  while (turns.size > 0) await Promise.all(turns);
}

/** What a writer of articles asks for in the middle of its transaction, each to its end. */
export interface Turn {
  /** To write articles that are new, and nothing of the others. */
  readonly ofArticles: () => Promise<void>;
  /** To write anything. */
  readonly ofAll: () => Promise<void>;
}

const turnOfDeals = (writer: Writer) => writer.$executeRaw`SELECT pg_advisory_xact_lock(${dealsKey})`;

async function withTurn<T>(work: (turnFor: (writer: Writer) => Turn) => Promise<T>): Promise<T> {
  const over = Promise.withResolvers<void>();
  const ofArticles = async (writer: Writer): Promise<void> => {
    await writer.$executeRaw`SELECT pg_advisory_xact_lock(${articlesKey})`;
    turns.add(over.promise);
  };
  try {
    return await work((writer) => ({
      ofArticles: () => ofArticles(writer),
      ofAll: async () => {
        await ofArticles(writer);
        await turnOfDeals(writer);
        await holdVersion(writer);
      },
    }));
  } finally {
    turns.delete(over.promise);
    over.resolve();
  }
}

/** Runs `work` in a transaction of its own while no other writer is at work; all of it lands or none. */
export function writeAlone<T>(database: Database, work: (writer: Writer) => Promise<T>): Promise<T> {
  return withTurn((turnFor) =>
    database.$transaction(async (writer) => {
      await turnFor(writer).ofAll();
      return work(writer);
    }, options),
  );
}

/**
 * Runs `work` in a transaction of its own while nobody else writes deals. New articles with their claims may come in meanwhile: `work` takes
 * away from the list of claims to group what it has read there, and nothing else.
 */
export function groupAlone<T>(database: Database, work: (writer: Writer) => Promise<T>): Promise<T> {
  return database.$transaction(async (writer) => {
    await turnOfDeals(writer);
    return work(writer);
  }, options);
}

/**
 * Runs `work` in a transaction of its own while nobody else writes these articles (by their ids). It takes its turn before it writes
 * anything that others write too, or read in order to write; what it wrote is seen when all of it is.
 */
export function writeArticles<T>(
  database: Database,
  articles: readonly string[],
  work: (writer: Writer, turn: Turn) => Promise<T>,
): Promise<T> {
  const own = JSON.stringify([...new Set(articles.map(lineOf))].sort((a, b) => a - b));
  return withTurn((turnFor) =>
    database.$transaction(async (writer) => {
      await writer.$executeRaw`
        SELECT pg_advisory_xact_lock(${lineKey}::integer, line::integer) FROM json_array_elements_text(${own}::json) AS line`;
      return work(writer, turnFor(writer));
    }, options),
  );
}
