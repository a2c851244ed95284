import { SearchAddress, SearchView } from '#lib/domain/search-views.ts';
import { route } from '#lib/http/route.ts';
import { search } from '#lib/query/search.ts';

export const GET = route({ query: SearchAddress, reply: SearchView, what: 'search' }, (query) => search(query));
