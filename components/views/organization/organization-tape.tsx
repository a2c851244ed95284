// The deals of an organization, or of two, on one axis: a lane for each type of relation. A mark opens its evidence; a bar leads
// to its days on the timeline.
import { TimelineChart } from '#components/charts/timeline/timeline-chart.tsx';
import { domainOf } from '#components/charts/timeline/timeline-domain.ts';
import { barCount } from '#components/format/bar-count.ts';
import { formatDate } from '#components/format/format-date.ts';
import { type AddressQuery, type ClockQuery, clocksIn, viewAddress } from '#components/format/view-address.ts';
import { markTitle } from '#components/views/article/mark-title.ts';
import { LaneHeading, laneName } from '#components/views/timeline/lane-heading.tsx';
import { words } from '#components/words.ts';
import type { ApproximateDate } from '#lib/domain/approximate-date.ts';
import type { Clocks } from '#lib/domain/clocks.ts';
import type { Deal } from '#lib/domain/deal.ts';

const w = words.timeline;

interface Props {
  readonly deals: readonly Deal[];
  readonly clocks: Clocks;
  readonly label: string;
  /** The page's own address and query: evidence opens beside it. */
  readonly path: string;
  readonly query: AddressQuery & ClockQuery & { readonly evidence?: string | undefined };
  /** Whose deals the timeline should show where a lane or a bar leads there. */
  readonly organization: readonly string[];
}

export function OrganizationTape({ deals, clocks, label, path, query, organization }: Props) {
  const undated = deals.filter(({ moment }) => moment === null).length;
  if (undated === deals.length) return null;
  const domain = domainOf(deals, { from: undefined, until: undefined, asOf: clocks.asOf });
  const timeline = { type: [], status: [], organization: [...organization], ...clocksIn(query) };
  const daysHref = (dates: ApproximateDate): string => viewAddress('/', { ...timeline, ...dates });
  return (
    <TimelineChart
      deals={deals}
      options={{ domain, asOf: clocks.asOf, by: 'type', dates: undefined, only: [] }}
      label={label}
      axisLabel={w.axis}
      note={[
        ...(domain.earlier > 0 ? [w.earlier(domain.earlier)] : []),
        ...(undated > 0 ? [w.undatedBelow(undated)] : []),
      ].join(' · ')}
      laneLabel={({ head }, dates, count) =>
        w.laneLabel(`${laneName(head)}, ${w.dateBases[dates]}`, words.deals.count(count))
      }
      partLabel={(dates) => w.dateBases[dates]}
      legend={(head, count) => (
        <LaneHeading head={head} count={count} facets={[]} path="/" query={timeline} level="h3" />
      )}
      links={{
        open: query.evidence,
        markTitle,
        markHref: (deal) => viewAddress(path, { ...query, evidence: deal.id }, `d-${deal.id}`),
        barHref: ({ dates }) => daysHref(dates),
        tickHref: daysHref,
        barTitle: (bar, { head }, basis) =>
          w.barTitle(barCount(bar), `${laneName(head)}, ${w.dateBases[basis]}`, formatDate(bar.dates)),
      }}
    />
  );
}
