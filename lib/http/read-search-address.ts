// The parameters of a search's address. What is typed is never refused; parameters that do not exist and days in the future
// are, by name.
import { SearchAddress } from '#lib/domain/search-views.ts';
import { readAddress, type SearchParams } from './read-view-query.ts';

/** Throws Problem('bad_request'). */
export const readSearchAddress = (params: SearchParams): SearchAddress => readAddress(SearchAddress, params);
