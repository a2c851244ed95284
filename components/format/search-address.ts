// The address of a search: page, feed or file, always with its parameters in one order, so that equal searches have equal
// addresses. Also changes to a question by one term.
import type { SearchAddress } from '#lib/domain/search-views.ts';

export const searchFormats = ['atom', 'json', 'csv'] as const;
export type SearchFormat = (typeof searchFormats)[number];

export function searchParameters(address: Partial<SearchAddress>): Array<[name: string, value: string]> {
  const pairs: Array<[string, string]> = [
    ['q', address.q ?? ''],
    ['sort', address.sort ?? ''],
    ['asOf', address.asOf ?? ''],
    ['knownAt', address.knownAt ?? ''],
    ['page', address.page === undefined || address.page === 1 ? '' : String(address.page)],
  ];
  return pairs.filter(([, value]) => value !== '');
}

/** `/search` or, with a format, the same as a feed or file. */
export function searchAddress(address: Partial<SearchAddress>, format?: SearchFormat): string {
  const query = new URLSearchParams(searchParameters(format ? { ...address, page: undefined } : address)).toString();
  return `/search${format ? `.${format}` : ''}${query === '' ? '' : `?${query}`}`;
}

/** The question with a term added, or taken out where it stands already. */
export function withTerm(q: string, term: string): string {
  const terms = q.split(/\s+/).filter((part) => part !== '');
  return (terms.includes(term) ? terms.filter((part) => part !== term) : [...terms, term]).join(' ');
}
