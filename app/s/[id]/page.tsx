// The short page of a frozen share; 410 where it was revoked.
import { sharePageAddress } from '#components/format/share-page-address.ts';
import { KeptSharePage } from '#components/views/share/kept-share-page.tsx';
import { readConfig } from '#lib/config.ts';
import { sharePlaces } from '#lib/domain/share-address.ts';
import { getShare } from '#lib/query/get-share.ts';
import { frozenSubject } from '#lib/query/get-share-subject.ts';
import { countShareChanges } from '#lib/query/list-share-changes.ts';
import { pageOrProblem } from '../../page-or-problem.tsx';
import { offerOf } from '../../share/offer.ts';
import { FrozenHead } from '../../share-head.tsx';
import { revokeShare } from './revoke-share.ts';

export default async function Page(props: { params: Promise<{ id: string }> }) {
  const { id } = await props.params;
  return pageOrProblem('/', async () => {
    const { siteUrl: site } = readConfig();
    const frozen = await getShare(id);
    const { share, state } = frozen;
    const { page: url, embed } = sharePlaces(share, site);
    const offer = offerOf(state, frozenSubject(frozen), { site, url, today: share.clocks.knownAt, share });
    const { count } = await countShareChanges(frozen);
    const live = sharePageAddress({ ...state, asOf: 'now', knownAt: 'now' });
    return (
      <>
        <FrozenHead frozen={frozen} />
        <KeptSharePage
          {...offer}
          share={share}
          changed={count}
          src={embed.slice(site.length)}
          live={live}
          revoke={revokeShare}
        />
      </>
    );
  });
}
