// That the article which made a claim no longer makes it, and since when. Nothing where it still does.
import { formatInstant } from '#components/format/format-date.ts';
import { words } from '#components/words.ts';
import type { ClaimView } from '#lib/domain/views.ts';

export function ClaimWithdrawn({ claim: { withdrawnAt } }: { claim: Pick<ClaimView, 'withdrawnAt'> }) {
  if (withdrawnAt === null) return null;
  return (
    <p className="font-semibold">
      {words.article.withdrawnOn}, {formatInstant(withdrawnAt)}
    </p>
  );
}
