// Answers kept as long as the ledger that they were worked out from is the one that is held; a new ledger begins with none.
import type { Ledger } from './read-ledger.ts';

/** At most `most` answers for each ledger; the one asked for first goes first. */
export function keepAnswers<Answer>(most: number): (ledger: Ledger, key: string, make: () => Answer) => Answer {
  const byLedger = new WeakMap<Ledger, Map<string, Answer>>();
  return (ledger, key, make) => {
    const answers = byLedger.get(ledger) ?? new Map<string, Answer>();
    byLedger.set(ledger, answers);
    const known = answers.get(key);
    if (known !== undefined) return known;
    const answer = make();
    const oldest = answers.keys().next();
    if (answers.size >= most && !oldest.done) answers.delete(oldest.value);
    answers.set(key, answer);
    return answer;
  };
}
