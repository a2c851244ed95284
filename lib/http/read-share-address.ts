// Addresses of what is shared, at the door: a complete one opens its state or says why not; that of a page, or of the page /share,
// is read as what its reader sees and wants to share. What is not an address of ours is refused.

import { dayOf, daysBetween } from '#lib/domain/approximate-date.ts';
import { type AskedShare, usualLook } from '#lib/domain/asked-share.ts';
import { GraphQuery } from '#lib/domain/graph-query.ts';
import { InsightQuery } from '#lib/domain/insight-query.ts';
import { MovementQuery, usualDays } from '#lib/domain/movement.ts';
import { SearchAddress } from '#lib/domain/search-views.ts';
import { SharedView, type ShareState } from '#lib/domain/share.ts';
import { parseShare, type ShareRefusal, shareParameters } from '#lib/domain/share-address.ts';
import type { ShareParameters } from '#lib/domain/share-migrations.ts';
import { Problem } from '../errors.ts';
import { badParameters, readAddress, readViewQuery, type SearchParams, searchParamsOf } from './read-view-query.ts';

const refusals: Readonly<Record<ShareRefusal['refused'], (detail: string) => Problem>> = {
  unknown_view: (view) => new Problem('not_found', `There is no view called ${view}.`, 'Share it anew from its page.'),
  unknown_version: (version) =>
    new Problem(
      'bad_request',
      `This address is of version ${version}, which is not known here.`,
      'Share it anew from its page.',
    ),
  tampered: () =>
    new Problem(
      'bad_request',
      'This address is not as it was given out: part of it is missing or was changed.',
      'Copy it again from where it was shared. Another view than the one meant is never shown.',
    ),
  unreadable: (detail) =>
    new Problem('bad_request', `This address cannot be read (${detail}).`, 'Share it anew from its page.'),
};

/** Throws Problem: not_found for a view that does not exist, else bad_request. */
export function openShareAddress(view: string, search: URLSearchParams): ShareState {
  const state = parseShare(view, search);
  if ('refused' in state) throw refusals[state.refused](state.detail);
  return state;
}

type Query = Readonly<Record<string, string | number | readonly string[] | undefined>>;

/** The named parameters of a query as text; what was left out stays out. */
const textOf = (query: Query, names: readonly string[]): ShareParameters =>
  Object.fromEntries(names.map((name) => [name, [query[name] ?? ''].flat().join(',')]));
const given = (query: Query, names: readonly string[]): ShareParameters =>
  Object.fromEntries(Object.entries(textOf(query, names)).filter(([, value]) => value !== ''));

const filters = ['type', 'status', 'organization', 'from', 'until'];

/** The end of a window is the day of its clock; on that of knowledge what is true is asked of that day as well. */
const endingOnClock = ({ to, ...query }: MovementQuery): MovementQuery =>
  query.clock === 'world'
    ? { ...query, asOf: to ?? query.asOf }
    : { ...query, asOf: query.asOf ?? to, knownAt: to ?? query.knownAt };

function daysOf({ clock, from, days = usualDays, asOf, knownAt }: Query): string {
  if (typeof from !== 'string') return String(days);
  const end = clock === 'world' ? asOf : knownAt;
  return String(daysBetween(from, typeof end === 'string' ? end : dayOf(new Date().toISOString())));
}

/** What is asked of a view, by the schema of its page. `search` needs words, a pair two organizations, and so on. */
function readView(
  view: SharedView,
  own: SearchParams,
): Query & { asOf?: string | undefined; knownAt?: string | undefined } {
  const { pair: _, organization: __, deal: ___, ...rest } = own;
  switch (view) {
    case 'timeline':
      return readViewQuery(own);
    case 'graph': {
      const { sort: ____, ...graph } = own;
      return readAddress(GraphQuery, graph);
    }
    case 'search':
      return readAddress(SearchAddress, own);
    case 'pair':
    case 'organization':
    case 'deal':
      return readViewQuery(rest);
    case 'movements':
      return endingOnClock(readAddress(MovementQuery, own));
    default:
      return readAddress(InsightQuery, own);
  }
}

function parametersOf(view: SharedView, own: SearchParams, query: Query): ShareParameters {
  switch (view) {
    case 'timeline':
      return textOf(query, filters);
    case 'graph':
      return { ...textOf(query, [...filters, 'fold', 'focus']), ...given(query, ['depth', 'most']) };
    case 'pair':
      return textOf(own, ['pair']);
    case 'organization':
      return textOf(own, ['organization']);
    case 'deal':
      return textOf(own, ['deal']);
    case 'search':
      return { limit: '20', ...given(query, ['q', 'sort']) };
    case 'dependence':
      return { resource: 'compute', measure: 'count', ...given(query, ['buyer', 'resource', 'measure']) };
    case 'commitments':
      return { by: 'buyer', unit: 'usd', ...given(query, ['by', 'unit']) };
    case 'power':
      return textOf(query, ['without']);
    case 'movements':
      return {
        clock: 'known',
        ...textOf(query, ['type', 'organization']),
        ...given(query, ['clock']),
        days: daysOf(query),
      };
    default:
      return {};
  }
}

/** The view that `view` names and what its page would show with the other parameters. Throws Problem('bad_request'). */
export function readAskedShare({ view: name, theme, locale, width, ...own }: SearchParams): AskedShare {
  const view = SharedView.safeParse(name);
  if (!view.success)
    throw badParameters([{ path: 'view', message: `must be one of ${SharedView.options.join(', ')}` }]);
  const query = readView(view.data, own);
  const { asOf = 'now', knownAt = 'now' } = query;
  const look = {
    ...usualLook,
    ...given({ theme: theme ?? '', locale: locale ?? '', width: width ?? '' }, ['theme', 'locale', 'width']),
  };
  return { view: view.data, parameters: { ...parametersOf(view.data, own, query), asOf, knownAt, ...look } };
}

const pages: ReadonlyArray<readonly [RegExp, (path: RegExpExecArray) => SearchParams]> = [
  [/^\/$/, () => ({ view: 'timeline' })],
  [/^\/graph$/, () => ({ view: 'graph' })],
  [/^\/search$/, () => ({ view: 'search' })],
  [/^\/organizations\/([^/]+)$/, ([, slug = '']) => ({ view: 'organization', organization: decodeURIComponent(slug) })],
  [/^\/deals\/([^/]+)$/, ([, id = '']) => ({ view: 'deal', deal: id })],
  [/^\/insights\/movements$/, () => ({ view: 'movements' })],
  [/^\/share$/, () => ({})],
];

/** What the address of a page, with or without the site in front, shows. Null where it is not one that can be shared. */
function readPageAddress(address: URL): AskedShare | null {
  for (const [pattern, fixed] of pages) {
    const path = pattern.exec(address.pathname);
    if (path) return readAskedShare({ ...searchParamsOf(address), ...fixed(path) });
  }
  if (address.pathname === '/compare') {
    const { a, b, ...clocks } = searchParamsOf(address);
    return readAskedShare({ ...clocks, view: 'pair', pair: `${a ?? ''},${b ?? ''}` });
  }
  const part = address.pathname === '/insights' ? SharedView.safeParse(address.hash.slice(1)) : null;
  return part?.success ? readAskedShare({ ...searchParamsOf(address), view: part.data }) : null;
}

const foreign = (): Problem =>
  new Problem(
    'not_found',
    'This is not the address of a view here.',
    'Use the address of a page or of an embed of this site.',
  );

/** The address of an embed or of a page, with or without this site in front. Throws Problem('not_found') for anything else. */
export function readAnyAddress(address: string, site: string): AskedShare {
  const url = URL.parse(address, site);
  if (!url || url.origin !== new URL(site).origin) throw foreign();
  const view = /^\/embed\/([^/]+)$/.exec(url.pathname)?.[1];
  if (view !== undefined) {
    const state = openShareAddress(view, url.searchParams);
    return { view: state.view, parameters: shareParameters(state) };
  }
  const asked = readPageAddress(url);
  if (!asked) throw foreign();
  return asked;
}

/** The id of the frozen share that an address of ours leads to; null for a live view. Throws Problem('not_found') for a foreign one. */
export function frozenIdOf(address: string, site: string): string | null {
  const url = URL.parse(address, site);
  if (!url || url.origin !== new URL(site).origin) throw foreign();
  const short = /^\/s\/([^/]+)$/.exec(url.pathname)?.[1];
  return short ?? (url.pathname.startsWith('/embed/') ? url.searchParams.get('share') : null);
}
