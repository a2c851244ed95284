// One lane of the timeline as SVG: marks, or bars where there are too many. Every mark and bar is a link with words of its
// own; only the first can be reached by Tab, arrow keys (where JavaScript runs) reach the others.
import type { ApproximateDate } from '#lib/domain/approximate-date.ts';
import type { Deal } from '#lib/domain/deal.ts';
import { markId } from './relation-symbols.tsx';
import styles from './timeline-chart.module.css';
import type { TimelineLane as Lane, PlacedBar, TimelineTick } from './timeline-layout.ts';

export interface LaneLinks {
  readonly markHref: (deal: Deal) => string;
  readonly markTitle: (deal: Deal) => string;
  readonly barHref: (bar: PlacedBar) => string;
  readonly barTitle: (bar: PlacedBar, lane: Lane) => string;
  readonly tickHref: (dates: ApproximateDate) => string;
  /** The deal whose evidence is open. */
  readonly open: string | undefined;
}

interface Props {
  readonly lane: Lane;
  readonly width: number;
  readonly ticks: readonly TimelineTick[];
  readonly label: string;
  readonly links: LaneLinks;
  readonly className: string | undefined;
}

/** A group and not an image, whose links would be hidden. Spread, because the linter offers a fieldset, which SVG lacks. */
const grouped = { role: 'group' } as const;

export function TimelineLane({ lane, width, ticks, label, links, className }: Props) {
  return (
    <svg viewBox={`0 0 ${width} ${lane.height}`} {...grouped} aria-label={label} className={className} data-lane="">
      <g className={styles.grid}>
        {ticks.map(({ x }) => (
          <line key={x} x1={x} x2={x} y1="0" y2={lane.height} />
        ))}
      </g>
      {lane.bars.map((bar, at) => (
        <a
          key={bar.dates.from}
          href={links.barHref(bar)}
          tabIndex={at === 0 ? 0 : -1}
          data-family={lane.family}
          className={styles.bar}
        >
          <title>{links.barTitle(bar, lane)}</title>
          <rect data-hit="" x={bar.x} y="0" width={bar.width + 1} height={lane.height} />
          <rect x={bar.x} y={bar.y} width={bar.width} height={bar.height} />
        </a>
      ))}
      {lane.marks.map(({ deal, x, y, span }, at) => (
        <a
          key={deal.id}
          href={links.markHref(deal)}
          tabIndex={at === 0 ? 0 : -1}
          data-evidence={deal.id}
          data-relation={deal.type}
          className={styles.mark}
          {...(links.open === deal.id && { 'aria-current': 'true' })}
        >
          <title>{links.markTitle(deal)}</title>
          {span && (
            <path
              className={styles.span}
              d={`M${span.from + 1} ${y - 2.5}v5M${span.from + 1} ${y}H${span.until - 1}M${span.until - 1} ${y - 2.5}v5`}
            />
          )}
          <use href={`#${markId(deal.type, deal.status)}`} x={x} y={y} />
        </a>
      ))}
    </svg>
  );
}
