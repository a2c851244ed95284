// A frozen share as it was kept. Nothing of it is asked of the ledger: state and answer come from their own two tables, and an answer
// whose hash is not the one it was kept under is not shown.
import { database } from '#lib/db/database.ts';
import { unpackAnswer } from '#lib/db/pack-answer.ts';
import type { KeptShare } from '#lib/domain/kept-share.ts';
import { Id } from '#lib/domain/list-query.ts';
import type { ShareState } from '#lib/domain/share.ts';
import { parseShare } from '#lib/domain/share-address.ts';
import { ShareAnswer } from '#lib/domain/share-answer.ts';
import { Problem } from '../errors.ts';

export type FrozenShare = ShareAnswer & { readonly share: KeptShare; readonly state: ShareState };

const day = (date: Date): string => date.toISOString().slice(0, 10);

function stateOf(address: string): ShareState {
  const url = new URL(address, 'http://localhost');
  const state = parseShare(url.pathname.split('/').at(-1) ?? '', url.searchParams);
  if (!('refused' in state)) return state;
  throw new Problem(
    'internal',
    'The state of this share cannot be read.',
    'It is not shown, for it could say anything.',
  );
}

/** Throws Problem: not_found for an id that nobody was given, gone for a share that was revoked. */
export async function getShare(id: string): Promise<FrozenShare> {
  const row = Id.safeParse(id).success
    ? await database().share.findUnique({ where: { id }, include: { answer: true } })
    : null;
  if (!row) throw new Problem('not_found', 'There is no such share.', 'Check its id.');
  if (!row.answer)
    throw new Problem('gone', 'This share was revoked by whoever made it.', 'What it showed is no longer kept.');
  const { address, answer } = row;
  const state = stateOf(address);
  const share: KeptShare = {
    id,
    view: state.view,
    address,
    clocks: { asOf: day(row.asOf), knownAt: day(row.knownAt) },
    hash: answer.hash,
    size: answer.size,
    ledgerVersion: String(row.ledgerVersion),
    codeVersion: row.codeVersion,
    extractor: row.extractor,
    createdAt: row.createdAt.toISOString(),
  };
  return { share, state, ...ShareAnswer.parse({ view: state.view, answer: JSON.parse(await unpackAnswer(answer)) }) };
}
