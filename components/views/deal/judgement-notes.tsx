// What people decided, each with who, when and why, and the ids by which commands take it back or ask for what it is about.
import { claimSentence } from '#components/format/claim-sentence.ts';
import { correctionText } from '#components/format/correction-text.ts';
import { formatInstant } from '#components/format/format-date.ts';
import { words } from '#components/words.ts';
import type { Decision, Judgement } from '#lib/domain/judgement.ts';
import type { ClaimView } from '#lib/domain/views.ts';

const w = words.deal;

/** What the decision says, where its kind does not say it all. */
function saidBy(decision: Decision): string | null {
  switch (decision.kind) {
    case 'correct':
      return correctionText(decision.correction);
    case 'merge_organizations':
      return w.meant(decision.organization, decision.into);
    case 'separate_organizations':
      return `${decision.organization}, ${decision.from}`;
    case 'resolve':
      return words.conflicts.fields[decision.field];
    default:
      return null;
  }
}

interface Props {
  readonly judgements: readonly Judgement[];
  /** Of these a judged one is told as a sentence. */
  readonly claims?: readonly ClaimView[];
}

export function JudgementNotes({ judgements, claims = [] }: Props) {
  return (
    <ul className="grid">
      {judgements.map(({ id, decision, reason, actor, madeAt }) => {
        const judged = 'claim' in decision ? claims.find((claim) => claim.id === decision.claim) : undefined;
        const said = [judged ? claimSentence(judged) : null, saidBy(decision)].filter((part) => part !== null);
        return (
          <li key={id} className="border-b border-rule py-2.5">
            <p>
              <b className="font-semibold">{words.judgementKinds[decision.kind]}</b>
              {said.length > 0 && <span className="[overflow-wrap:anywhere]">: {said.join('. ')}</span>}
            </p>
            <p className="font-text text-[0.9375rem]">{reason}</p>
            <p className="label [overflow-wrap:anywhere]">
              {actor}, {formatInstant(madeAt)} · {w.judgement} {id}
              {'claim' in decision && ` · ${w.claim} ${decision.claim}`}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
