// The digest: what happened between two days, summed up in one sentence and told in one for each movement.
import { RelationSymbols } from '#components/charts/graph/symbol-definitions.tsx';
import { linksIn, movementSummary } from '#components/format/movement-digest.ts';
import { movementsAddress, movementsPath } from '#components/format/movement-feed.ts';
import { viewAddress } from '#components/format/view-address.ts';
import { movementWords as w } from '#components/movement-words.ts';
import { WithEvidence } from '#components/views/evidence/with-evidence.tsx';
import { PageShell } from '#components/views/shell/page-shell.tsx';
import { Section } from '#components/views/shell/section.tsx';
import { addDays } from '#lib/domain/approximate-date.ts';
import { MovementKind, type MovementQuery, type MovementView } from '#lib/domain/movement.ts';
import type { DealView } from '#lib/domain/views.ts';
import { MovementList } from './movement-list.tsx';
import { MovementWindow } from './movement-window.tsx';

interface Props {
  readonly query: MovementQuery;
  readonly view: MovementView;
  readonly evidence: DealView | null;
}

function Elsewhere({ query, view }: Omit<Props, 'evidence'>) {
  const { from, to, clock, clocks } = view;
  const { type, organization } = query;
  return (
    <p className="no-print flex flex-wrap gap-x-5 pt-6 text-[0.8125rem]">
      {clock === 'known' && (
        <a href={viewAddress('/changes', { from, to, type, organization, asOf: clocks.asOf })}>{w.everything}</a>
      )}
      <span>
        {w.feed}: <a href={movementsAddress(query, 'atom')}>Atom</a>,{' '}
        <a href={movementsAddress(query, 'json')}>JSON Feed</a>
      </span>
      <span>
        {w.asData}: <a href={movementsAddress({ ...query, from, to }).replace('/', '/api/v1/')}>JSON</a>
      </span>
    </p>
  );
}

export function MovementsPage({ query, view, evidence }: Props) {
  const { counts, movements, lastOn, hidden, clocks } = view;
  const links = linksIn(view);
  const evidenceOf = (deal: string) => viewAddress(movementsPath, { ...query, evidence: deal });
  const shown = { ...query, asOf: clocks.asOf, knownAt: clocks.knownAt };
  return (
    // Whoever goes to another day asks for the week up to it: the old window may lie after that day.
    <PageShell
      title={w.title}
      path={movementsPath}
      query={{ ...query, from: undefined, to: undefined }}
      current="insights"
      share={{ ...query, view: 'movements', evidence: undefined }}
    >
      <link rel="alternate" type="application/atom+xml" title={w.title} href={movementsAddress(query, 'atom')} />
      <link rel="alternate" type="application/feed+json" title={w.title} href={movementsAddress(query, 'json')} />
      <RelationSymbols />
      <WithEvidence query={{ ...shown, evidence: query.evidence }} evidence={evidence}>
        <div className="grid gap-3 pt-5">
          <h1 className="text-[1.75rem] sm:text-[2.125rem]">{w.heading}</h1>
          <MovementWindow query={query} view={view} />
          <p className="measure font-text text-xl leading-snug">{movementSummary(view)}</p>
          {movements.length === 0 && lastOn !== null && (
            <p>
              <a href={movementsAddress({ ...query, from: addDays(lastOn, -7), to: lastOn })}>{w.showLast}</a>
            </p>
          )}
        </div>
        {MovementKind.options
          .filter((kind) => counts[kind] > 0)
          .map((kind) => (
            <Section key={kind} id={kind} title={`${w.kinds[kind].title}: ${counts[kind]}`} help={w.kinds[kind].help}>
              <MovementList
                movements={movements.filter((movement) => movement.kind === kind)}
                links={links}
                clocks={shown}
                clock={view.clock}
                evidenceOf={evidenceOf}
              />
            </Section>
          ))}
        {hidden > 0 && <p className="pt-3 text-ink-soft">{w.hidden(hidden)}</p>}
        <Elsewhere query={query} view={view} />
      </WithEvidence>
    </PageShell>
  );
}
