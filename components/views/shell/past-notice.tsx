// Says that a page shows the past, and leads back. Its mark on the page (`data-past`) is what tints the paper.
import { formatDayInFull } from '#components/format/format-date.ts';
import { type AddressQuery, type ClockQuery, viewAddress } from '#components/format/view-address.ts';
import { TextLink } from '#components/ui/text-link.tsx';
import { words } from '#components/words.ts';
import type { Day } from '#lib/domain/approximate-date.ts';
import type { Clocks } from '#lib/domain/clocks.ts';

const w = words.clock;

/** The past in words; null for now. The two clocks may stand on different days. */
function pastSentence(clocks: Clocks, today: Day): string | null {
  const [asOf, knownAt] = [formatDayInFull(clocks.asOf), formatDayInFull(clocks.knownAt)];
  if (clocks.asOf >= today && clocks.knownAt >= today) return null;
  if (clocks.asOf === clocks.knownAt || clocks.asOf >= today) return `${w.asKnownOn} ${knownAt}`;
  if (clocks.knownAt >= today) return `${w.asOfOnly} ${asOf}, ${w.asItStands}`;
  return `${w.asOfOnly} ${asOf}, ${w.knownBy} ${knownAt}`;
}

interface Props {
  readonly path: string;
  readonly query: AddressQuery & ClockQuery;
  readonly clocks: Clocks;
  readonly today: Day;
}

export function PastNotice({ path, query, clocks, today }: Props) {
  const sentence = pastSentence(clocks, today);
  if (sentence === null) return null;
  const now = { ...query, asOf: undefined, knownAt: undefined, page: undefined };
  return (
    <p
      data-past=""
      className="flex flex-wrap items-baseline gap-x-4 border-b border-ink py-1.5 font-text text-[0.9375rem]"
    >
      <strong className="font-semibold">{sentence}</strong>
      <TextLink href={viewAddress(path, now)}>{w.backToNow}</TextLink>
    </p>
  );
}
