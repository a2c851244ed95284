// An organization as an account: what comes in and what goes out, who stands beside and against it, its figures, its deals.
import { RelationSymbols } from '#components/charts/graph/symbol-definitions.tsx';
import { clocksIn, viewAddress } from '#components/format/view-address.ts';
import { SentOnce } from '#components/ui/sent-once.tsx';
import { TextLink } from '#components/ui/text-link.tsx';
import { JudgementNotes } from '#components/views/deal/judgement-notes.tsx';
import { WithEvidence } from '#components/views/evidence/with-evidence.tsx';
import { PageShell } from '#components/views/shell/page-shell.tsx';
import { Section } from '#components/views/shell/section.tsx';
import { words } from '#components/words.ts';
import type { Dependence } from '#lib/domain/insight.ts';
import type { ViewQuery } from '#lib/domain/view-query.ts';
import type { DealView, OrganizationView } from '#lib/domain/views.ts';
import { AccountTable } from './account-table.tsx';
import { ExchangeList } from './exchange-list.tsx';
import { glanceOver } from './glance.ts';
import { type ExchangeSide, exchangeSides, groupByExchange } from './group-by-exchange.ts';
import { MetricCharts } from './metric-charts.tsx';
import { MetricsTable } from './metrics-table.tsx';
import { OrganizationDependence } from './organization-dependence.tsx';
import { OrganizationFacts } from './organization-facts.tsx';
import { OrganizationGlance } from './organization-glance.tsx';
import { OrganizationTape } from './organization-tape.tsx';

const w = words.organization;

const sideWords: Readonly<Record<ExchangeSide, { title: string; help: string }>> = {
  in: { title: w.comesIn, help: w.comesInHelp },
  out: { title: w.goesOut, help: w.goesOutHelp },
  beside: { title: w.beside, help: w.besideHelp },
  against: { title: w.against, help: w.againstHelp },
};

interface Props {
  readonly query: ViewQuery;
  readonly view: OrganizationView;
  /** Null where nobody supplies it. */
  readonly dependence: Dependence | null;
  readonly evidence: DealView | null;
}

export function OrganizationPage({ query, view, dependence, evidence }: Props) {
  const { clocks, organization, deals, totals, judgements, metrics } = view;
  const path = `/organizations/${organization.slug}`;
  const carried = clocksIn(query);
  const groups = groupByExchange(deals, organization);
  const glance = glanceOver(groups);
  return (
    <PageShell
      title={organization.name}
      path={path}
      query={query}
      share={{ view: 'organization', organization: organization.slug, ...carried }}
    >
      <RelationSymbols />
      <WithEvidence query={query} evidence={evidence}>
        <SentOnce as="div">
          <div className="grid gap-3 pt-6">
            <p className="text-ink-soft">{words.organizationKinds[organization.kind]}</p>
            <h1 className="text-[2rem] sm:text-[2.75rem]">{organization.name}</h1>
            <OrganizationFacts organization={organization} clocks={carried} />
            <p className="flex flex-wrap items-baseline gap-x-4">
              {deals.length > 0 && (
                <>
                  <b className="font-semibold">{words.deals.count(deals.length)}</b>
                  <TextLink
                    href={viewAddress('/', { ...carried, organization: [organization.slug] })}
                    className="no-print"
                  >
                    {w.onTimeline}
                  </TextLink>
                  <TextLink href={viewAddress('/compare', { a: organization.slug, ...carried })} className="no-print">
                    {w.compareWith}
                  </TextLink>
                </>
              )}
            </p>
          </div>
          {deals.length === 0 && (
            <p className="measure pt-6 font-text text-lg">
              {w.noDeals(organization.name)}{' '}
              <TextLink href={viewAddress('/search', { q: organization.name, ...carried })}>{w.searchTexts}</TextLink>
            </p>
          )}
          {glance.length > 0 && (
            <Section id="glance" title={w.glance} help={w.glanceHelp}>
              <OrganizationGlance lines={glance} path={path} query={query} />
            </Section>
          )}
        </SentOnce>
        {deals.length > 1 && (
          <Section id="tape" title={w.tape}>
            <OrganizationTape
              deals={deals}
              clocks={clocks}
              label={w.tapeChart(organization.name)}
              path={path}
              query={query}
              organization={[organization.slug]}
            />
          </Section>
        )}
        <SentOnce as="div">
          {dependence && dependence.days.length > 0 && (
            <Section id="dependence" title={w.dependence}>
              <OrganizationDependence dependence={dependence} clocks={carried} />
            </Section>
          )}
          <div className="gap-x-10 lg:columns-2">
            {exchangeSides
              .map((side) => ({ side, own: groups.filter((group) => group.side === side) }))
              .filter((part) => part.own.length > 0)
              .map((part) => (
                <Section
                  key={part.side}
                  id={part.side}
                  title={sideWords[part.side].title}
                  help={sideWords[part.side].help}
                  whole
                >
                  {part.own.map((group) => (
                    <ExchangeList
                      key={`${group.type} ${group.provides}`}
                      group={group}
                      organization={organization.slug}
                      path={path}
                      query={query}
                    />
                  ))}
                </Section>
              ))}
          </div>
          {totals.length > 0 && (
            <Section id="totals" title={words.totals.section} help={words.totals.sectionHelp}>
              <AccountTable organization={organization.slug} totals={totals} clocks={carried} />
            </Section>
          )}
          {metrics.length > 0 && (
            <Section id="metrics" title={w.metrics}>
              <MetricCharts name={organization.name} metrics={metrics} clocks={carried} />
              <MetricsTable metrics={metrics} clocks={carried} />
            </Section>
          )}
          {judgements.length > 0 && (
            <Section id="judgements" title={words.deal.judgements} help={words.deal.judgementsHelp}>
              <JudgementNotes judgements={judgements} />
            </Section>
          )}
        </SentOnce>
      </WithEvidence>
    </PageShell>
  );
}
