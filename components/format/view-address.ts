// The address of a view from its query, and changes to it. The address is the state: every filter link, chip, page link
// and clock is built here, always in one order, so that equal views have equal addresses.
import type { ViewQuery } from '#lib/domain/view-query.ts';

export type ClockQuery = Pick<ViewQuery, 'asOf' | 'knownAt'>;

export const emptyQuery: ViewQuery = { type: [], status: [], organization: [] };

/** The clocks of a query, which every link to another page carries along. */
export const clocksIn = ({ asOf, knownAt }: ClockQuery): ClockQuery => ({ asOf, knownAt });

/** Parameters in their one order; lists joined by commas, what is empty left out. */
export function parametersOf(query: Partial<ViewQuery>): Array<[name: string, value: string]> {
  const pairs: Array<[string, string]> = [
    ['type', (query.type ?? []).join(',')],
    ['status', (query.status ?? []).join(',')],
    ['organization', (query.organization ?? []).join(',')],
    ['from', query.from ?? ''],
    ['until', query.until ?? ''],
    ['asOf', query.asOf ?? ''],
    ['knownAt', query.knownAt ?? ''],
    ['page', query.page === undefined || query.page === 1 ? '' : String(query.page)],
    ['evidence', query.evidence ?? ''],
  ];
  return pairs.filter(([, value]) => value !== '');
}

/** `path` (which may carry parameters of its own) with the query behind it, commas left readable, and a fragment without its `#`. */
export function viewAddress(path: string, query: Partial<ViewQuery> = {}, fragment?: string): string {
  const search = parametersOf(query)
    .map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll('%2C', ',')}`)
    .join('&');
  return `${path}${search === '' ? '' : `${path.includes('?') ? '&' : '?'}${search}`}${fragment === undefined ? '' : `#${fragment}`}`;
}

/** Adds the value to a list, or takes it out where it stands already. */
export const toggled = <T>(list: readonly T[], value: T): T[] =>
  list.includes(value) ? list.filter((item) => item !== value) : [...list, value];

/** The query after a filter changed: from its first page and with no drawer open. */
export const refiltered = (query: ViewQuery, change: Partial<ViewQuery>): ViewQuery => ({
  ...query,
  page: undefined,
  evidence: undefined,
  ...change,
});

/** Where an article's words stand. Offsets belong to a version, so the address names it. */
export const wordsAddress = (
  article: string,
  version: number,
  words: { start: number; end: number },
  clocks: ClockQuery,
): string => {
  const base = viewAddress(`/articles/${article}`, clocksIn(clocks));
  return `${base}${base.includes('?') ? '&' : '?'}version=${version}#s${words.start}-${words.end}`;
};
