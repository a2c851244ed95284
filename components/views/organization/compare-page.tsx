// Two organizations beside one another: the deals between them on one axis and as a list, whom each deals with and whom both do.
import { RelationSymbols } from '#components/charts/graph/symbol-definitions.tsx';
import { pairSentence } from '#components/format/pair-sentence.ts';
import { clocksIn, viewAddress } from '#components/format/view-address.ts';
import { SentOnce } from '#components/ui/sent-once.tsx';
import { TextLink } from '#components/ui/text-link.tsx';
import { DealTable } from '#components/views/deal/deal-table.tsx';
import { WithEvidence } from '#components/views/evidence/with-evidence.tsx';
import { PageShell } from '#components/views/shell/page-shell.tsx';
import { Section } from '#components/views/shell/section.tsx';
import { emptyReason } from '#components/views/timeline/empty-reason.ts';
import { words } from '#components/words.ts';
import type { CompareQuery } from '#lib/domain/comparison.ts';
import type { Deal } from '#lib/domain/deal.ts';
import type { OrganizationRef } from '#lib/domain/organization.ts';
import type { DealView, Facets, OrganizationView } from '#lib/domain/views.ts';
import { glanceOver } from './glance.ts';
import { groupByExchange, othersIn } from './group-by-exchange.ts';
import { OrganizationTape } from './organization-tape.tsx';
import { PairForm } from './pair-form.tsx';
import { PairOffers } from './pair-offers.tsx';
import { sharedOthers } from './shared-others.ts';
import { SharedTable } from './shared-table.tsx';

const w = words.organization.compare;
const path = '/compare';

interface Comparison {
  readonly a: OrganizationView;
  readonly b: OrganizationView;
  readonly between: readonly Deal[];
}

interface Props {
  readonly query: CompareQuery;
  readonly choices: Facets['organization'];
  /** Whom to offer where nobody is chosen. */
  readonly leading: readonly OrganizationRef[];
  /** Null where two are not asked for yet. */
  readonly comparison: Comparison | { readonly missing: string } | null;
  readonly evidence: DealView | null;
}

/** As a shared address names the two. */
const pairOf = ({ a, b }: Comparison): string => `${a.organization.slug},${b.organization.slug}`;

const glanceOf = ({ organization, deals }: OrganizationView) => glanceOver(groupByExchange(deals, organization));

/** Whether the two deal with each other there, or stand on one side of it. */
function isAcross(deal: Deal, { a, b }: Comparison): boolean {
  const theirs = new Set([b.organization.slug, ...b.organization.units.map(({ slug }) => slug)]);
  return othersIn(deal, a.organization).others.some(({ slug }) => theirs.has(slug));
}

function Found({ query, comparison }: { query: CompareQuery; comparison: Comparison }) {
  const { a, b, between } = comparison;
  const across = between.filter((deal) => isAcross(deal, comparison));
  const carried = clocksIn(query);
  const [first, second] = [a.organization, b.organization];
  const shared = sharedOthers(glanceOf(a), glanceOf(b));
  return (
    <>
      <p className="no-print flex flex-wrap gap-x-5 pt-2 text-[0.8125rem]">
        <TextLink href={viewAddress(path, { a: second.slug, b: first.slug, ...carried })}>{w.swap}</TextLink>
        <TextLink href={viewAddress('/paths', { from: first.slug, to: second.slug, ...carried })}>{w.paths}</TextLink>
      </p>
      <Section id="between" title={`${w.between}: ${words.deals.count(between.length)}`}>
        {between.length === 0 ? (
          <p className="font-text text-lg">{w.betweenNone}</p>
        ) : (
          <>
            <p className="measure pb-3 font-text text-lg">{pairSentence(across, between.length - across.length)}</p>
            <OrganizationTape
              deals={between}
              clocks={a.clocks}
              label={words.organization.tapeChart(w.heading(first.name, second.name))}
              path={path}
              query={query}
              organization={[first.slug, second.slug]}
            />
            <div className="pt-4">
              <DealTable deals={between} caption={w.between} path={path} query={query} />
            </div>
          </>
        )}
      </Section>
      {shared.length > 0 && (
        <Section id="others" title={w.sideBySide} help={w.sideBySideHelp}>
          <SentOnce as="div">
            <SharedTable lines={shared} names={[first.name, second.name]} clocks={carried} />
          </SentOnce>
        </Section>
      )}
    </>
  );
}

export function ComparePage({ query, choices, leading, comparison, evidence }: Props) {
  const found = comparison && 'between' in comparison ? comparison : null;
  const same = query.a !== undefined && query.a === query.b;
  const title = found ? w.heading(found.a.organization.name, found.b.organization.name) : w.title;
  return (
    <PageShell
      title={title}
      path={path}
      query={query}
      share={
        comparison && 'a' in comparison ? { view: 'pair', pair: pairOf(comparison), ...clocksIn(query) } : undefined
      }
    >
      <RelationSymbols />
      <WithEvidence query={query} evidence={evidence}>
        <SentOnce as="div" className="flex flex-wrap items-end justify-between gap-x-8 gap-y-3 pt-5">
          <h1 className="text-[1.75rem] sm:text-[2.125rem]">{title}</h1>
          <PairForm
            path={path}
            query={query}
            fields={[
              { name: 'a', label: w.first },
              { name: 'b', label: w.second },
            ]}
            choices={choices}
            asked={found ? [found.a.organization, found.b.organization] : []}
            choose={w.choose}
            submit={w.show}
          />
        </SentOnce>
        {comparison && 'missing' in comparison && (
          <p className="pt-6 font-text text-lg">{w.missing(comparison.missing)}</p>
        )}
        {same && <p className="pt-6 font-text text-lg">{w.same}</p>}
        {comparison === null && !same && (
          <>
            <p className="measure pt-6 font-text text-lg">
              {choices.length === 0 ? words.timeline.empty[emptyReason(query)].help : w.lead}
            </p>
            <PairOffers leading={leading} hrefOf={(a, b) => viewAddress(path, { a, b, ...clocksIn(query) })} />
          </>
        )}
        {found && <Found query={query} comparison={found} />}
      </WithEvidence>
    </PageShell>
  );
}
