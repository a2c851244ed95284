// What people decided, each with who, when and why, and the ids by which commands take it back or ask for what it is about.
import { correctionText } from '#components/format/correction-text.ts';
import { formatInstant } from '#components/format/format-date.ts';
import { words } from '#components/words.ts';
import type { Decision, Judgement } from '#lib/domain/judgement.ts';

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

export function JudgementNotes({ judgements }: { judgements: readonly Judgement[] }) {
  return (
    <ul className="grid">
      {judgements.map(({ id, decision, reason, actor, madeAt }) => {
        const said = saidBy(decision);
        return (
          <li key={id} className="border-b border-rule py-2.5">
            <p>
              <b className="font-semibold">{words.judgementKinds[decision.kind]}</b>
              {said !== null && <span className="[overflow-wrap:anywhere]">. {said}</span>}
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
