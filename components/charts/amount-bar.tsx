// An amount as a bar: what is firm is full, what is disputed paler, a ceiling on top of it only an outline.
import type { Range } from '#lib/domain/insight.ts';
import type { Place } from './graph/place.ts';

interface Props {
  readonly firm: Range;
  readonly ceiling: number;
  /** What fills the whole width. */
  readonly most: number;
  /** Where it stands in a larger picture. */
  readonly place?: Place;
}

export function AmountBar({ firm, ceiling, most, place }: Props) {
  const share = (value: number): string => `${((100 * value) / Math.max(most, Number.MIN_VALUE)).toFixed(3)}%`;
  return (
    <svg width="100%" height="14" {...place} aria-hidden="true" className="block min-w-24 text-ink-soft">
      <rect width={share(firm.high)} y="2" height="10" fill="currentColor" opacity="0.4" />
      <rect width={share(firm.low)} y="2" height="10" fill="currentColor" />
      {ceiling > 0 && (
        <rect
          x={share(firm.high)}
          width={share(ceiling)}
          y="2.5"
          height="9"
          fill="none"
          stroke="currentColor"
          strokeDasharray="3 2.5"
        />
      )}
    </svg>
  );
}
