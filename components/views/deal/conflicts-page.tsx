// Where sources contradict one another: open conflicts first, each with its sides; links narrow the list by field and by
// whether somebody has settled it.
import { refiltered, viewAddress } from '#components/format/view-address.ts';
import { TextLink } from '#components/ui/text-link.tsx';
import { PageShell } from '#components/views/shell/page-shell.tsx';
import { words } from '#components/words.ts';
import { DisputedField } from '#lib/domain/judgement.ts';
import type { ConflictQuery } from '#lib/domain/view-query.ts';
import type { ConflictList } from '#lib/domain/views.ts';
import { ConflictEntry } from './conflict-entry.tsx';

const w = words.conflicts;
const path = '/conflicts';

type Choice = Pick<ConflictQuery, 'field' | 'state'>;

/** The address of the list with these two choices; the other filters stay. */
function addressOf({ field: _field, state: _state, ...query }: ConflictQuery, { field, state }: Choice): string {
  const base = viewAddress(path, refiltered(query, {}));
  const own = [...(field.length > 0 ? [`field=${field.join(',')}`] : []), ...(state ? [`state=${state}`] : [])];
  return own.length === 0 ? base : `${base}${base.includes('?') ? '&' : '?'}${own.join('&')}`;
}

interface ChoiceLink {
  readonly key: string;
  readonly label: string;
  readonly href: string;
  readonly current: boolean;
}

function Choices({ label, links }: { label: string; links: readonly ChoiceLink[] }) {
  return (
    <ul aria-label={label} className="flex flex-wrap gap-x-4">
      {links.map(({ key, label: text, href, current }) => (
        <li key={key}>
          <TextLink
            href={href}
            aria-current={current ? 'true' : undefined}
            className="inline-flex min-h-8 items-center text-ink-soft no-underline hover:text-ink hover:underline aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:underline"
          >
            {text}
          </TextLink>
        </li>
      ))}
    </ul>
  );
}

function choicesOf(query: ConflictQuery): { states: ChoiceLink[]; fields: ChoiceLink[] } {
  const states = [undefined, 'open', 'resolved'] as const;
  const fields = [null, ...DisputedField.options];
  return {
    states: states.map((state) => ({
      key: state ?? 'all',
      label: state === undefined ? w.all : w[state],
      href: addressOf(query, { field: query.field, state }),
      current: query.state === state,
    })),
    fields: fields.map((field) => ({
      key: field ?? 'all',
      label: field === null ? w.anyField : w.fields[field],
      href: addressOf(query, { field: field === null ? [] : [field], state: query.state }),
      current: field === null ? query.field.length === 0 : query.field.includes(field),
    })),
  };
}

export function ConflictsPage({ query, list }: { query: ConflictQuery; list: ConflictList }) {
  const { conflicts, deals, claims, open, resolved, page, pages } = list;
  const byId = new Map(deals.map((deal) => [deal.id, deal]));
  const { states, fields } = choicesOf(query);
  const { field: _field, state: _state, ...view } = query;
  const base = addressOf(query, query);
  const to = (number: number) => `${base}${base.includes('?') ? '&' : '?'}page=${number}`;
  return (
    <PageShell title={w.title} path={path} query={view} current="conflicts">
      <div className="mx-auto max-w-[68rem]">
        <h1 className="pt-6 text-[2.125rem]">{w.title}</h1>
        <p className="max-w-[31em] pt-1 font-text text-lg text-ink-soft">{w.lead}</p>
        <div className="flex flex-wrap items-center gap-x-8 border-b-[3px] border-rule-strong pt-4 pb-1">
          <b className="font-semibold">{w.count(open, resolved)}</b>
          <Choices label={w.show} links={states} />
          <Choices label={words.deal.field} links={fields} />
        </div>
        {conflicts.length === 0 && (
          <p className="pt-6 font-text text-lg">
            {w.none} <span className="text-ink-soft">{w.noneHelp}</span>
          </p>
        )}
        <ol aria-label={w.list} className="grid">
          {conflicts.map((conflict) => (
            <ConflictEntry
              key={`${conflict.deal} ${conflict.field}`}
              conflict={conflict}
              deal={byId.get(conflict.deal) ?? null}
              claims={claims}
              clocks={query}
            />
          ))}
        </ol>
        {pages > 1 && (
          <nav aria-label={words.timeline.pages} className="flex items-center gap-4 pt-4">
            {page > 1 && <TextLink href={to(page - 1)}>{words.timeline.newer}</TextLink>}
            <span className="text-ink-soft">{words.timeline.pageOf(page, pages)}</span>
            {page < pages && <TextLink href={to(page + 1)}>{words.timeline.older}</TextLink>}
          </nav>
        )}
      </div>
    </PageShell>
  );
}
