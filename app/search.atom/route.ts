import { searchFeed } from '#components/format/search-feed.ts';
import { writeAtom } from '#lib/http/write-atom.ts';
import { answerSearch } from '../search/answer-search.ts';

export const GET = (request: Request): Promise<Response> =>
  answerSearch(request, 'atom', (view, address, site) => writeAtom(searchFeed(view, address, 'atom', site)));
