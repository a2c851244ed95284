// What people decided, each with who, when and why, and the id by which it can be taken back.
import { formatInstant } from '#components/format/format-date.ts';
import { words } from '#components/words.ts';
import type { Judgement } from '#lib/domain/judgement.ts';

/** What the decision is about, as the journal has it; ids and slugs are the names that commands take. */
const aboutOf = ({ decision: { kind: _kind, ...about } }: Judgement): string =>
  Object.values(about)
    .map((part) => (typeof part === 'string' ? part : `${part.field}: ${JSON.stringify(part.value)}`))
    .join(', ');

export function JudgementNotes({ judgements }: { judgements: readonly Judgement[] }) {
  return (
    <ul className="grid">
      {judgements.map((judgement) => (
        <li key={judgement.id} className="border-b border-rule py-2.5">
          <p>
            <b className="font-semibold">{words.judgementKinds[judgement.decision.kind]}</b>{' '}
            <span className="text-ink-soft [overflow-wrap:anywhere]">{aboutOf(judgement)}</span>
          </p>
          <p className="font-text text-[0.9375rem]">{judgement.reason}</p>
          <p className="label">
            {judgement.actor}, {formatInstant(judgement.madeAt)} · {judgement.id}
          </p>
        </li>
      ))}
    </ul>
  );
}
