// entente generate: a large ledger of invented news in the connected database, for benches and for trying screens at size.
import { extractor } from '#lib/extract/extract.ts';
import { saveGenerated } from '#lib/generate/save-generated.ts';
import { Problem } from '../errors.ts';
import { showProgress } from './progress.ts';
import { withDatabase } from './with-database.ts';

function wholeNumber(name: string, text: string, least: number): number {
  const number = Number(text);
  if (Number.isSafeInteger(number) && number >= least) return number;
  throw new Problem('unprocessable', `--${name} is "${text}".`, `It has to be a whole number from ${least} up.`);
}

/** Throws Problem for a number that is none. Meant for a database of its own: nothing tells invented news from real ones. */
export async function generateCommand(options: {
  articles: string;
  organizations: string;
  seed: string;
}): Promise<void> {
  const articles = wholeNumber('articles', options.articles, 1);
  // Fewer than eight would leave a trade without anybody in it.
  const organizations = wholeNumber('organizations', options.organizations, 8);
  const seed = wholeNumber('seed', options.seed, 0);
  const { claims, deals } = await withDatabase((database) =>
    saveGenerated(database, { articles, organizations, seed, extractor, onProgress: showProgress('articles') }),
  );
  console.log(`${articles} articles, ${claims} claims, ${deals} deals`);
}
