// The timeline: how many deals and when, filters, the axis with its lanes, the list, the undated apart.

import { RelationSymbols } from '#components/charts/relation-symbols.tsx';
import { TimelineChart } from '#components/charts/timeline-chart.tsx';
import { domainOf } from '#components/charts/timeline-layout.ts';
import { sentenceText } from '#components/format/deal-sentence.ts';
import { formatDate, formatMonthInFull } from '#components/format/format-date.ts';
import { formatMoneyFigure } from '#components/format/format-money.ts';
import { statusWord } from '#components/format/status-word.ts';
import { refiltered, viewAddress } from '#components/format/view-address.ts';
import { TextLink } from '#components/ui/text-link.tsx';
import { words } from '#components/words.ts';
import { addDays } from '#lib/domain/approximate-date.ts';
import type { Deal } from '#lib/domain/deal.ts';
import type { ViewQuery } from '#lib/domain/view-query.ts';
import type { DealView, TimelineView } from '#lib/domain/views.ts';
import { DealTable } from './deal-table.tsx';
import { Downloads, dealFiles } from './downloads.tsx';
import { EmptyTimeline } from './empty-timeline.tsx';
import { FilterChips } from './filter-chips.tsx';
import { FilterForm } from './filter-form.tsx';
import { LaneLegend } from './lane-legend.tsx';
import { PageLinks } from './page-links.tsx';
import { PageShell } from './page-shell.tsx';
import { StatusFilter } from './status-filter.tsx';
import { WithEvidence } from './with-evidence.tsx';

const w = words.timeline;
const path = '/';
export const dealsOnPage = 200;

function markTitle(deal: Deal): string {
  const when = deal.moment ? formatDate(deal.moment.date) : w.undatedWord;
  const amount = deal.amount ? [formatMoneyFigure(deal.amount)] : [];
  return [sentenceText(deal), when, statusWord(deal), ...amount].join(', ');
}

interface Props {
  readonly query: ViewQuery;
  readonly timeline: TimelineView;
  readonly evidence: DealView | null;
}

export function TimelinePage({ query, timeline: { clocks, deals, undated, facets }, evidence }: Props) {
  const domain = domainOf(deals, { from: query.from, until: query.until, asOf: clocks.asOf });
  const starts = deals.flatMap((deal) => deal.moment?.date.from ?? []).toSorted();
  const first = query.from ?? starts[0] ?? domain.from;
  const pages = Math.max(1, Math.ceil(deals.length / dealsOnPage));
  const page = Math.min(query.page ?? 1, pages);
  const listed = deals.slice((page - 1) * dealsOnPage, page * dealsOnPage);
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
        <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-3 pt-5 pb-3">
          <div>
            <h1 className="text-[1.75rem] sm:text-[2.125rem]">
              {words.deals.count(deals.length + undated.length)}
              {deals.length > 0 && (
                <span className="font-normal text-ink-soft">
                  , {w.span(formatMonthInFull(first), formatMonthInFull(domain.until))}
                </span>
              )}
            </h1>
            <StatusFilter facets={facets.status} path={path} query={query} />
          </div>
          <FilterForm facets={facets.organization} path={path} query={query} />
        </div>
        <FilterChips path={path} query={query} organizations={facets.organization} />
        {deals.length > 0 && (
          <div className="pt-1 pb-5">
            <TimelineChart
              deals={deals}
              domain={domain}
              label={w.chart}
              axisLabel={w.axis}
              note={
                domain.earlier > 0 && (
                  <TextLink href={viewAddress(path, refiltered(query, { until: addDays(domain.from, -1) }))}>
                    {w.earlier(domain.earlier)}
                  </TextLink>
                )
              }
              laneLabel={(family, count) => w.laneLabel(words.families[family], words.deals.count(count))}
              legend={(family) => <LaneLegend family={family} facets={facets.type} path={path} query={query} />}
              links={{
                open: query.evidence,
                markTitle,
                markHref: (deal) => viewAddress(path, { ...query, evidence: deal.id }, `d-${deal.id}`),
                barHref: (bar) => viewAddress(path, refiltered(query, bar.dates), 'list'),
                tickHref: (dates) => viewAddress(path, refiltered(query, dates)),
                barTitle: (bar, lane) =>
                  w.barTitle(words.deals.count(bar.count), words.families[lane.family], formatDate(bar.dates)),
              }}
            />
          </div>
        )}
        {deals.length + undated.length === 0 && <EmptyTimeline path={path} query={query} />}
        {listed.length > 0 && (
          <section id="list" aria-labelledby="list-title">
            <h2 id="list-title" className="sr-only">
              {w.listHeading}
            </h2>
            <DealTable deals={listed} caption={w.listHeading} path={path} query={query} />
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
        {deals.length + undated.length > 0 && <Downloads files={dealFiles} query={query} />}
      </WithEvidence>
    </PageShell>
  );
}
