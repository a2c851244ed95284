// The parties of a deal on one line, joined by the tie that stands for it in the graph: who provides, the line, who
// receives. Long sides are cut and counted; a screen reader hears the sentence instead.
import { RelationTie } from '#components/charts/graph/relation-symbols.tsx';
import { cutNames } from '#components/format/cut-names.ts';
import { sidesOfDeal } from '#components/format/deal-parties.ts';
import { sentenceText } from '#components/format/deal-sentence.ts';
import type { Deal } from '#lib/domain/deal.ts';

export function PartyLine({ deal }: { deal: Deal }) {
  const { left, right } = sidesOfDeal(deal);
  const [head, rest] = right.length > 0 ? [left, right] : [left.slice(0, 1), left.slice(1)];
  return (
    <>
      <span className="sr-only">{sentenceText(deal)}</span>
      <span aria-hidden="true">
        {cutNames(head)}
        <RelationTie type={deal.type} status={deal.status} />
        {cutNames(rest)}
      </span>
      {deal.name !== null && <i aria-hidden="true">{deal.name}</i>}
    </>
  );
}
