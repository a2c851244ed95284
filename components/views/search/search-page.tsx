// The search page: the box, how the question was taken, results kind by kind, ways to narrow it down and to follow it.

import type { ReactNode } from 'react';
import { RelationSymbols } from '#components/charts/graph/symbol-definitions.tsx';
import { formatCount } from '#components/format/format-number.ts';
import { searchAddress, searchParameters } from '#components/format/search-address.ts';
import { emptyQuery } from '#components/format/view-address.ts';
import { HiddenFields } from '#components/ui/hidden-fields.tsx';
import { TextLink } from '#components/ui/text-link.tsx';
import { PageShell } from '#components/views/shell/page-shell.tsx';
import { words } from '#components/words.ts';
import { type SearchAddress, SearchSort, type SearchView } from '#lib/domain/search-views.ts';
import { SearchBox } from './search-box.tsx';
import { SearchFacets, SearchFollow } from './search-facets.tsx';
import { SearchHelp } from './search-help.tsx';
import { ArticleHits, DealHits, OrganizationHits } from './search-hits.tsx';
import { SearchMistakes, SearchReadings } from './search-notes.tsx';

const w = words.search;
const organizationsShown = 5;

const counted = (count: number, capped: boolean): string => {
  const plain = formatCount(count);
  return capped ? w.capped(plain) : plain;
};

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="pt-5">
      <h2 id={id} className="border-b border-rule-strong pb-1 text-lg">
        {title}
      </h2>
      {children}
    </section>
  );
}

function SortLinks({ address, sort }: { address: SearchAddress; sort: SearchSort }) {
  return (
    <p className="label flex items-center gap-x-3">
      {w.sort}
      {SearchSort.options.map((one) => (
        <TextLink
          key={one}
          href={searchAddress({ ...address, sort: one, page: undefined })}
          aria-current={one === sort ? 'true' : undefined}
          className="inline-flex min-h-6 items-center aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
        >
          {w.sorts[one]}
        </TextLink>
      ))}
    </p>
  );
}

function ResultPages({ address, page, pages }: { address: SearchAddress; page: number; pages: number }) {
  if (pages <= 1) return null;
  return (
    <nav aria-label={w.pages} className="no-print mt-4 flex items-center gap-4 border-t-[3px] border-rule-strong pt-3">
      {page > 1 && (
        <TextLink href={searchAddress({ ...address, page: page - 1 })} rel="prev" className="button">
          {w.previous}
        </TextLink>
      )}
      <span className="text-ink-soft">{w.pageOf(page, pages)}</span>
      {page < pages && (
        <TextLink href={searchAddress({ ...address, page: page + 1 })} rel="next" className="button">
          {w.next}
        </TextLink>
      )}
    </nav>
  );
}

function Results({ view, address }: Props) {
  const exact = view.deals.filter(({ near }) => !near);
  const near = view.deals.filter((hit) => hit.near);
  const organizations = view.page === 1 ? view.organizations.slice(0, organizationsShown) : [];
  const { counts, capped } = view;
  return (
    <div className="min-w-0">
      {organizations.length > 0 && (
        <Part id="organizations" title={w.organizations}>
          <div className="pt-2">
            <OrganizationHits hits={organizations} clocks={address} />
          </div>
        </Part>
      )}
      {exact.length > 0 && (
        <Part id="deals" title={`${w.deals}: ${counted(counts.deals, capped.deals)}`}>
          <DealHits hits={exact} clocks={address} />
        </Part>
      )}
      {near.length > 0 && (
        <Part id="near" title={w.near}>
          <DealHits hits={near} clocks={address} />
        </Part>
      )}
      {view.articles.length > 0 && (
        <Part id="articles" title={`${w.articles}: ${counted(counts.articles, capped.articles)}`}>
          <ArticleHits hits={view.articles} clocks={address} />
        </Part>
      )}
      <ResultPages address={address} page={view.page} pages={view.pages} />
    </div>
  );
}

interface Props {
  readonly view: SearchView;
  readonly address: SearchAddress;
}

export function SearchPage({ view, address }: Props) {
  const { counts, capped } = view;
  const asked = view.q.trim() !== '';
  const total = counted(counts.total, capped.deals || capped.articles);
  const nothing = counts.total + counts.near === 0;
  const path = searchAddress({ q: address.q, sort: address.sort });
  return (
    <PageShell
      title={asked ? w.pageTitle(view.q, nothing ? w.none : w.results(total)) : w.title}
      path={path}
      query={{ ...emptyQuery, asOf: address.asOf, knownAt: address.knownAt }}
      current="search"
      share={asked && !nothing ? { view: 'search', ...address, page: undefined } : undefined}
    >
      <RelationSymbols />
      <SearchBox key={view.q} initial={view.q} clocks={{ asOf: address.asOf, knownAt: address.knownAt }}>
        <HiddenFields
          parameters={searchParameters({ sort: address.sort, asOf: address.asOf, knownAt: address.knownAt })}
          except={[]}
        />
      </SearchBox>
      {/* Names and words of any length are broken rather than left to widen the page. */}
      <div className="wrap-anywhere">
        <SearchMistakes view={view} address={address} />
        <div className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-1 pt-4">
          <h1 className="text-[1.625rem]">{!asked ? w.title : nothing ? w.none : w.results(total)}</h1>
          {!nothing && <SortLinks address={address} sort={view.sort} />}
        </div>
        {asked ? <SearchReadings view={view} address={address} /> : <p className="label">{w.empty}</p>}
        {asked && nothing && <p className="measure pt-2">{w.noneHelp}</p>}
        {asked && !nothing && (
          <div className="grid grid-cols-1 gap-x-10 lg:grid-cols-[minmax(0,1fr)_14rem]">
            <Results view={view} address={address} />
            <SearchFacets facets={view.facets} capped={capped.deals} address={address} />
          </div>
        )}
        {(!asked || nothing) && <SearchHelp address={address} />}
        {asked && <SearchFollow address={address} />}
      </div>
    </PageShell>
  );
}
