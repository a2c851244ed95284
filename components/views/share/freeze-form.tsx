'use client';
// Freezes the view with one button. Without scripts the form is sent and the page comes back with the outcome.
import { useActionState } from 'react';
import { shareWords } from '#components/share-words.ts';
import { CopyField } from '#components/ui/copy-field.tsx';
import type { FreezeOutcome } from './share-offer.ts';

interface Props {
  /** The complete address of the live view. */
  readonly address: string;
  readonly freeze: (before: FreezeOutcome, form: FormData) => Promise<FreezeOutcome>;
}

const w = shareWords.page;

export function FreezeForm({ address, freeze }: Props) {
  const [outcome, send, waiting] = useActionState(freeze, null);
  const copy = { copy: w.copy, copied: w.copied };
  return (
    <div className="grid gap-3">
      <p className="measure">{w.freezeHelp}</p>
      <form action={send}>
        <input type="hidden" name="address" value={address} />
        <button type="submit" className="button" disabled={waiting}>
          {w.freeze}
        </button>
      </form>
      <div role="status" className="grid gap-3">
        {outcome && 'refused' in outcome && <p className="font-semibold">{outcome.refused}</p>}
        {outcome && 'made' in outcome && (
          <>
            <p className="font-semibold">
              {w.made} <a href={outcome.made.page}>{outcome.made.page}</a>
            </p>
            <CopyField id="frozen-code" label={w.embed} value={outcome.made.code} rows={4} {...copy} />
            <CopyField id="frozen-secret" label={w.secret} value={outcome.made.secret} {...copy} />
            <p className="label measure">{w.secretHelp}</p>
            <CopyField id="frozen-hash" label={w.hash} value={outcome.made.hash} {...copy} />
            <CopyField id="frozen-citation" label={w.citation} value={outcome.made.citation} rows={4} {...copy} />
          </>
        )}
      </div>
    </div>
  );
}
