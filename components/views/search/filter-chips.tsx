// What narrows the view, each as a chip that takes itself out of the address. Nothing where nothing is filtered.
import { formatDay } from '#components/format/format-date.ts';
import { refiltered, toggled, viewAddress } from '#components/format/view-address.ts';
import { TextLink } from '#components/ui/text-link.tsx';
import { words } from '#components/words.ts';
import { relationKinds } from '#lib/domain/relation-kind.ts';
import type { ViewQuery } from '#lib/domain/view-query.ts';
import type { Facets } from '#lib/domain/views.ts';

interface Chip {
  readonly name: string;
  readonly without: Partial<ViewQuery>;
}

const w = words.timeline;

function chipsOf(query: ViewQuery, organizations: Facets['organization'], days: boolean): Chip[] {
  const nameOf = (slug: string) => organizations.find(({ value }) => value.slug === slug)?.value.name ?? slug;
  return [
    ...query.type.map((type) => ({ name: relationKinds[type].label, without: { type: toggled(query.type, type) } })),
    ...query.status.map((status) => ({
      name: w.statuses[status],
      without: { status: toggled(query.status, status) },
    })),
    ...query.organization.map((slug) => ({
      name: nameOf(slug),
      without: { organization: toggled(query.organization, slug) },
    })),
    ...(days && query.from ? [{ name: `${w.from} ${formatDay(query.from)}`, without: { from: undefined } }] : []),
    ...(days && query.until ? [{ name: `${w.until} ${formatDay(query.until)}`, without: { until: undefined } }] : []),
  ];
}

interface Props {
  readonly path: string;
  readonly query: ViewQuery;
  readonly organizations: Facets['organization'];
  /** Without chips for the days where controls of their own state them: a chip that comes and goes would move the chart. */
  readonly days?: boolean;
}

export function FilterChips({ path, query, organizations, days = true }: Props) {
  const chips = chipsOf(query, organizations, days);
  if (chips.length === 0) return null;
  const cleared = refiltered(query, { type: [], status: [], organization: [], from: undefined, until: undefined });
  return (
    <ul aria-label={w.active} className="no-print flex flex-wrap items-center gap-x-2 gap-y-1.5 pb-2">
      {chips.map(({ name, without }) => (
        <li key={name} className="max-w-full">
          <TextLink
            href={viewAddress(path, refiltered(query, without))}
            aria-label={w.remove(name)}
            className="inline-flex min-h-7 max-w-full items-center gap-1.5 wrap-anywhere border border-ink px-2 text-[0.8125rem] no-underline hover:bg-ink hover:text-paper"
          >
            {name}
            <svg width="8" height="8" viewBox="0 0 8 8" className="shrink-0" aria-hidden="true">
              <path d="M1 1 7 7M7 1 1 7" stroke="currentColor" strokeWidth="1.4" />
            </svg>
          </TextLink>
        </li>
      ))}
      <li className="ml-1">
        <TextLink href={viewAddress(path, cleared)} className="text-[0.8125rem]">
          {w.clear}
        </TextLink>
      </li>
    </ul>
  );
}
