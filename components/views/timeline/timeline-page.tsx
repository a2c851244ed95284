// The timeline: how many deals and when, filters, the axis with its lanes, the list, the undated apart.
import { RelationSymbols } from '#components/charts/graph/symbol-definitions.tsx';
import { daysBetween, domainOf } from '#components/charts/timeline/timeline-domain.ts';
import { formatDate, formatMonthInFull } from '#components/format/format-date.ts';
import { parametersOf, viewAddress } from '#components/format/view-address.ts';
import { DealRest } from '#components/views/deal/deal-rest.tsx';
import { DealTable } from '#components/views/deal/deal-table.tsx';
import { WithEvidence } from '#components/views/evidence/with-evidence.tsx';
import { FilterChips } from '#components/views/search/filter-chips.tsx';
import { FilterForm } from '#components/views/search/filter-form.tsx';
import { StatusFilter } from '#components/views/search/status-filter.tsx';
import { Downloads, dealFiles } from '#components/views/shell/downloads.tsx';
import { PageLinks } from '#components/views/shell/page-links.tsx';
import { PageShell } from '#components/views/shell/page-shell.tsx';
import { words } from '#components/words.ts';
import { type ApproximateDate, earlierOf, laterOf } from '#lib/domain/approximate-date.ts';
import type { Deal } from '#lib/domain/deal.ts';
import type { OrganizationRef } from '#lib/domain/organization.ts';
import { relationKinds } from '#lib/domain/relation-kind.ts';
import type { TimelineQuery } from '#lib/domain/view-query.ts';
import type { DealView } from '#lib/domain/views.ts';
import { EmptyTimeline } from './empty-timeline.tsx';
import { FrontLead } from './front-lead.tsx';
import { SinceLastVisit } from './since-last-visit.tsx';
import { type TimelineData, TimelineDrawing } from './timeline-drawing.tsx';

const w = words.timeline;
const path = '/';

interface Props {
  readonly query: TimelineQuery;
  readonly timeline: TimelineData & {
    readonly leading: readonly OrganizationRef[];
    readonly page: number;
    readonly pages: number;
    readonly listed: readonly Deal[];
    /** Where the list goes on in the API; null where it ends or the API cannot go on. */
    readonly next: string | null;
  };
  readonly evidence: DealView | null;
}

/** A window of some weeks is told by its days: "June 2025" would be more than it shows. */
const toldByDays = 62;

const spanOf = ({ from, until }: ApproximateDate): string =>
  daysBetween(from, until) < toldByDays
    ? formatDate({ from, until })
    : w.span(formatMonthInFull(from), formatMonthInFull(until));

export function TimelinePage({ query, timeline, evidence }: Props) {
  const { clocks, deals, undated, facets, page, pages, listed, next } = timeline;
  const domain = domainOf(deals, { from: query.from, until: query.until, asOf: clocks.asOf });
  const starts = deals.flatMap((deal) => deal.moment?.date.from ?? []).toSorted();
  const first = query.from ?? starts[0] ?? domain.from;
  const count = deals.length + undated.length;
  const hasRivals = [...deals, ...undated].some(({ type }) => relationKinds[type].family === 'conflict');
  // The files know when a deal was announced; a window of days in force is this page's alone.
  const { lanes: _lanes, dates: _dates, ...files } = query;
  return (
    <PageShell
      title={w.title}
      path={path}
      query={query}
      current="timeline"
      share={{ ...query, view: 'timeline', page: undefined, evidence: undefined }}
    >
      <RelationSymbols />
      <WithEvidence query={query} evidence={evidence}>
        {parametersOf(query).length === 0 && <FrontLead leading={timeline.leading} />}
        <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-3 pt-5 pb-3">
          <div>
            <h1 aria-live="polite" aria-atomic="true" className="text-[1.75rem] sm:text-[1.9375rem]">
              {hasRivals ? w.countWithRivals(count) : words.deals.count(count)}
              {deals.length > 0 && (
                // On a phone a line of its own that fits in any font: one that broke would move the page when the font arrives.
                <span className="font-normal text-ink-soft max-sm:block max-sm:text-[1.125rem]">
                  <span className="max-sm:hidden">, </span>
                  {spanOf({ from: first, until: laterOf(first, earlierOf(domain.until, clocks.asOf)) })}
                </span>
              )}
            </h1>
            <div className="flex flex-wrap items-center gap-x-8">
              {(count > 0 || query.status.length > 0) && (
                <StatusFilter facets={facets.status} path={path} query={query} />
              )}
              <SinceLastVisit today={new Date().toISOString().slice(0, 10)} label={w.sinceVisit} />
            </div>
          </div>
          <FilterForm facets={facets.organization} path={path} query={query} />
        </div>
        <FilterChips path={path} query={query} organizations={facets.organization} days={false} />
        {timeline.around.some(({ moment }) => moment !== null) && (
          <TimelineDrawing timeline={timeline} domain={domain} path={path} query={query} />
        )}
        {count === 0 && <EmptyTimeline path={path} query={query} />}
        {listed.length > 0 && (
          <section id="list" aria-labelledby="list-title">
            <h2 id="list-title" className="sr-only">
              {w.listHeading}
            </h2>
            <DealTable
              deals={listed}
              caption={w.listHeading}
              path={path}
              query={query}
              rest={
                next !== null && (
                  <DealRest
                    key={next}
                    address={viewAddress('/api/v1/deals', {
                      ...files,
                      page: undefined,
                      evidence: undefined,
                      cursor: next,
                    })}
                    path={path}
                    query={query}
                  />
                )
              }
            />
            <PageLinks path={path} query={query} page={page} pages={pages} />
          </section>
        )}
        {undated.length > 0 && page === pages && (
          <section aria-labelledby="undated-title" className="pt-8">
            <h2 id="undated-title" className="text-xl">
              {w.undatedHeading}
            </h2>
            <p className="label measure pt-1 pb-2">{w.undatedHelp}</p>
            <DealTable deals={undated} caption={w.undatedHeading} path={path} query={query} />
          </section>
        )}
        {count > 0 && query.dates !== 'in_force' && <Downloads files={dealFiles} query={files} />}
      </WithEvidence>
    </PageShell>
  );
}
