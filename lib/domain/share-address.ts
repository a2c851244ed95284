// The address of a state and back. An address names its version, carries every parameter and ends with a checksum over them, so
// that one which was cut off, mistyped or changed by hand is refused and never shows another chart. The checksum is no secret: it
// guards against accidents, and what it guards is open to everybody. Server only: uses node:crypto.
import { z } from 'zod';
import { contentId } from './content-id.ts';
import { SharedView, type ShareState, shareSchemas } from './share.ts';
import { firstShareVersion, migrateShare, type ShareParameters, shareVersion } from './share-migrations.ts';

/** Why an address opens nothing. `detail` names what is wrong with it, where that can be told. */
export interface ShareRefusal {
  readonly refused: 'unknown_view' | 'unknown_version' | 'tampered' | 'unreadable';
  readonly detail: string;
}

const checksumDigits = 12;

/** Of view, version and all parameters, in whatever order or encoding they came. */
export const shareChecksum = (view: string, version: number, parameters: ShareParameters): string =>
  contentId(
    'share',
    view,
    version,
    ...Object.entries(parameters)
      .map(([name, value]) => `${name}=${value}`)
      .sort(),
  ).slice(0, checksumDigits);

const written = (value: string | number | readonly string[] | null): string => [value ?? ''].flat().join(',');

/** All parameters of a state as text, in the order of its schema. */
export function shareParameters({ view: _, ...state }: ShareState): ShareParameters {
  return Object.fromEntries(Object.entries(state).map(([name, value]) => [name, written(value)]));
}

/** The query of the one address that a state has; equal states have equal ones. */
export function shareQuery(state: ShareState): string {
  const parameters = shareParameters(state);
  const pairs = Object.entries(parameters).map(
    ([name, value]) => `${name}=${encodeURIComponent(value).replaceAll('%2C', ',')}`,
  );
  return [`v=${shareVersion}`, ...pairs, `c=${shareChecksum(state.view, shareVersion, parameters)}`].join('&');
}

/** `/embed/timeline?v=2&…`; `place` may be another route that shows states, such as `/image`. */
export const shareAddress = (state: ShareState, place = '/embed', ending = ''): string =>
  `${place}/${state.view}${ending}?${shareQuery(state)}`;

const refuse = (refused: ShareRefusal['refused'], detail = ''): ShareRefusal => ({ refused, detail });

const Envelope = z.object({ v: z.string().regex(/^\d{1,4}$/), c: z.string() }).catchall(z.string());

/** The state of `/embed/VIEW?…`, of whatever version. A parameter that comes twice is as wrong as one that is missing. */
export function parseShare(view: string, search: URLSearchParams): ShareState | ShareRefusal {
  const known = SharedView.safeParse(view);
  if (!known.success) return refuse('unknown_view', view);
  const envelope = Envelope.safeParse(Object.fromEntries(search));
  if (!envelope.success || search.size !== Object.keys(envelope.data).length) return refuse('tampered');
  const { v, c, ...parameters } = envelope.data;
  const version = Number(v);
  if (version < firstShareVersion || version > shareVersion) return refuse('unknown_version', v);
  if (c !== shareChecksum(known.data, version, parameters)) return refuse('tampered');
  const state = shareSchemas[known.data].safeParse(migrateShare(known.data, parameters, version));
  if (state.success) return state.data;
  return refuse(
    'unreadable',
    state.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '),
  );
}

/** Where a frozen share stands: what a page embeds, and the short page that people are sent to. */
export const sharePlaces = ({ id, view }: { readonly id: string; readonly view: SharedView }, site = '') => ({
  embed: `${site}/embed/${view}?share=${id}`,
  page: `${site}/s/${id}`,
});
