// entente digest : one hash over everything that the ledger holds, and one for each table. With --since: what happened since that
// day, in sentences with the addresses of their words.

import { linksIn, movementDigest } from '#components/format/movement-digest.ts';
import { movementWords } from '#components/movement-words.ts';
import { digestLedger } from '#lib/db/digest-ledger.ts';
import { MovementQuery } from '#lib/domain/movement.ts';
import { getMovements } from '#lib/query/get-movements.ts';
import { Problem } from '../errors.ts';
import { withDatabase } from './with-database.ts';

interface Options {
  readonly json?: boolean;
  readonly since?: string;
  readonly until?: string;
  readonly organization?: string[];
}

async function tellMovements({ json, since, until, organization }: Options): Promise<void> {
  const query = MovementQuery.safeParse({ from: since, to: until, organization });
  if (!query.success) throw new Problem('bad_request', 'Not a day.', 'Give days as YYYY-MM-DD.');
  const view = await withDatabase(() => getMovements(query.data));
  const digest = movementDigest(view);
  if (json) return console.log(JSON.stringify(digest));
  const links = linksIn(view);
  console.log(digest.summary);
  for (const { text, kind, claims } of digest.movements) {
    const pages = new Set(claims.flatMap((claim) => links.get(claim)?.page ?? []));
    console.log(`\n${movementWords.kinds[kind].title}. ${text}\n${[...pages].map((page) => `  ${page}`).join('\n')}`);
  }
  if (digest.hidden > 0) console.log(`\n${movementWords.hidden(digest.hidden)}`);
}

export async function digestCommand(options: Options): Promise<void> {
  if (options.since !== undefined) return tellMovements(options);
  const digest = await withDatabase(digestLedger);
  if (options.json) return console.log(JSON.stringify(digest));
  for (const [table, hash] of Object.entries(digest.tables)) console.log(`${hash}  ${table}`);
  console.log(`${digest.journal}  the journal\n${digest.digest}  the ledger`);
}
