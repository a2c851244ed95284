// Deals over time as a picture: the lanes of the timeline, one below the other, each under its name.
import { MarkDefinitions } from '#components/charts/graph/relation-symbols.tsx';
import { TimelineAxis } from '#components/charts/timeline/timeline-axis.tsx';
import { domainOf } from '#components/charts/timeline/timeline-domain.ts';
import { type LaneLinks, TimelineLanePart } from '#components/charts/timeline/timeline-lane.tsx';
import { layoutTimeline, type TimelineLane } from '#components/charts/timeline/timeline-layout.ts';
import { barCount } from '#components/format/bar-count.ts';
import { sentenceText } from '#components/format/deal-sentence.ts';
import { formatDate } from '#components/format/format-date.ts';
import { words } from '#components/words.ts';
import type { Clocks } from '#lib/domain/clocks.ts';
import type { Deal } from '#lib/domain/deal.ts';
import { relationKinds } from '#lib/domain/relation-kind.ts';
import type { LaneKind } from '#lib/domain/view-query.ts';
import { embedWords } from './embed-words.ts';
import { nothingDrawn } from './nothing-drawn.tsx';
import type { Drawing, HrefOf } from './picture.ts';

export interface TimelineContent {
  readonly deals: readonly Deal[];
  readonly clocks: Clocks;
  readonly by: Extract<LaneKind, 'family' | 'type'>;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  /** Where the view itself is shown, for what stands for many deals. */
  readonly view: string;
}

const headHeight = 18;
const gap = 10;
const axisHeight = 20;

const nameOf = ({ head }: TimelineLane): string =>
  head.by === 'family' ? words.families[head.family] : head.by === 'type' ? relationKinds[head.type].label : '';

const titleOf = (deal: Deal): string =>
  `${sentenceText(deal)}, ${deal.moment ? formatDate(deal.moment.date) : words.timeline.undatedWord}`;

export function drawTimeline(
  { deals, clocks, by, from, until, view }: TimelineContent,
  width: number,
  href: HrefOf,
): Drawing {
  const domain = domainOf(deals, { from, until, asOf: clocks.asOf });
  const narrow = width < 480;
  const layout = layoutTimeline(deals, {
    width,
    domain,
    asOf: clocks.asOf,
    by,
    dates: 'announced',
    only: [],
    slot: narrow ? 8 : 7.6,
    maxRows: narrow ? 6 : 12,
    tickGap: narrow ? 60 : 80,
    labelRoom: narrow ? 24 : 22,
  });
  const links: LaneLinks = {
    markHref: (deal) => href(`/deals/${deal.id}`),
    markTitle: titleOf,
    barHref: () => view,
    barTitle: (bar, lane) => `${barCount(bar)}, ${nameOf(lane)}, ${formatDate(bar.dates)}`,
    tickHref: () => view,
    open: undefined,
  };
  let top = 0;
  const lanes = layout.lanes.flatMap((lane) =>
    lane.parts.map((part) => {
      const y = top;
      top += headHeight + part.height + gap;
      return (
        <g key={`${lane.key} ${part.dates}`}>
          <text x="0" y={y + 12} fontSize="12" fontWeight="600" fill="var(--ink)">
            {nameOf(lane)}
            <tspan dx="5" fontWeight="400" fill="var(--ink-soft)">
              {lane.count}
            </tspan>
          </text>
          <TimelineLanePart
            lane={lane}
            part={part}
            width={width}
            ticks={layout.ticks}
            label={`${nameOf(lane)}: ${words.deals.count(part.count)}`}
            links={links}
            place={{ x: 0, y: y + headHeight, width, height: part.height }}
          />
          <line
            x1="0"
            x2={width}
            y1={y + headHeight + part.height}
            y2={y + headHeight + part.height}
            stroke="var(--ink-faint)"
          />
        </g>
      );
    }),
  );
  return {
    height: top + axisHeight,
    body: (
      <>
        <defs>
          <MarkDefinitions />
        </defs>
        {lanes.length === 0 && nothingDrawn.body}
        {lanes}
        <TimelineAxis
          layout={layout}
          hrefOf={links.tickHref}
          label={embedWords.axis}
          place={{ x: 0, y: top - gap, width, height: axisHeight }}
        />
      </>
    ),
  };
}
