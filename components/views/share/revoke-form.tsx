'use client';
// Takes a share back, for whoever has its secret. It says beforehand that there is no undo.
import { useActionState } from 'react';
import { shareWords } from '#components/share-words.ts';
import type { RevokeOutcome } from './share-offer.ts';

interface Props {
  readonly id: string;
  readonly revoke: (before: RevokeOutcome, form: FormData) => Promise<RevokeOutcome>;
}

const w = shareWords.kept;

export function RevokeForm({ id, revoke }: Props) {
  const [outcome, send, waiting] = useActionState(revoke, null);
  return (
    <form action={send} className="no-print flex flex-wrap items-end gap-2">
      <input type="hidden" name="id" value={id} />
      <label className="grid gap-0.5">
        <span className="label">{w.secret}</span>
        <input name="secret" required autoComplete="off" className="field w-72 max-w-full" />
      </label>
      <button type="submit" className="button" disabled={waiting}>
        {w.revoke}
      </button>
      <p role="status" className="basis-full font-semibold">
        {outcome && ('refused' in outcome ? outcome.refused : w.revoked)}
      </p>
    </form>
  );
}
