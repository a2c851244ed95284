// What people decided, each with who, when and why, and the id by which it can be taken back.
import { correctionText } from '#components/format/correction-text.ts';
import { formatInstant } from '#components/format/format-date.ts';
import { words } from '#components/words.ts';
import type { Decision, Judgement } from '#lib/domain/judgement.ts';

/** What the decision is about: a claim that was misread by what is right, else by the ids and slugs that commands take. */
function aboutOf(decision: Decision): string | null {
  switch (decision.kind) {
    case 'correct':
      return correctionText(decision.correction);
    case 'reject':
      return null;
    default: {
      const { kind: _kind, ...about } = decision;
      return Object.values(about).join(', ');
    }
  }
}

const claimOf = (decision: Decision): string =>
  decision.kind === 'correct' || decision.kind === 'reject' ? `${words.corrections.ofClaim} ${decision.claim} · ` : '';

export function JudgementNotes({ judgements }: { judgements: readonly Judgement[] }) {
  return (
    <ul className="grid">
      {judgements.map((judgement) => (
        <li key={judgement.id} className="border-b border-rule py-2.5">
          <p>
            <b className="font-semibold">{words.judgementKinds[judgement.decision.kind]}</b>{' '}
            <span className="text-ink-soft [overflow-wrap:anywhere]">{aboutOf(judgement.decision)}</span>
          </p>
          <p className="font-text text-[0.9375rem]">{judgement.reason}</p>
          <p className="label [overflow-wrap:anywhere]">
            {judgement.actor}, {formatInstant(judgement.madeAt)} · {claimOf(judgement.decision)}
            {words.corrections.id} {judgement.id}
          </p>
        </li>
      ))}
    </ul>
  );
}
