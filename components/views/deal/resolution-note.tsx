// Who settled a dispute, when, and why. The sides stay where they are.
import { formatInstant } from '#components/format/format-date.ts';
import { words } from '#components/words.ts';
import type { Resolution } from '#lib/domain/deal.ts';

export function ResolutionNote({ resolution: { actor, madeAt, reason } }: { resolution: Resolution }) {
  return (
    <p className="border-l-[3px] border-rule-strong pl-3 text-[0.8125rem] leading-5">
      <b className="font-semibold">{words.conflicts.settledBy(actor, formatInstant(madeAt))}</b>
      <span className="block font-text text-[0.9375rem]">{reason}</span>
    </p>
  );
}
