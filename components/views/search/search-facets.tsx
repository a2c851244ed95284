// Ways to narrow a search down, with how many deals each leaves, and ways to follow it. Every one is a link that adds a term
// to the question or takes it out again; nothing is kept but in the address.
import { formatCount } from '#components/format/format-number.ts';
import { searchAddress, searchFormats, withTerm } from '#components/format/search-address.ts';
import { TextLink } from '#components/ui/text-link.tsx';
import { words } from '#components/words.ts';
import { relationKinds } from '#lib/domain/relation-kind.ts';
import type { SearchFacets as Facets, SearchAddress } from '#lib/domain/search-views.ts';

interface Props {
  readonly facets: Facets;
  /** Counted are the deals that were looked at: there are more. */
  readonly capped: boolean;
  readonly address: SearchAddress;
}

interface Choice {
  readonly term: string;
  readonly label: string;
  readonly count: number;
}

const w = words.search;

const choicesOf = (facets: Facets): ReadonlyArray<readonly [keyof Facets, readonly Choice[]]> => [
  [
    'type',
    facets.type.map(({ value, count }) => ({ term: `type:${value}`, label: relationKinds[value].label, count })),
  ],
  [
    'status',
    facets.status.map(({ value, count }) => ({ term: `status:${value}`, label: words.statuses[value], count })),
  ],
  ['party', facets.party.map(({ value, count }) => ({ term: `party:${value.slug}`, label: value.name, count }))],
  ['year', facets.year.map(({ value, count }) => ({ term: `date:${value}`, label: value, count }))],
];

const shownOf = ({
  facets,
  address,
}: Pick<Props, 'facets' | 'address'>): ReadonlyArray<readonly [keyof Facets, readonly Choice[]]> => {
  const asked = new Set(address.q.split(/\s+/));
  return choicesOf(facets).filter(([, choices]) => choices.length > 1 || choices.some(({ term }) => asked.has(term)));
};

function FacetLists({
  shown,
  capped,
  address,
  place,
}: Pick<Props, 'address' | 'capped'> & { shown: ReturnType<typeof shownOf>; place: string }) {
  const asked = new Set(address.q.split(/\s+/));
  return shown.map(([name, choices]) => (
    <section key={name} aria-labelledby={`${place}-${name}`} className="pt-3 lg:pt-5">
      <h2 id={`${place}-${name}`} className="label font-semibold">
        {w.facets[name]}
      </h2>
      <ul className="flex flex-wrap gap-x-4 lg:block">
        {choices.map(({ term, label, count }) => (
          <li key={term}>
            <TextLink
              href={searchAddress({ ...address, q: withTerm(address.q, term), page: undefined })}
              aria-current={asked.has(term) ? 'true' : undefined}
              className="inline-flex min-h-6 items-center gap-1.5 text-[0.8125rem] no-underline hover:underline aria-[current]:font-semibold aria-[current]:underline"
            >
              {label}{' '}
              <span className="shrink-0 text-ink-soft">
                {capped ? w.capped(formatCount(count)) : formatCount(count)}
              </span>
            </TextLink>
          </li>
        ))}
      </ul>
    </section>
  ));
}

/** Beside the results where there is room; before them and folded where there is none. Only one of the two is ever shown. */
export function SearchFacets({ facets, capped, address }: Props) {
  const shown = shownOf({ facets, address });
  if (shown.length === 0) return <div className="hidden lg:block" />;
  return (
    <>
      <details className="group no-print order-first pt-3 lg:hidden">
        <summary className="inline-flex min-h-8 items-center gap-1.5 font-semibold underline underline-offset-4">
          {w.narrow}
          <svg width="9" height="6" viewBox="0 0 9 6" aria-hidden="true" className="group-open:rotate-180">
            <path d="M.75.75 4.5 4.5 8.25.75" fill="none" stroke="currentColor" strokeWidth="1.5" />
          </svg>
        </summary>
        <FacetLists shown={shown} capped={capped} address={address} place="folded" />
      </details>
      <div className="no-print hidden lg:block">
        <FacetLists shown={shown} capped={capped} address={address} place="facet" />
      </div>
    </>
  );
}

export function SearchFollow({ address }: { address: SearchAddress }) {
  return (
    <p className="label flex flex-wrap gap-x-3 pt-6">
      {w.subscribe}:
      {searchFormats.map((format) => (
        <a key={format} href={searchAddress(address, format)}>
          {w.formats[format]}
        </a>
      ))}
    </p>
  );
}
