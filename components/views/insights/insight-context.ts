// What every part of the insights page needs to lead from a figure to its words: the deals by id, the page's own address and
// the query it was asked with.
import { sentenceText } from '#components/format/deal-sentence.ts';
import { viewAddress } from '#components/format/view-address.ts';
import type { Deal } from '#lib/domain/deal.ts';
import type { InsightQuery } from '#lib/domain/insight-query.ts';
import type { SharedView } from '#lib/domain/share.ts';

export const insightsPath = '/insights';

export interface InsightContext {
  readonly query: InsightQuery;
  readonly deals: ReadonlyMap<string, Deal>;
}

/** The evidence of a deal beside the page, at the part that the reader is in. */
export const evidenceOf = ({ query }: InsightContext, deal: string, part: string): string =>
  viewAddress(insightsPath, { ...query, evidence: deal }, part);

/** Where the figure of a part is shared from, as it is asked for here. */
export const shareOf = ({ query }: InsightContext, view: SharedView): string =>
  viewAddress('/share', { ...query, evidence: undefined, view });

export const dealText = ({ deals }: InsightContext, id: string): string => {
  const deal = deals.get(id);
  return deal ? sentenceText(deal) : id;
};
