// A search as a feed: its deals and articles, what was told last first, each with its own address. Near misses are no results of
// a search that one subscribes to.
import type { SearchAddress, SearchView, Snippet } from '#lib/domain/search-views.ts';
import type { FeedEntry, SearchFeed } from '#lib/http/feed-entry.ts';
import { words } from '../words.ts';
import { sentenceText } from './deal-sentence.ts';
import { formatDate } from './format-date.ts';
import { formatMoneyFigure } from './format-money.ts';
import { type SearchFormat, searchAddress } from './search-address.ts';
import { statusWord } from './status-word.ts';

const textOf = (snippet: Snippet | null): string[] =>
  snippet === null
    ? []
    : [
        `“${snippet.parts
          .map(({ text }) => text)
          .join('')
          .trim()}” (${snippet.article.publisher.name})`,
      ];

export function searchFeed(view: SearchView, address: SearchAddress, format: SearchFormat, site: string): SearchFeed {
  const deals = view.deals
    .filter(({ near }) => !near)
    .map(({ deal, snippet, toldAt }): FeedEntry => {
      const facts = [
        statusWord(deal),
        ...(deal.amount ? [formatMoneyFigure(deal.amount)] : []),
        ...(deal.moment ? [formatDate(deal.moment.date)] : []),
      ].join(', ');
      return {
        url: `${site}/deals/${deal.id}`,
        title: `${sentenceText(deal)} (${statusWord(deal)})`,
        summary: [facts, ...textOf(snippet)].join('\n'),
        author: snippet?.article.publisher.name ?? words.site.name,
        publishedAt: deal.knownSince,
        ...(toldAt ? { updatedAt: toldAt } : {}),
        tags: [deal.type],
      };
    });
  const articles = view.articles.map(
    ({ article, snippet }): FeedEntry => ({
      url: `${site}/articles/${article.id}`,
      title: article.title || article.publisher.name,
      summary: textOf(snippet).join('\n') || article.publisher.name,
      author: article.publisher.name,
      publishedAt: article.knownAt,
      tags: [],
    }),
  );
  return {
    title: `${words.site.name}: ${view.q || words.search.title}`,
    page: `${site}${searchAddress(address)}`,
    self: `${site}${searchAddress(address, format)}`,
    site: words.site.name,
    entries: [...deals, ...articles].sort((a, b) => {
      const [one, other] = [a, b].map(({ publishedAt, updatedAt }) => updatedAt ?? publishedAt);
      return (one ?? '') < (other ?? '') ? 1 : one !== other ? -1 : a.url < b.url ? -1 : 1;
    }),
  };
}
