// The address of a view from its query, and changes to it. The address is the state: every filter link, chip, page link
// and clock is built here, always in one order, so that equal views have equal addresses.
import type { ViewQuery } from '#lib/domain/view-query.ts';

export type ClockQuery = Pick<ViewQuery, 'asOf' | 'knownAt'>;

export const emptyQuery: ViewQuery = { type: [], status: [], organization: [] };

/** The clocks of a query, which every link to another page carries along. */
export const clocksIn = ({ asOf, knownAt }: ClockQuery): ClockQuery => ({ asOf, knownAt });

/** What any view's query holds: each view names its own parameters, all are written in the same way. */
export type AddressQuery = Readonly<Record<string, string | number | readonly string[] | undefined>>;

/** These close every address, in this order; what a view adds of its own stands before them, as its schema orders it. */
const closing = ['asOf', 'knownAt', 'page', 'evidence'];

/** Parameters in their one order; lists joined by commas, what is empty left out. */
export function parametersOf(query: AddressQuery): Array<[name: string, value: string]> {
  const own = Object.keys(query).filter((name) => !closing.includes(name));
  return [...own, ...closing]
    .map((name): [string, string] => [name, [query[name] ?? ''].flat().join(',')])
    .filter(([name, value]) => value !== '' && !(name === 'page' && value === '1'));
}

/** `path` (which may carry parameters of its own) with the query behind it, commas left readable, and a fragment without its `#`. */
export function viewAddress(path: string, query: AddressQuery = {}, fragment?: string): string {
  const search = parametersOf(query)
    .map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll('%2C', ',')}`)
    .join('&');
  return `${path}${search === '' ? '' : `${path.includes('?') ? '&' : '?'}${search}`}${fragment === undefined ? '' : `#${fragment}`}`;
}

/** Adds the value to a list, or takes it out where it stands already. */
export const toggled = <T>(list: readonly T[], value: T): T[] =>
  list.includes(value) ? list.filter((item) => item !== value) : [...list, value];

/** The query after a filter changed: from its first page and with no drawer open. */
export const refiltered = <Query extends ViewQuery>(query: Query, change: Partial<ViewQuery>): Query => ({
  ...query,
  page: undefined,
  evidence: undefined,
  ...change,
});

/** An address with more parameters, in the order given. */
export function withParameters(address: string, parameters: Readonly<Record<string, number>>): string {
  const more = Object.entries(parameters).map(([name, value]) => `${name}=${value}`);
  return `${address}${address.includes('?') ? '&' : '?'}${more.join('&')}`;
}

/** Where an article's words stand. Offsets belong to a version, so the address names it. */
export const wordsAddress = (
  article: string,
  version: number,
  words: { start: number; end: number },
  clocks: ClockQuery,
): string =>
  `${withParameters(viewAddress(`/articles/${article}`, clocksIn(clocks)), { version })}#s${words.start}-${words.end}`;
