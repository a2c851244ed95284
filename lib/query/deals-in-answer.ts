// The deals that an answer is about: those it shows whole, or those that its figures name.
import type { Deal } from '#lib/domain/deal.ts';
import type { ShareAnswer } from '#lib/domain/share-answer.ts';

export function dealsInAnswer({ view, answer }: ShareAnswer): readonly Deal[] {
  switch (view) {
    case 'timeline':
    case 'pair':
      return [...answer.view.deals, ...answer.view.undated];
    case 'graph':
    case 'organization':
      return answer.view.deals;
    case 'deal':
      return answer.view.deal ? [answer.view.deal] : [];
    case 'search':
      return answer.view.deals.map(({ deal }) => deal);
    case 'movements': {
      const moved = answer.view.movements.flatMap(({ before, after }) => after ?? before ?? []);
      return [...new Map(moved.map((deal) => [deal.id, deal])).values()];
    }
    default:
      return answer.deals;
  }
}
