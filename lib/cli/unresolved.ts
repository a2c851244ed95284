// entente unresolved : names in articles that could be several organizations, with where they stand.
import { listUnresolved } from '#lib/db/list-unresolved.ts';
import { withDatabase } from './with-database.ts';

const articlesShown = 5;

export async function unresolvedCommand(): Promise<void> {
  const rows = await withDatabase(listUnresolved);
  for (const { quote, candidates, mentions, articles } of rows) {
    const shown = articles.slice(0, articlesShown).join(' ');
    const more = articles.length > articlesShown ? ` and ${articles.length - articlesShown} more` : '';
    console.log(`${mentions}  ${quote}: ${candidates.join(' or ') || 'nobody known'}  in ${shown}${more}`);
  }
}
