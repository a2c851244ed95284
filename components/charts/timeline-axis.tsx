// The years (or months) under the lanes, each a link that narrows the view to it. Places are shares of the width, so that type keeps its size on any screen.
import type { ApproximateDate } from '#lib/domain/approximate-date.ts';
import type { TimelineLayout } from './timeline-layout.ts';

/** As in a lane: the svg groups links. */
const grouped = { role: 'group' } as const;

const share = (x: number, width: number): string => `${((100 * x) / width).toFixed(2)}%`;

interface Props {
  readonly layout: TimelineLayout;
  readonly hrefOf: (dates: ApproximateDate) => string;
  readonly label: string;
  readonly className: string | undefined;
}

export function TimelineAxis({ layout, hrefOf, label: name, className }: Props) {
  const { width, ticks } = layout;
  return (
    <svg aria-label={name} className={className} data-lane="" {...grouped}>
      {ticks.map(({ x, label, year, dates }, at) => (
        <a key={x} href={hrefOf(dates)} rel="nofollow" tabIndex={at === 0 ? 0 : -1}>
          <line x1={share(x, width)} x2={share(x, width)} y1="0" y2="5" stroke="var(--ink-faint)" />
          <text x={share(x, width)} dx="4" y="14" data-year={year ? '' : undefined}>
            {label}
          </text>
        </a>
      ))}
    </svg>
  );
}
