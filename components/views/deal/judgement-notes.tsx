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

/** Corrections of one claim that the same people made on one day are one entry. */
const together = ({ id, decision, actor, madeAt }: Judgement): string =>
  decision.kind === 'correct' ? `${decision.claim} ${actor} ${madeAt.slice(0, 10)}` : id;

export function JudgementNotes({ judgements, claims = [] }: Props) {
  return (
    <ul className="grid">
      {[...Map.groupBy(judgements, together)].map(([key, own]) => {
        const [first] = own;
        if (!first) return null;
        const { decision, actor, madeAt } = first;
        const claim = 'claim' in decision ? decision.claim : null;
        const judged = claims.find(({ id }) => id === claim);
        return (
          <li key={key} className="border-b border-rule py-2.5">
            <p>
              <b className="font-semibold">{words.judgementKinds[decision.kind]}</b>
              {judged && <span className="[overflow-wrap:anywhere]">: {claimSentence(judged)}</span>}
            </p>
            {own.map((one) => {
              const said = saidBy(one.decision);
              return (
                <p key={one.id} className="font-text text-[0.9375rem] [overflow-wrap:anywhere]">
                  {said !== null && <span className="font-label text-[0.875rem]">{said}. </span>}
                  {one.reason}
                </p>
              );
            })}
            <p className="label [overflow-wrap:anywhere]">
              {actor}, {formatInstant(madeAt)} · {own.length > 1 ? w.judgementsOf : w.judgement}{' '}
              {own.map(({ id }) => id).join(', ')}
              {claim !== null && ` · ${w.claim} ${claim}`}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
