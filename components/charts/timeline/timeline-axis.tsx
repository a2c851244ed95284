// The years (or months, or days) under the lanes, each a link that narrows the view to it. Places are shares of the width, so
// that type keeps its size on any screen; `data-share` says them to who moves the axis.

import type { Place } from '#components/charts/graph/place.ts';
import type { ApproximateDate } from '#lib/domain/approximate-date.ts';
import type { TimelineLayout } from './timeline-layout.ts';

/** As in a lane: the svg groups links. */
const grouped = { role: 'group' } as const;

interface Props {
  readonly layout: TimelineLayout;
  readonly hrefOf: (dates: ApproximateDate) => string;
  readonly label: string;
  readonly className?: string | undefined;
  /** As in a lane. */
  readonly place?: Place;
}

export function TimelineAxis({ layout, hrefOf, label: name, className, place }: Props) {
  const { width, ticks } = layout;
  return (
    <svg
      aria-label={name}
      className={className}
      {...place}
      overflow="visible"
      data-lane=""
      fill="var(--ink-soft)"
      fontSize="11"
      {...grouped}
    >
      {ticks.map(({ x, label, year, dates }, at) => {
        const share = `${((100 * x) / width).toFixed(2)}%`;
        return (
          <a
            key={x}
            href={hrefOf(dates)}
            rel="nofollow"
            tabIndex={at === 0 ? 0 : -1}
            data-share={(x / width).toFixed(4)}
          >
            <line x1={share} x2={share} y1="0" y2="5" stroke="var(--ink-faint)" />
            <text
              x={share}
              dx="4"
              y="14"
              data-year={year ? '' : undefined}
              {...(year && { fill: 'var(--ink)', fontWeight: 600 })}
            >
              {label}
            </text>
          </a>
        );
      })}
    </svg>
  );
}
