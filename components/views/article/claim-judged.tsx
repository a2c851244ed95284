// What people decided about a claim, beside it: that it says no such thing, or what it means instead.
import { correctionText } from '#components/format/correction-text.ts';
import { formatInstant } from '#components/format/format-date.ts';
import { words } from '#components/words.ts';
import type { Judgement } from '#lib/domain/judgement.ts';

const w = words.deal;

/** By whom and when, with everything that was decided so: "Status: agreed; State: none stated. Corrected by …". */
function textsOf(judgements: readonly Judgement[]): string[] {
  const groups = Map.groupBy(judgements, ({ decision, actor, madeAt }) => {
    const when = formatInstant(madeAt);
    return decision.kind === 'correct' ? w.correctedBy(actor, when) : w.rejectedBy(actor, when);
  });
  return [...groups].map(([by, own]) => {
    const corrected = own.flatMap(({ decision }) =>
      decision.kind === 'correct' ? [correctionText(decision.correction)] : [],
    );
    return corrected.length === 0 ? by : `${corrected.join('; ')}. ${by}`;
  });
}

/** `judgements`: those about the one claim. */
export function ClaimJudged({ judgements }: { judgements: readonly Judgement[] }) {
  return textsOf(judgements).map((text) => (
    <p key={text} className="label">
      <a href="#judgements">{text}</a>
    </p>
  ));
}
