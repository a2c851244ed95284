// A digest as a feed: one entry for each movement, newest first. An entry's address is that of the deal as it reads since that
// day, with the movement's own id behind it, so that an entry told twice is one entry.
import type { MovementQuery, MovementView } from '#lib/domain/movement.ts';
import type { FeedEntry, SearchFeed } from '#lib/http/feed-entry.ts';
import { movementWords as w } from '../movement-words.ts';
import { words } from '../words.ts';
import { linksIn } from './movement-digest.ts';
import { movementText, publishersOf } from './movement-sentence.ts';
import { viewAddress } from './view-address.ts';

export const movementsPath = '/insights/movements';

/** A feed carries the filters and the window, and never what was open on the page. */
export const movementsAddress = (query: Partial<MovementQuery>, format?: 'atom' | 'json'): string =>
  viewAddress(`${movementsPath}${format ? `.${format}` : ''}`, { ...query, evidence: undefined });

export function movementFeed(
  view: MovementView,
  query: MovementQuery,
  format: 'atom' | 'json',
  site: string,
): SearchFeed {
  const links = linksIn(view);
  const entries = view.movements.map((movement): FeedEntry => {
    const pages = movement.claims.flatMap((claim) => {
      const link = links.get(claim);
      return link ? `${link.publisher}, “${link.title}”: ${link.page}` : [];
    });
    const deal = movement.after ?? movement.before;
    // What was withdrawn that day can be read as it stood before.
    const knownAt = movement.after ? movement.on : view.from;
    const known = view.clock === 'known' ? { knownAt } : {};
    return {
      url: `${site}${viewAddress(`/deals/${movement.deal}`, known, movement.id)}`,
      title: movementText(movement, links),
      summary: [w.kinds[movement.kind].title, ...new Set(pages)].join('\n'),
      author: publishersOf(movement, links)[0] ?? words.site.name,
      publishedAt: `${movement.on}T00:00:00.000Z`,
      tags: [movement.kind, ...(deal ? [deal.type] : [])],
    };
  });
  return {
    title: `${words.site.name}: ${w.title}`,
    page: `${site}${movementsAddress(query)}`,
    self: `${site}${movementsAddress(query, format)}`,
    site: words.site.name,
    entries: entries.sort((a, b) =>
      a.publishedAt < b.publishedAt ? 1 : a.publishedAt > b.publishedAt ? -1 : a.url < b.url ? -1 : 1,
    ),
  };
}
