// What every page stands in: title, skip link, masthead with the clocks, the notice of the past, the main landmark. Pages
// give the query they were asked with, so that nothing in the address is lost when the time changes.
import type { ReactNode } from 'react';
import { formatDay } from '#components/format/format-date.ts';
import { type AddressQuery, type ClockQuery, emptyQuery, viewAddress } from '#components/format/view-address.ts';
import { shareWords } from '#components/share-words.ts';
import { TextLink } from '#components/ui/text-link.tsx';
import { words } from '#components/words.ts';
import { dayOf } from '#lib/domain/approximate-date.ts';
import type { SharedView } from '#lib/domain/share.ts';
import { Masthead, type Place } from './masthead.tsx';
import { PastNotice } from './past-notice.tsx';
import { TimeControl } from './time-control.tsx';

interface Props {
  /** The page's own title; the site's name follows it. */
  readonly title: string;
  /** The path of the page, which its forms and links return to. */
  readonly path: string;
  readonly query?: AddressQuery & ClockQuery;
  readonly current?: Place;
  /** What the page /share is asked to share this view; left out where there is nothing to share. */
  readonly share?: (AddressQuery & { readonly view: SharedView }) | undefined;
  readonly children: ReactNode;
}

export function PageShell({ title, path, query = emptyQuery, current, share, children }: Props) {
  const today = dayOf(new Date().toISOString());
  const clocks = { asOf: query.asOf ?? today, knownAt: query.knownAt ?? today };
  const time = { path, query, clocks, today };
  return (
    <div className="mx-auto max-w-[90rem] px-4 sm:px-6 lg:px-8">
      <title>{`${title} · ${words.site.name}`}</title>
      <meta property="og:title" content={title} />
      <meta property="og:site_name" content={words.site.name} />
      <meta property="og:type" content="website" />
      <a
        href="#main"
        className="absolute left-4 z-50 -translate-y-20 bg-ink px-3 py-2 font-semibold text-paper focus:translate-y-1"
      >
        {words.site.skip}
      </a>
      <header>
        <Masthead current={current} clocks={query}>
          <div className="flex flex-wrap items-center justify-between gap-x-3 sm:gap-x-4">
            <TimeControl {...time} />
            {share && (
              <TextLink
                href={viewAddress('/share', share)}
                className="inline-flex min-h-8 items-center text-[0.8125rem]"
              >
                {shareWords.share}
              </TextLink>
            )}
          </div>
        </Masthead>
        <p className="only-print">
          {words.site.name} · {words.clock.asOf} {formatDay(clocks.asOf)}, {words.clock.knownBy}{' '}
          {formatDay(clocks.knownAt)}
        </p>
        <PastNotice {...time} />
      </header>
      <main id="main" tabIndex={-1} className="pb-12 outline-none">
        {children}
      </main>
    </div>
  );
}
