import { readConfig } from '#lib/config.ts';
import { MadeShare, ShareInput } from '#lib/domain/kept-share.ts';
import { sharePlaces } from '#lib/domain/share-address.ts';
import { parseBody } from '#lib/http/parse-body.ts';
import { readAnyAddress } from '#lib/http/read-share-address.ts';
import { letShare } from '#lib/http/share-limit.ts';
import { writeRoute } from '#lib/http/write-route.ts';
import { keepShare } from '#lib/ingest/shares/keep-share.ts';
import { answerShare } from '#lib/query/answer-share.ts';
import { completeShare } from '#lib/query/complete-share.ts';

export { DELETE, GET, OPTIONS, PATCH, PUT } from '#lib/http/other-methods.ts';

const door = { admit: ({ headers }: Request) => letShare(headers), mostBytes: 16_000 };

/** 201 with the share and the secret that revokes it. */
export const POST = writeRoute(
  async (body) => {
    const { siteUrl } = readConfig();
    const state = await completeShare(readAnyAddress(parseBody(body, ShareInput).address, siteUrl));
    const { share, secret } = await keepShare(state, await answerShare(state), new Date());
    return MadeShare.parse({ share, secret, ...sharePlaces(share, siteUrl) });
  },
  201,
  door,
);
