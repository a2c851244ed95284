import { searchFeed } from '#components/format/search-feed.ts';
import { writeJsonFeed } from '#lib/http/write-json-feed.ts';
import { answerSearch } from '../search/answer-search.ts';

export const GET = (request: Request): Promise<Response> =>
  answerSearch(request, 'json', (view, address, site) => writeJsonFeed(searchFeed(view, address, 'json', site)));
