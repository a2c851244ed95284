// Writers take turns: one advisory lock, held to the end of the transaction. Readers are never held up by it. Whoever brings articles
// writes their texts before its turn, since those concern nobody else, and takes its turn only to give them their place.
// The trap: a lock is never waited for by one who holds a later one. The order is: lines of articles, then the turn.
// And a process that holds the turn keeps all other writers waiting while it does anything else: see `untilNoTurn`.
import { type Database, Prisma, type Writer } from './database.ts';

const key = 4_119_052;
const lineKey = 4_119_054;
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

type TakeTurn = (writer: Writer) => Promise<void>;

async function withTurn<T>(work: (take: TakeTurn) => Promise<T>): Promise<T> {
  const over = Promise.withResolvers<void>();
  try {
    return await work(async (writer) => {
      await writer.$executeRaw`SELECT pg_advisory_xact_lock(${key})`;
      turns.add(over.promise);
    });
  } finally {
    turns.delete(over.promise);
    over.resolve();
  }
}

/** Runs `work` in a transaction of its own while no other writer is at work; all of it lands or none. */
export function writeAlone<T>(database: Database, work: (writer: Writer) => Promise<T>): Promise<T> {
  return withTurn((takeTurn) =>
    database.$transaction(async (writer) => {
      await takeTurn(writer);
      return work(writer);
    }, options),
  );
}

/**
 * Runs `work` in a transaction of its own while nobody else writes these articles (by their ids). It calls `turn` before it writes
 * anything that others write too, or read in order to write; what it wrote is seen when all of it is.
 */
export function writeArticles<T>(
  database: Database,
  articles: readonly string[],
  work: (writer: Writer, turn: () => Promise<void>) => Promise<T>,
): Promise<T> {
  const own = JSON.stringify([...new Set(articles.map(lineOf))].sort((a, b) => a - b));
  return withTurn((takeTurn) =>
    database.$transaction(async (writer) => {
      await writer.$executeRaw`
        SELECT pg_advisory_xact_lock(${lineKey}::integer, line::integer) FROM json_array_elements_text(${own}::json) AS line`;
      return work(writer, () => takeTurn(writer));
    }, options),
  );
}
