// What a page that can be shared tells in its head: its one address, how it is embedded (oEmbed), and the card that other sites show,
// whose picture is of this very state on these very days. React lifts these elements into the head.
import { sharePageAddress } from '#components/format/share-page-address.ts';
import { shareStated, shareTitle } from '#components/format/share-title.ts';
import { shareWords } from '#components/share-words.ts';
import { words } from '#components/words.ts';
import { readConfig } from '#lib/config.ts';
import type { ShareState } from '#lib/domain/share.ts';
import { shareAddress, sharePlaces } from '#lib/domain/share-address.ts';
import { Problem } from '#lib/errors.ts';
import { dataset, jsonLdText } from '#lib/export/json-ld.ts';
import { readAskedShare } from '#lib/http/read-share-address.ts';
import type { SearchParams } from '#lib/http/read-view-query.ts';
import { completeShare } from '#lib/query/complete-share.ts';
import type { FrozenShare } from '#lib/query/get-share.ts';
import { frozenSubject, getShareSubject, type ShareSubject } from '#lib/query/get-share-subject.ts';
import { JsonLd } from './json-ld.tsx';

interface Told {
  readonly state: ShareState;
  readonly subject: ShareSubject;
  readonly frozen: FrozenShare | null;
}

/** Null where the view cannot be shared: the page itself tells what is wrong with its address. */
async function stateOf(params: SearchParams): Promise<Told | null> {
  try {
    const state = await completeShare(readAskedShare(params));
    return { state, subject: await getShareSubject(state), frozen: null };
  } catch (thrown) {
    if (thrown instanceof Problem) return null;
    throw thrown;
  }
}

function Head({ state, subject, frozen }: Told) {
  const { siteUrl: site } = readConfig();
  const fixed = { ...state, ...subject.clocks };
  const share = frozen?.share ?? null;
  const page = share ? sharePlaces(share, site).page : `${site}${sharePageAddress(state)}`;
  const at = (place: string, ending: string) =>
    site + (share ? `${place}/${state.view}${ending}?share=${share.id}` : shareAddress(fixed, place, ending));
  const [title, stated] = [shareTitle(state, subject), shareStated(subject.clocks)];
  const description = shareWords.card(title, stated);
  const image = at('/image', '.png');
  const oembed = (format: string) => `${site}/oembed?format=${format}&url=${encodeURIComponent(page)}`;
  const properties = [
    ['og:type', 'website'],
    ['og:site_name', words.site.name],
    ['og:title', title],
    ['og:description', description],
    ['og:url', page],
    ['og:image', image],
    ['og:image:type', 'image/png'],
    ['og:image:width', '1200'],
    ['og:image:height', '630'],
    ['og:image:alt', shareWords.alt(title, stated)],
  ] as const;
  const names = [
    ['twitter:card', 'summary_large_image'],
    ['twitter:title', title],
    ['twitter:description', description],
    ['twitter:image', image],
    ['twitter:image:alt', shareWords.alt(title, stated)],
  ] as const;
  const data = {
    name: title,
    description,
    page,
    clocks: subject.clocks,
    json: at('/data', '.json'),
    csv: at('/data', '.csv'),
    share,
  };
  return (
    <>
      <link rel="canonical" href={page} />
      <link rel="alternate" type="application/json+oembed" href={oembed('json')} title={title} />
      <link rel="alternate" type="text/xml+oembed" href={oembed('xml')} title={title} />
      {properties.map(([property, content]) => (
        <meta key={property} property={property} content={content} />
      ))}
      {names.map(([name, content]) => (
        <meta key={name} name={name} content={content} />
      ))}
      <JsonLd text={jsonLdText(dataset(data))} />
    </>
  );
}

/** `asked` is the view with the parameters of its page. */
export async function ShareHead({ asked }: { asked: SearchParams }) {
  const { evidence: _, page: __, ...params } = asked;
  const told = await stateOf(params);
  return told && <Head {...told} />;
}

export const FrozenHead = ({ frozen }: { frozen: FrozenShare }) => (
  <Head state={frozen.state} subject={frozenSubject(frozen)} frozen={frozen} />
);
