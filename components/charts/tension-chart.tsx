// Both sides of a pair over time, mirrored at one line: above it the texts that speak of rivalry, below it those that speak
// of dealing. Steps, because each holds until something changes. The figures stand beside it in words.
import { scaleUtc } from 'd3';
import { Fragment } from 'react';
import type { Day } from '#lib/domain/approximate-date.ts';
import type { Tension } from '#lib/domain/insight.ts';
import type { Place } from './graph/place.ts';

interface Props {
  readonly days: readonly Tension[];
  /** The same axis for all pairs of a list. */
  readonly from: Day;
  readonly until: Day;
  /** The count that fills half the height. */
  readonly most: number;
  readonly label: string;
  /** Where it stands in a larger picture. */
  readonly place?: Place;
}

const half = 13;
const instant = (day: Day): number => Date.parse(`${day}T00:00:00Z`);
const share = (place: number): string => `${place.toFixed(3)}%`;

export function TensionChart({ days, from, until, most, label, place }: Props) {
  const scale = scaleUtc([instant(from), instant(until)], [0, 100]).clamp(true);
  // A root keeps one text visible beside fifty; the numbers stand in the columns.
  const tall = (count: number): number => half * Math.sqrt(count / Math.max(1, most));
  return (
    <svg role="img" aria-label={label} width="100%" height={2 * half + 2} {...place} className="block min-w-24">
      <title>{label}</title>
      {days.map(({ on, rivalry, cooperation }, i) => {
        const [x, end] = [scale(instant(on)), scale(instant(days[i + 1]?.on ?? until))];
        const width = share(Math.max(0, end - x));
        return (
          <Fragment key={on}>
            {rivalry > 0 && (
              <rect
                x={share(x)}
                width={width}
                y={half - tall(rivalry)}
                height={tall(rivalry)}
                fill="var(--relation-rivalry)"
              />
            )}
            {cooperation > 0 && (
              <rect x={share(x)} width={width} y={half + 1} height={tall(cooperation)} fill="var(--ink-soft)" />
            )}
          </Fragment>
        );
      })}
      <line x1="0" x2="100%" y1={half + 0.5} y2={half + 0.5} stroke="var(--rule)" />
    </svg>
  );
}
