// The page from which a view is shared: /share?view=timeline&… with the parameters of the view's own page.
import { sharePageAddress } from '#components/format/share-page-address.ts';
import { viewAddress } from '#components/format/view-address.ts';
import { SharePage } from '#components/views/share/share-page.tsx';
import { readConfig } from '#lib/config.ts';
import type { ShareState } from '#lib/domain/share.ts';
import { shareAddress } from '#lib/domain/share-address.ts';
import { readAskedShare } from '#lib/http/read-share-address.ts';
import type { SearchParams } from '#lib/http/read-view-query.ts';
import { clocksOfShare } from '#lib/query/answer-share.ts';
import { completeShare } from '#lib/query/complete-share.ts';
import { getShareSubject } from '#lib/query/get-share-subject.ts';
import { pageOrProblem } from '../page-or-problem.tsx';
import { freezeView } from './freeze-view.ts';
import { offerOf } from './offer.ts';

const previewWidths = [320, 640, 960];

/** `clocks=fixed` writes today into the address where no day stands, `now` takes the days out. */
function withClocks(params: SearchParams): SearchParams {
  const { clocks, ...asked } = params;
  if (clocks === 'now') return { ...asked, asOf: undefined, knownAt: undefined };
  if (clocks !== 'fixed') return asked;
  const { asOf, knownAt } = clocksOfShare({ asOf: 'now', knownAt: 'now' });
  return { ...asked, asOf: asked.asOf ?? asOf, knownAt: asked.knownAt ?? knownAt };
}

const textOf = (params: SearchParams): Record<string, string> =>
  Object.fromEntries(
    Object.entries(params).flatMap(([name, value]) => (value === undefined ? [] : [[name, [value].flat().join(',')]])),
  );

const insights = ['dependence', 'coopetition', 'flows', 'commitments', 'power', 'movements'] as const;

/** The other insights at the same choices; of a graph between two, everything between them. */
function othersOf(state: ShareState, asked: Readonly<Record<string, string>>) {
  const { asOf, knownAt } = asked;
  if (state.view === 'graph' && state.focus.length === 2)
    return [{ view: 'pair' as const, href: viewAddress('/share', { view: 'pair', pair: state.focus, asOf, knownAt }) }];
  if (!insights.some((view) => view === state.view)) return [];
  return (
    insights
      .filter((view) => view !== state.view)
      // A window of days and the choices of a figure mean nothing to each other.
      .map((view) => {
        const same = view === 'movements' || state.view === 'movements' ? { asOf, knownAt } : asked;
        return { view, href: viewAddress('/share', { ...same, view }) };
      })
  );
}

export default async function Page(props: { searchParams: Promise<SearchParams> }) {
  const params = withClocks(await props.searchParams);
  return pageOrProblem('/', async () => {
    const { siteUrl: site } = readConfig();
    const state = await completeShare(readAskedShare(params));
    const link = `${site}${sharePageAddress(state)}`;
    const subject = await getShareSubject(state);
    const offer = offerOf(state, subject, { site, url: link, today: subject.clocks.knownAt, share: null });
    return (
      <SharePage
        {...offer}
        state={state}
        asked={textOf(params)}
        link={link}
        others={othersOf(state, textOf(params))}
        address={shareAddress(state)}
        previews={previewWidths.map((width) => ({ width, src: shareAddress({ ...state, width }) }))}
        freeze={freezeView}
      />
    );
  });
}
