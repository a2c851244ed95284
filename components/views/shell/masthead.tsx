// The head of every page: wordmark, the ways through the site, the control of time. Links carry the clocks along. On a phone search
// stands beside the wordmark, so that the others fit in one line.
import type { ReactNode } from 'react';
import { type ClockQuery, clocksIn, viewAddress } from '#components/format/view-address.ts';
import { TextLink } from '#components/ui/text-link.tsx';
import { words } from '#components/words.ts';

export type Place = 'timeline' | 'graph' | 'search' | 'insights' | 'conflicts' | 'method';

const places: ReadonlyArray<{ place: Place; path: string; label: string }> = [
  { place: 'timeline', path: '/', label: words.site.timeline },
  { place: 'graph', path: '/graph', label: words.site.graph },
  { place: 'insights', path: '/insights', label: words.site.insights },
  { place: 'conflicts', path: '/conflicts', label: words.site.conflicts },
  { place: 'method', path: '/method', label: words.site.method },
  { place: 'search', path: '/search', label: words.site.search },
];

interface Props {
  readonly current: Place | undefined;
  readonly clocks: ClockQuery;
  readonly children?: ReactNode;
}

export function Masthead({ current, clocks, children }: Props) {
  return (
    <div className="no-print relative flex flex-wrap items-center gap-x-7 border-b-[3px] border-rule-strong py-1.5">
      <TextLink
        href={viewAddress('/', clocksIn(clocks))}
        className="font-text text-[1.625rem] leading-none font-semibold tracking-[-0.03em] no-underline"
      >
        {words.site.name}
      </TextLink>
      <nav
        aria-label={words.site.navigation}
        className="flex min-w-0 flex-wrap gap-x-1 max-sm:-mx-1.5 max-sm:w-[calc(100%+0.75rem)] max-sm:gap-x-0 max-[22rem]:text-[0.8125rem]"
      >
        {places.map(({ place, path, label }) => (
          <TextLink
            key={place}
            href={viewAddress(path, clocksIn(clocks))}
            aria-current={place === current ? 'page' : undefined}
            data-place={place}
            className="flex min-h-8 items-center px-1.5 font-medium max-[22rem]:px-1 no-underline decoration-2 underline-offset-[0.4em] hover:underline aria-[current=page]:underline aria-[current=page]:decoration-ink max-sm:data-[place=search]:absolute max-sm:data-[place=search]:top-1.5 max-sm:data-[place=search]:-right-1.5"
          >
            {label}
          </TextLink>
        ))}
      </nav>
      <div className="ml-auto max-sm:ml-0 max-sm:w-full">{children}</div>
    </div>
  );
}
