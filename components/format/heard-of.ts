// When articles spoke of a deal, and which of them tell that it is over.
import type { Heard } from '#components/charts/timeline/life-layout.ts';
import type { ClaimView } from '#lib/domain/views.ts';

export const heardOf = (claims: readonly ClaimView[]): Heard[] =>
  claims.flatMap(({ article, status }) =>
    article.published === null ? [] : [{ date: article.published, ended: status === 'ended' }],
  );
