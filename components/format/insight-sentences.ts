// What each insight shows, in one sentence that is made of its own figures: the same on the page, in frames and in pictures.
import { insightWords as w } from '#components/insight-words.ts';
import type { CommitmentRow, CommitmentView } from '#lib/domain/commitment.ts';
import type { Coopetition, CoopetitionView, FlowView, PowerView } from '#lib/domain/insight.ts';
import { formatQuantity, formatShare } from './format-figure.ts';

const exactly = (value: number) => ({ low: value, high: value });

export const pairText = ({ pair: [a, b] }: Coopetition): string => `${a.name} ${w.and} ${b.name}`;

export function coopetitionSentence({ pairs }: CoopetitionView): string {
  const [first] = pairs;
  if (!first) return w.coopetition.none;
  return w.coopetition.lead(pairs.length, pairText(first), first.now.rivalry, first.now.cooperation);
}

export function flowsSentence({ loops, significance }: FlowView): string {
  const [two, three] = significance;
  return loops.length === 0 ? w.flows.none : w.flows.lead(two?.count ?? 0, three?.count ?? 0);
}

/** Firm and ceilings together: what a row can come to at most. */
export const mostPromised = ({ firm, ceilings }: Pick<CommitmentRow, 'firm' | 'ceilings'>): number =>
  firm.high + ceilings;

export function commitmentsSentence({ by, unit, rows }: CommitmentView): string {
  const [largest] = rows.filter((row) => mostPromised(row) > 0).toSorted((a, b) => mostPromised(b) - mostPromised(a));
  if (!largest) return w.commitments.none;
  const { lead, leadSupplier, leadOther, ceiling } = w.commitments;
  const say = by === 'buyer' ? lead : by === 'supplier' ? leadSupplier : leadOther;
  const more = largest.ceilings > 0 ? ceiling(formatQuantity(exactly(largest.ceilings), unit)) : '';
  return say(largest.label, formatQuantity(largest.firm, unit), more);
}

export function powerSentence({ rows: [first], estimatedFrom }: PowerView): string {
  if (!first) return w.power.none;
  const share = formatShare(exactly(first.betweenness));
  return w.power.lead(first.organization.name, estimatedFrom === null ? share : w.power.about(share), first.partners);
}
