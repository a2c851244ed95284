// A circle of payments in words: each payment, and what can come back. Where a sum is not stated it says so, and whose.
import { insightWords } from '#components/insight-words.ts';
import type { FlowLeg, FlowLoop } from '#lib/domain/insight.ts';
import { relationKinds } from '#lib/domain/relation-kind.ts';
import { formatDollars } from './format-figure.ts';

const w = insightWords.flows;

const sumOf = (sum: number | null): string => (sum === null ? w.unknown : formatDollars(sum));
export const paymentAmount = ({ gross }: FlowLeg): string => sumOf(gross);

/** "OpenAI pays Oracle $300B (compute)" for each payment. */
export const circleText = ({ legs }: FlowLoop): string =>
  legs
    .map((leg) => {
      const what = leg.types.map((type) => relationKinds[type].label.toLowerCase()).join(', ');
      return w.payment(leg.payer.name, leg.payee.name, paymentAmount(leg), what);
    })
    .join('; ');

/** What can come back, or which payment nobody states. */
export function comesBack({ legs, gross, firm, once }: FlowLoop): string {
  const [missing, ...others] = legs.filter((leg) => leg.gross === null);
  if (missing) return w.missing(missing.payer.name, missing.payee.name, others.length);
  return w.comesBack(sumOf(gross), sumOf(firm), sumOf(once));
}
