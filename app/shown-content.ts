// What embed and image say of a shown view: one title, one state, one picture for both.
import { pictureOf } from '#components/embed/draw-view.ts';
import type { EmbedContent } from '#components/embed/embed-document.tsx';
import { embedWords } from '#components/embed/embed-words.ts';
import { formatInstant } from '#components/format/format-date.ts';
import { sharePageAddress } from '#components/format/share-page-address.ts';
import { shareStated, shareTitle } from '#components/format/share-title.ts';
import { shareWords } from '#components/share-words.ts';
import { sharePlaces } from '#lib/domain/share-address.ts';
import { dealsInAnswer } from '#lib/query/deals-in-answer.ts';
import { frozenSubject, getShareSubject } from '#lib/query/get-share-subject.ts';
import type { Shown } from './read-shown.ts';

export async function shownContent({ state, drawn, site, frozen }: Shown): Promise<EmbedContent & { origin: string }> {
  const { clocks, sources } = drawn.answer;
  // What is frozen names what it named then: nothing of it is asked of today's ledger.
  const subject = frozen ? frozenSubject({ share: frozen.share, state, ...drawn }) : await getShareSubject(state);
  const title = shareTitle(state, subject);
  const stated = shareStated(clocks);
  const href = (path: string): string => `${site}${path}`;
  const deals = dealsInAnswer(drawn);
  const page = frozen ? sharePlaces(frozen.share, site).page : href(sharePageAddress(state));
  return {
    title,
    alt: shareWords.alt(title, stated),
    stated,
    theme: state.theme,
    width: state.width,
    picture: pictureOf(state, drawn, href),
    deals,
    sources,
    href,
    view: page,
    frozen: frozen && {
      on: formatInstant(frozen.share.createdAt),
      changed: frozen.changed.count,
      changes: `${page}/changes`,
    },
    origin: embedWords.stated(clocks, deals.length, new URL(site).host),
  };
}
