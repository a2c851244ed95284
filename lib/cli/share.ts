// entente share : freezes views, lists what was frozen, takes it back. On this machine no secret is asked for.
import { sharePlaces } from '#lib/domain/share-address.ts';
import { readAnyAddress } from '#lib/http/read-share-address.ts';
import { keepShare, takeShareBack } from '#lib/ingest/shares/keep-share.ts';
import { answerShare } from '#lib/query/answer-share.ts';
import { completeShare } from '#lib/query/complete-share.ts';
import { listShares } from '#lib/query/list-shares.ts';
import { readConfig } from '../config.ts';
import { withDatabase } from './with-database.ts';

/** `address` is that of a page or of a live embed, with or without the site in front. */
export async function makeShareCommand(address: string): Promise<void> {
  const { siteUrl } = readConfig();
  const { share, secret } = await withDatabase(async () => {
    const state = await completeShare(readAnyAddress(address, siteUrl));
    return keepShare(state, await answerShare(state), new Date());
  });
  const { page, embed } = sharePlaces(share, siteUrl);
  console.log(`${share.id}  ${share.view}, as of ${share.clocks.asOf}, known by ${share.clocks.knownAt}`);
  console.log(`page    ${page}\nembed   ${embed}\nsha256  ${share.hash}\nsecret  ${secret}`);
}

export async function listSharesCommand(options: { json?: boolean }): Promise<void> {
  const shares = await withDatabase(listShares);
  if (options.json) return console.log(JSON.stringify(shares));
  for (const { id, address, createdAt, revokedAt, keptBytes } of shares)
    console.log(
      `${id}  ${createdAt.slice(0, 10)}  ${revokedAt ? `revoked ${revokedAt.slice(0, 10)}` : `${keptBytes} bytes`}  ${address}`,
    );
}

export async function revokeShareCommand(id: string): Promise<void> {
  await withDatabase(() => takeShareBack(id, null, new Date()));
  console.log(`revoked ${id}; it stays revoked`);
}
