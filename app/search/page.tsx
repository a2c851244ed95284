// Search: the question an analyst has, answered with its sources.
import type { Metadata } from 'next';
import { searchAddress } from '#components/format/search-address.ts';
import { SearchPage } from '#components/views/search/search-page.tsx';
import { readSearchAddress } from '#lib/http/read-search-address.ts';
import type { SearchParams } from '#lib/http/read-view-query.ts';
import { search } from '#lib/query/search.ts';
import { pageOrProblem } from '../page-or-problem.tsx';
import { ShareHead } from '../share-head.tsx';

interface Props {
  readonly searchParams: Promise<SearchParams>;
}

/** Feed readers find the feeds of a search by its page. A bad address is told by the page itself. */
export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { q, asOf, knownAt } = await searchParams;
  if (typeof q !== 'string') return {};
  const days = {
    asOf: typeof asOf === 'string' ? asOf : undefined,
    knownAt: typeof knownAt === 'string' ? knownAt : undefined,
  };
  const types = {
    'application/atom+xml': searchAddress({ q, ...days }, 'atom'),
    'application/feed+json': searchAddress({ q, ...days }, 'json'),
  };
  return { alternates: { types } };
}

export default async function Page({ searchParams }: Props) {
  const params = await searchParams;
  return pageOrProblem('/search', async () => {
    const address = readSearchAddress(params);
    return (
      <>
        <ShareHead asked={{ ...params, view: 'search' }} />
        <SearchPage view={await search(address)} address={address} />
      </>
    );
  });
}
