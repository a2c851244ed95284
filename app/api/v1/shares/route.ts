import { readConfig } from '#lib/config.ts';
import { MadeShare, ShareInput } from '#lib/domain/kept-share.ts';
import { parseBody } from '#lib/http/parse-body.ts';
import { letShare } from '#lib/http/share-limit.ts';
import { writeRoute } from '#lib/http/write-route.ts';
import { freezeAddress } from '../../../freeze-address.ts';

export { DELETE, GET, OPTIONS, PATCH, PUT } from '#lib/http/other-methods.ts';

const door = { admit: ({ headers }: Request) => letShare(headers), mostBytes: 16_000 };

/** 201 with the share and the secret that revokes it. */
export const POST = writeRoute(
  async (body) => {
    const { address } = parseBody(body, ShareInput);
    const { share, secret, embed, page } = await freezeAddress(address, readConfig().siteUrl);
    return MadeShare.parse({ share, secret, embed, page });
  },
  201,
  door,
);
