// How two organizations are connected: the shortest chains between them, each link with the deals that make it. That none exists
// is an answer and is told as one.
import { RelationSymbols } from '#components/charts/graph/symbol-definitions.tsx';
import { clocksIn, viewAddress } from '#components/format/view-address.ts';
import { TextLink } from '#components/ui/text-link.tsx';
import { PathSteps } from '#components/views/deal/path-steps.tsx';
import { WithEvidence } from '#components/views/evidence/with-evidence.tsx';
import { PageShell } from '#components/views/shell/page-shell.tsx';
import { Section } from '#components/views/shell/section.tsx';
import { emptyReason } from '#components/views/timeline/empty-reason.ts';
import { words } from '#components/words.ts';
import type { PathsQuery } from '#lib/domain/comparison.ts';
import type { OrganizationRef } from '#lib/domain/organization.ts';
import type { PathView } from '#lib/domain/path.ts';
import type { DealView, Facets } from '#lib/domain/views.ts';
import { PairForm } from './pair-form.tsx';
import { PairOffers } from './pair-offers.tsx';

const w = words.organization.paths;
const path = '/paths';

interface Props {
  readonly query: PathsQuery;
  readonly choices: Facets['organization'];
  /** Whom to offer where nobody is chosen. */
  readonly leading: readonly OrganizationRef[];
  /** The first that is asked for and that nobody is called. */
  readonly missing: string | undefined;
  /** Null where two are not asked for yet. */
  readonly found: PathView | null;
  readonly evidence: DealView | null;
}

function Answer({ query, found, isEmpty }: { query: PathsQuery; found: PathView; isEmpty: boolean }) {
  const deals = new Map(found.deals.map((deal) => [deal.id, deal]));
  if (found.answer === 'none')
    return (
      <p className="measure pt-6 font-text text-lg">
        {isEmpty ? words.timeline.empty[emptyReason(query)].help : w.none(found.longest)}
      </p>
    );
  return (
    <>
      <p className="pt-1 font-text text-lg text-ink-soft">
        {w.count(found.paths.length + found.more, found.paths[0]?.length ?? 0)}
        {found.more > 0 && `. ${w.more(found.more)}`}
      </p>
      {found.paths.map((steps, at) => (
        <Section
          key={steps.map(({ to }) => to.slug).join(' ')}
          id={`path-${at + 1}`}
          title={[found.from, ...steps.map(({ to }) => to)].map(({ name }) => name).join(' – ')}
        >
          <PathSteps steps={steps} deals={deals} path={path} query={query} />
        </Section>
      ))}
    </>
  );
}

export function PathsPage({ query, choices, leading, missing, found, evidence }: Props) {
  const title = found ? w.heading(found.from.name, found.to.name) : w.title;
  const ended = query.status.includes('ended');
  const withEnded = { ...query, evidence: undefined, status: ended ? [] : (['talks', 'agreed', 'ended'] as const) };
  return (
    <PageShell title={title} path={path} query={query}>
      <RelationSymbols />
      <WithEvidence query={query} evidence={evidence}>
        <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-3 pt-5">
          <h1 className="text-[1.75rem] sm:text-[2.125rem]">{title}</h1>
          <PairForm
            path={path}
            query={query}
            fields={[
              { name: 'from', label: w.from },
              { name: 'to', label: w.to },
            ]}
            choices={choices}
            asked={found ? [found.from, found.to] : []}
            choose={words.organization.compare.choose}
            submit={w.show}
          />
        </div>
        {found ? (
          <>
            <p className="no-print flex flex-wrap gap-x-5 pt-2 text-[0.8125rem]">
              <TextLink
                href={viewAddress(path, withEnded)}
                rel="nofollow"
                aria-current={ended ? 'true' : undefined}
                className="aria-[current]:font-semibold"
              >
                {w.ended}
              </TextLink>
              <TextLink href={viewAddress('/compare', { a: found.from.slug, b: found.to.slug, ...clocksIn(query) })}>
                {w.compare}
              </TextLink>
            </p>
            <Answer query={query} found={found} isEmpty={choices.length === 0} />
          </>
        ) : (
          <>
            <p className="measure pt-6 font-text text-lg">
              {missing !== undefined
                ? words.organization.compare.missing(missing)
                : choices.length === 0
                  ? words.timeline.empty[emptyReason(query)].help
                  : w.lead}
            </p>
            <PairOffers leading={leading} hrefOf={(from, to) => viewAddress(path, { from, to, ...clocksIn(query) })} />
          </>
        )}
      </WithEvidence>
    </PageShell>
  );
}
