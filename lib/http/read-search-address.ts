// The parameters of a search's address. What is typed is never refused; parameters that do not exist and days in the future
// are, by name.
import { clocksAt } from '#lib/domain/clocks.ts';
import { SearchAddress } from '#lib/domain/search-views.ts';
import { badParameters, issuesOf, type SearchParams } from './read-view-query.ts';

/** Throws Problem('bad_request'). */
export function readSearchAddress(params: SearchParams): SearchAddress {
  const parsed = SearchAddress.safeParse(params);
  if (!parsed.success) throw badParameters(issuesOf(parsed.error));
  const clocks = clocksAt(parsed.data, new Date().toISOString());
  if ('future' in clocks) {
    throw badParameters([{ path: clocks.future, message: `lies in the future; use a day up to ${clocks.today}` }]);
  }
  return parsed.data;
}
