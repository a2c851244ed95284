// The axis of the timeline page with its controls above and all of time below it: words and links for the charts.
import { TimelineChart } from '#components/charts/timeline/timeline-chart.tsx';
import { domainOf, type TimelineDomain } from '#components/charts/timeline/timeline-domain.ts';
import { TimelineOverview } from '#components/charts/timeline/timeline-overview.tsx';
import { barCount } from '#components/format/bar-count.ts';
import { formatDate } from '#components/format/format-date.ts';
import { refiltered, viewAddress } from '#components/format/view-address.ts';
import { SentOnce } from '#components/ui/sent-once.tsx';
import { TextLink } from '#components/ui/text-link.tsx';
import { markTitle } from '#components/views/article/mark-title.ts';
import { words } from '#components/words.ts';
import { type ApproximateDate, addDays, earlierOf, laterOf } from '#lib/domain/approximate-date.ts';
import type { Deal } from '#lib/domain/deal.ts';
import type { TimelineQuery } from '#lib/domain/view-query.ts';
import type { TimelineView } from '#lib/domain/views.ts';
import { LaneHeading, laneName } from './lane-heading.tsx';
import { TimelineControls } from './timeline-controls.tsx';
import { TimelineStage } from './timeline-stage.tsx';

const w = words.timeline;

/** `around`: what the other filters leave on any day. */
export type TimelineData = TimelineView & { readonly around: readonly Deal[] };

interface Props {
  readonly timeline: TimelineData;
  readonly domain: TimelineDomain;
  readonly path: string;
  readonly query: TimelineQuery;
}

export function TimelineDrawing({ timeline: { around, clocks, facets }, domain, path, query }: Props) {
  const { asOf } = clocks;
  const extent = domainOf(around, { from: undefined, until: undefined, asOf });
  // A window beyond all deals widens the overview: what is shown lies always in it.
  const whole = {
    from: earlierOf(domain.from, extent.from),
    until: laterOf(domain.until, extent.until),
  };
  const shown = { from: domain.from, until: domain.until };
  const daysHref = (dates: ApproximateDate): string => viewAddress(path, refiltered(query, dates));
  return (
    <TimelineStage from={shown.from} until={shown.until} first={whole.from} last={whole.until}>
      <TimelineControls path={path} query={query} shown={shown} extent={whole} />
      <div className="pt-1 pb-5">
        <TimelineChart
          deals={around}
          options={{ domain, asOf, by: query.lanes ?? 'family', dates: query.dates, only: query.organization }}
          label={w.chart}
          axisLabel={w.axis}
          note={
            domain.earlier > 0 && (
              <TextLink href={viewAddress(path, refiltered(query, { until: addDays(domain.from, -1) }))}>
                {w.earlier(domain.earlier)}
              </TextLink>
            )
          }
          laneLabel={({ head }, dates, count) =>
            w.laneLabel(`${laneName(head)}, ${w.dateBases[dates]}`, words.deals.count(count))
          }
          partLabel={(dates) => w.dateBases[dates]}
          legend={(head, count) => (
            <LaneHeading head={head} count={count} facets={facets.type} path={path} query={query} />
          )}
          links={{
            open: query.evidence,
            markTitle,
            markHref: (deal) => viewAddress(path, { ...query, evidence: deal.id }, `d-${deal.id}`),
            barHref: (bar) => viewAddress(path, refiltered(query, bar.dates), 'list'),
            tickHref: daysHref,
            barTitle: (bar, lane, dates) =>
              w.barTitle(barCount(bar), `${laneName(lane.head)}, ${w.dateBases[dates]}`, formatDate(bar.dates)),
          }}
        />
        <SentOnce as="div" className="@container">
          <div className="grid gap-x-5 pt-1 @min-[50rem]:grid-cols-[13.5rem_minmax(0,1fr)]">
            <span className="label @max-[50rem]:sr-only @min-[50rem]:text-right">{w.moves.all}</span>
            <TimelineOverview
              deals={around}
              extent={whole}
              shown={shown}
              label={w.overview}
              hrefOf={daysHref}
              titleOf={(bin) => w.overviewTitle(barCount(bin), formatDate(bin.dates))}
            />
          </div>
        </SentOnce>
      </div>
    </TimelineStage>
  );
}
