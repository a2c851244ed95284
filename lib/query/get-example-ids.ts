// Ids of this ledger for examples: the deal that most independent texts speak of, and the first article that does.
import { foldedAt } from './fold-deals.ts';
import { readClocks, readLedger } from './read-ledger.ts';

/** Empty on an empty ledger. */
export async function getExampleIds(): Promise<Record<string, string>> {
  const ledger = await readLedger();
  const deals = foldedAt(ledger, readClocks({}));
  const [deal] = [...deals].sort((a, b) => b.origins - a.origins || (a.id < b.id ? -1 : 1));
  const article = deal && ledger.claims.get(deal.id)?.find(({ id }) => id === deal.claims[0])?.article;
  return { ...(deal ? { deal: deal.id } : {}), ...(article ? { article } : {}) };
}
