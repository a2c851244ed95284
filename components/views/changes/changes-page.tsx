// What became known between two days: the days as a form, then the changes by kind, each with the words behind it.
import { RelationSymbols } from '#components/charts/graph/symbol-definitions.tsx';
import { formatDay } from '#components/format/format-date.ts';
import { parametersOf, viewAddress } from '#components/format/view-address.ts';
import { DayFields } from '#components/ui/day-fields.tsx';
import { HiddenFields } from '#components/ui/hidden-fields.tsx';
import { PageShell } from '#components/views/shell/page-shell.tsx';
import { Section } from '#components/views/shell/section.tsx';
import { ChangeKind, type ChangesQuery, type ChangesView } from '#lib/domain/change.ts';
import type { EvidenceLink } from '#lib/domain/path.ts';
import { ChangeRow } from './change-row.tsx';
import { changesWords as w } from './changes-words.ts';

interface Props {
  readonly query: ChangesQuery;
  readonly changes: ChangesView;
}

const path = '/changes';
/** Of one kind; a page of thousands of lines is read by nobody, and the API has them all. */
const shownOfKind = 200;

function RangeForm({ query, changes }: Props) {
  return (
    <form action={path} className="no-print flex flex-wrap items-end gap-x-3 gap-y-2">
      <HiddenFields parameters={parametersOf(query)} except={['from', 'to']} />
      <DayFields
        fields={[
          { name: 'from', label: w.from, day: changes.from },
          { name: 'to', label: w.to, day: changes.to },
        ]}
      />
      <button type="submit" className="button">
        {w.show}
      </button>
    </form>
  );
}

export function ChangesPage({ query, changes }: Props) {
  const { from, to, counts } = changes;
  const links = new Map(changes.evidence.map((link): [string, EvidenceLink] => [link.claim, link]));
  const clocks = { asOf: query.asOf, knownAt: to };
  return (
    <PageShell title={w.title} path={path} query={query}>
      <RelationSymbols />
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-3 pt-5">
        <div>
          <h1 className="text-[1.75rem] sm:text-[2.125rem]">{w.heading(changes.changes.length)}</h1>
          <p className="text-ink-soft">{w.between(formatDay(from), formatDay(to))}</p>
        </div>
        <RangeForm query={query} changes={changes} />
      </div>
      {changes.changes.length === 0 && <p className="measure py-8 font-text text-lg">{w.none}</p>}
      {ChangeKind.options
        .filter((kind) => counts[kind] > 0)
        .map((kind) => {
          const all = changes.changes.filter((change) => change.kind === kind);
          const shown = all.slice(0, shownOfKind);
          return (
            <Section key={kind} id={kind} title={`${w.kinds[kind].title}: ${counts[kind]}`} help={w.kinds[kind].help}>
              <ul>
                {shown.map((change) => (
                  <ChangeRow key={change.deal} change={change} links={links} clocks={clocks} />
                ))}
              </ul>
              {all.length > shown.length && <p className="pt-2 text-ink-soft">{w.cut(shown.length, all.length)}</p>}
            </Section>
          );
        })}
      <p className="no-print pt-6 text-[0.8125rem]">
        {w.asData}: <a href={viewAddress('/api/v1/changes', { ...query, from, to })}>JSON</a>
      </p>
    </PageShell>
  );
}
