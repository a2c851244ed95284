// The addresses that answer what is typed into the search box.
import { SearchAddress, SearchView, SuggestAddress, Suggestions } from '#lib/domain/search-views.ts';
import { endpoint } from '../endpoint.ts';

export const searchAll = endpoint({
  path: '/search',
  what: 'search',
  summary: 'Search deals, organizations and articles',
  help: 'The question is in the language of the search box: words, phrases, minus, OR, and fields such as type: or party:. The same counts as on the page.',
  query: SearchAddress,
  reply: SearchView,
  examples: ['/search?q=openai', '/search?q=type:compute+party:coreweave'],
});

export const suggestions = endpoint({
  path: '/suggest',
  what: 'suggestion',
  summary: 'What could be typed on',
  help: 'Fields, values and names that continue what has been typed.',
  query: SuggestAddress,
  reply: Suggestions,
  examples: ['/suggest?q=antro'],
});
