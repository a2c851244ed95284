// How the timeline is seen: which part of the time, which lanes, which dates. All are links, so that they work without
// JavaScript; those marked `data-move` glide where it runs.
import {
  daysOf,
  isWhole,
  panned,
  type TimelineWindow,
  windowOf,
  zoomed,
} from '#components/charts/timeline/timeline-window.ts';
import { formatDate } from '#components/format/format-date.ts';
import { refiltered, viewAddress } from '#components/format/view-address.ts';
import { TextLink } from '#components/ui/text-link.tsx';
import { words } from '#components/words.ts';
import type { ApproximateDate } from '#lib/domain/approximate-date.ts';
import { DateBasis, LaneKind, type TimelineQuery } from '#lib/domain/view-query.ts';

const w = words.timeline;

interface Props {
  readonly path: string;
  readonly query: TimelineQuery;
  readonly shown: ApproximateDate;
  readonly extent: ApproximateDate;
}

type Move = keyof typeof w.moves;

/** What each icon draws: arrows aside, a plus, a minus, two ends. */
const icons: Readonly<Record<Move, string>> = {
  earlier: 'M8 3 4 7l4 4',
  later: 'M6 3l4 4-4 4',
  closer: 'M7 2v10M2 7h10',
  wider: 'M2 7h10',
  all: 'M2 3v8M12 3v8M4 7h6',
};

/** Links of one choice. Spread, because the linter offers a fieldset, which is for fields. */
const groupNamed = (name: string) => ({ role: 'group', 'aria-label': name }) as const;

function Choice({ label, choices }: { label: string; choices: ReadonlyArray<readonly [string, string, boolean]> }) {
  return (
    <div className="flex flex-wrap items-baseline gap-x-2" {...groupNamed(label)}>
      <span className="label" aria-hidden="true">
        {label}
      </span>
      {choices.map(([name, href, chosen]) => (
        <TextLink
          key={name}
          href={href}
          rel="nofollow"
          scroll={false}
          aria-current={chosen ? 'true' : undefined}
          className="inline-flex min-h-7 items-center text-[0.8125rem] text-ink-soft no-underline hover:text-ink hover:underline aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:underline"
        >
          {name}
        </TextLink>
      ))}
    </div>
  );
}

export function TimelineControls({ path, query, shown, extent }: Props) {
  const [window, bounds] = [windowOf(shown), windowOf(extent)];
  const to = (next: TimelineWindow): string =>
    viewAddress(path, refiltered(query, isWhole(next, bounds) ? { from: undefined, until: undefined } : daysOf(next)));
  const moves: ReadonlyArray<readonly [Move, TimelineWindow]> = [
    ['earlier', panned(window, -0.5, bounds)],
    ['later', panned(window, 0.5, bounds)],
    ['wider', zoomed(window, 0.5, bounds)],
    ['closer', zoomed(window, 2, bounds)],
    ['all', bounds],
  ];
  const with_ = (change: Partial<TimelineQuery>): string =>
    viewAddress(path, { ...query, page: undefined, evidence: undefined, ...change });
  return (
    <div className="no-print flex flex-wrap items-center gap-x-6 gap-y-1 pb-1">
      <Choice
        label={w.lanes}
        choices={LaneKind.options.map((kind) => [
          w.laneKinds[kind],
          with_({ lanes: kind === 'family' ? undefined : kind }),
          (query.lanes ?? 'family') === kind,
        ])}
      />
      <Choice
        label={w.dates}
        choices={[
          [w.bothDates, with_({ dates: undefined }), query.dates === undefined],
          ...DateBasis.options.map((basis): [string, string, boolean] => [
            w.dateBases[basis],
            with_({ dates: basis }),
            query.dates === basis,
          ]),
        ]}
      />
      <div className="ml-auto flex items-center gap-1">
        <span className="label mr-2 tabular-nums max-sm:mr-1" aria-live="polite">
          <span className="sr-only">{w.shown(formatDate(shown))}</span>
          {/* The heading says all of the time already. */}
          {!isWhole(window, bounds) && <span aria-hidden="true">{formatDate(shown)}</span>}
        </span>
        {moves.map(([name, next]) => (
          <TextLink
            key={name}
            href={to(next)}
            rel="nofollow"
            scroll={false}
            data-move={name}
            aria-label={w.moves[name]}
            title={`${w.moves[name]}. ${w.movesHelp}`}
            className="inline-flex size-8 items-center justify-center border border-rule text-ink-soft hover:border-ink hover:text-ink"
          >
            <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
              <path d={icons[name]} fill="none" stroke="currentColor" strokeWidth="1.5" />
            </svg>
          </TextLink>
        ))}
      </div>
    </div>
  );
}
