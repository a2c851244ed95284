// What is offered of a shared view, live or frozen: its files, its citations, the code to paste. One function for both pages.
import { shareStated, shareTitle } from '#components/format/share-title.ts';
import { shareWords } from '#components/share-words.ts';
import type { Citations, SharedFile } from '#components/views/share/share-offer.ts';
import type { Clocks } from '#lib/domain/clocks.ts';
import { embedSize } from '#lib/domain/embed-size.ts';
import type { KeptShare } from '#lib/domain/kept-share.ts';
import type { ShareState } from '#lib/domain/share.ts';
import { shareAddress, sharePlaces } from '#lib/domain/share-address.ts';
import { type Cited, citeAsBibtex, citeAsRis, citeAsText } from '#lib/export/citation.ts';
import { embedCode } from '#lib/export/embed-code.ts';
import type { ShareSubject } from '#lib/query/get-share-subject.ts';

export interface Offer {
  readonly title: string;
  readonly stated: string;
  readonly src: string;
  readonly code: string;
  readonly files: readonly SharedFile[];
  readonly citations: Citations;
}

const cite = (cited: Cited): Citations => ({
  text: citeAsText(cited),
  bibtex: citeAsBibtex(cited),
  ris: citeAsRis(cited),
});

/** The address of a state elsewhere: `/image/timeline.png?…`, live or frozen. */
const elsewhere = (state: ShareState, share: KeptShare | null, place: string, ending: string): string =>
  share ? `${place}/${state.view}${ending}?share=${share.id}` : shareAddress(state, place, ending);

function filesOf(state: ShareState, share: KeptShare | null): SharedFile[] {
  const at = (place: string, ending: string) => elsewhere(state, share, place, ending);
  const evidence = { label: shareWords.page.evidence, href: at('/data', '.evidence.json') };
  return [
    { label: 'PNG', href: at('/image', '.png') },
    { label: 'SVG', href: at('/image', '.svg') },
    { label: 'CSV', href: at('/data', '.csv') },
    { label: 'JSON', href: at('/data', '.json') },
    // Only the answer of a share is kept, not the words of its sources.
    ...(share ? [] : [evidence]),
  ];
}

interface Means {
  readonly site: string;
  /** The page that a citation names. */
  readonly url: string;
  readonly today: string;
  readonly share: KeptShare | null;
}

export function offerOf(state: ShareState, subject: ShareSubject, { site, url, today, share }: Means): Offer {
  const title = shareTitle(state, subject);
  const clocks: Clocks = subject.clocks;
  const src = share ? sharePlaces(share, site).embed : `${site}${shareAddress(state)}`;
  const size = embedSize({ width: state.width }, state.width);
  return {
    title,
    stated: shareStated(clocks),
    src,
    code: embedCode({ src, title, ...size }, site),
    files: filesOf(state, share),
    citations: cite({ title, url, ...clocks, on: share?.createdAt.slice(0, 10) ?? today, hash: share?.hash ?? null }),
  };
}
