// The parameters of an address and the format that it asks for: `/deals.csv` and `/deals?format=csv` mean the same. An address
// without either gets its ordinary JSON.
import { type ExportFormat, exportFormats } from '#lib/export/download.ts';
import { badParameters, type SearchParams, searchParamsOf } from './read-view-query.ts';

const isFormat = (name: string): name is ExportFormat => exportFormats.some((format) => format === name);

/**
 * `own` is the path as the table has it: an ending that it has itself is no format. Throws Problem('bad_request') for a format
 * that this address does not have, or for two that differ.
 */
export function readFormat(
  url: URL,
  offered: readonly ExportFormat[],
  own = '',
): { params: SearchParams; format: ExportFormat | undefined } {
  const { format: asked, ...params } = searchParamsOf(url);
  const suffix = /\.[a-z]+$/.test(own) ? undefined : /\.([a-z]+)$/.exec(url.pathname)?.[1];
  const names = [...new Set([suffix !== undefined && isFormat(suffix) ? [suffix] : [], asked ?? []].flat(2))];
  const [name, other] = names.filter((one) => one !== '');
  if (name === undefined) return { params, format: undefined };
  if (offered.length === 0) throw badParameters([{ path: 'format', message: 'is not a parameter of this address' }]);
  if (other !== undefined) throw badParameters([{ path: 'format', message: 'is given twice' }]);
  if (!isFormat(name) || !offered.includes(name))
    throw badParameters([{ path: 'format', message: `must be one of ${offered.join(', ')}` }]);
  return { params, format: name };
}
