// What people decided about a claim, beside it: that it says no such thing, or what it means instead.
import { correctionText } from '#components/format/correction-text.ts';
import { formatInstant } from '#components/format/format-date.ts';
import { words } from '#components/words.ts';
import type { Judgement } from '#lib/domain/judgement.ts';

const w = words.deal;

function textOf({ decision, actor, madeAt }: Judgement): string {
  const when = formatInstant(madeAt);
  return decision.kind === 'correct'
    ? `${correctionText(decision.correction)}. ${w.correctedBy(actor, when)}`
    : w.rejectedBy(actor, when);
}

/** `judgements`: those about the one claim. */
export function ClaimJudged({ judgements }: { judgements: readonly Judgement[] }) {
  return judgements.map((judgement) => (
    <p key={judgement.id} className="label">
      <a href="#judgements">{textOf(judgement)}</a>
    </p>
  ));
}
