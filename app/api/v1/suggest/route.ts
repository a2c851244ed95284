import { SuggestAddress, Suggestions } from '#lib/domain/search-views.ts';
import { route } from '#lib/http/route.ts';
import { suggest } from '#lib/query/suggest.ts';

export const GET = route({ query: SuggestAddress, reply: Suggestions, what: 'suggestion' }, suggest);
