import { readConfig } from '#lib/config.ts';
import { RevokedShare } from '#lib/domain/kept-share.ts';
import { share } from '#lib/http/endpoints/shares.ts';
import { isToken, shownToken } from '#lib/http/require-token.ts';
import { route } from '#lib/http/route.ts';
import { writeRoute } from '#lib/http/write-route.ts';
import { takeShareBack } from '#lib/ingest/shares/keep-share.ts';
import { getShare } from '#lib/query/get-share.ts';
import { countShareChanges } from '#lib/query/list-share-changes.ts';

export { OPTIONS, PATCH, POST, PUT } from '#lib/http/other-methods.ts';

/** Kept by no cache of ours: a share that was revoked a moment ago is gone. */
export const GET = route(share, async (_, { id = '' }) => {
  const frozen = await getShare(id);
  return { share: frozen.share, answer: frozen.answer, changed: await countShareChanges(frozen) };
});

export const DELETE = writeRoute(
  async (_, { id = '' }, headers) => {
    const { adminToken } = readConfig();
    const shown = shownToken(headers);
    const operator = adminToken !== null && isToken(shown, adminToken);
    await takeShareBack(id, operator ? null : shown, new Date());
    return RevokedShare.parse({ id, revoked: true });
  },
  200,
  { admit: () => undefined, mostBytes: 0 },
);
