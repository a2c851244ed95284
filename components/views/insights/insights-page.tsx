// The founding question, answered with figures: dependence, rivals who deal, circles of money, promises, power. Each part opens
// with a sentence made from its own figures.

import { RelationSymbols } from '#components/charts/graph/symbol-definitions.tsx';
import { insightWords } from '#components/insight-words.ts';
import { movementWords } from '#components/movement-words.ts';
import { SentOnce } from '#components/ui/sent-once.tsx';
import { WithEvidence } from '#components/views/evidence/with-evidence.tsx';
import { PageShell } from '#components/views/shell/page-shell.tsx';
import { emptyReason } from '#components/views/timeline/empty-reason.ts';
import { words } from '#components/words.ts';
import type { CommitmentView } from '#lib/domain/commitment.ts';
import type { Deal } from '#lib/domain/deal.ts';
import type { CoopetitionView, DependenceView, FlowView, PowerView } from '#lib/domain/insight.ts';
import type { InsightQuery } from '#lib/domain/insight-query.ts';
import type { MovementView } from '#lib/domain/movement.ts';
import type { DealView } from '#lib/domain/views.ts';
import { CommitmentsPart } from './commitments-part.tsx';
import { CoopetitionPart } from './coopetition-part.tsx';
import { DependencePart } from './dependence-part.tsx';
import { FlowsPart } from './flows-part.tsx';
import { type InsightContext, insightsPath } from './insight-context.ts';
import { MovementsPart } from './movements-part.tsx';
import { PowerPart } from './power-part.tsx';

const w = insightWords;

interface InsightViews {
  readonly dependence: DependenceView;
  readonly coopetition: CoopetitionView;
  readonly flows: FlowView;
  readonly commitments: CommitmentView;
  readonly power: PowerView;
  readonly movements: MovementView;
  readonly lastMovements: MovementView | null;
  readonly deals: ReadonlyMap<string, Deal>;
}

interface Props {
  readonly query: InsightQuery;
  readonly views: InsightViews;
  readonly evidence: DealView | null;
}

function PartLinks() {
  return (
    <nav aria-label={w.title} className="no-print flex flex-wrap gap-x-5 gap-y-1 pt-1">
      {(['dependence', 'coopetition', 'flows', 'commitments', 'power'] as const).map((part) => (
        <a key={part} href={`#${part}`} className="inline-flex min-h-6 items-center">
          {w[part].title}
        </a>
      ))}
      <a href="#movements" className="inline-flex min-h-6 items-center">
        {movementWords.title}
      </a>
    </nav>
  );
}

function Parts({ context, views }: { context: InsightContext; views: InsightViews }) {
  return (
    <SentOnce as="div">
      <DependencePart context={context} view={views.dependence} />
      <CoopetitionPart context={context} view={views.coopetition} />
      <FlowsPart context={context} view={views.flows} />
      <CommitmentsPart context={context} view={views.commitments} />
      <PowerPart context={context} view={views.power} />
      <MovementsPart context={context} view={views.movements} last={views.lastMovements} />
    </SentOnce>
  );
}

/** Where no deal is known, six figures of nothing would help nobody. */
function Nothing({ query }: { query: InsightQuery }) {
  return (
    <div className="mt-6 border-t-[3px] border-rule-strong py-8">
      <h2 className="text-xl">{w.nothing}</h2>
      <p className="measure pt-1 font-text text-[1.0625rem]">{words.timeline.empty[emptyReason(query)].help}</p>
    </div>
  );
}

export function InsightsPage({ query, views, evidence }: Props) {
  const context = { query, deals: views.deals };
  const isEmpty = views.deals.size === 0;
  return (
    <PageShell
      title={w.title}
      path={insightsPath}
      query={query}
      current="insights"
      share={{ ...query, view: 'dependence', evidence: undefined }}
    >
      <RelationSymbols />
      <WithEvidence query={query} evidence={evidence}>
        <div className="grid gap-2 pt-5">
          <h1 className="text-[1.75rem] sm:text-[2.125rem]">{w.heading}</h1>
          <p className="measure text-ink-soft">{w.lead}</p>
          {!isEmpty && <PartLinks />}
        </div>
        {isEmpty ? <Nothing query={query} /> : <Parts context={context} views={views} />}
      </WithEvidence>
    </PageShell>
  );
}
