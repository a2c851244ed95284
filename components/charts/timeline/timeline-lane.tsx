// One part of a lane as SVG: marks, or bars where there are too many. Every mark and bar is a link with words of its own; only
// the first can be reached by Tab, arrow keys (where JavaScript runs) reach the others. All of it is stretched while the reader
// zooms; marks keep their shape.
import type { Place } from '#components/charts/graph/place.ts';
import { markId, relationColour } from '#components/charts/graph/relation-symbols.tsx';
import { formatCount } from '#components/format/format-number.ts';
import type { ApproximateDate } from '#lib/domain/approximate-date.ts';
import type { Deal } from '#lib/domain/deal.ts';
import type { RelationType } from '#lib/domain/relation-kind.ts';
import type { DateBasis } from '#lib/domain/view-query.ts';
import styles from './timeline-chart.module.css';
import type { LaneHead } from './timeline-groups.ts';
import type { LanePart, PlacedBar, TimelineLane } from './timeline-layout.ts';
import type { PlacedMark } from './timeline-marks.ts';
import type { TimelineTick } from './timeline-ticks.ts';

export interface LaneLinks {
  readonly markHref: (deal: Deal) => string;
  readonly markTitle: (deal: Deal, dates: DateBasis) => string;
  readonly barHref: (bar: PlacedBar) => string;
  readonly barTitle: (bar: PlacedBar, lane: TimelineLane, dates: DateBasis) => string;
  readonly tickHref: (dates: ApproximateDate) => string;
  /** The deal whose evidence is open. */
  readonly open: string | undefined;
}

interface Props {
  readonly lane: TimelineLane;
  readonly part: LanePart;
  readonly width: number;
  readonly ticks: readonly TimelineTick[];
  readonly label: string;
  readonly links: LaneLinks;
  readonly className?: string | undefined;
  /** Where it stands in a larger picture; on a page the style sheet says so. */
  readonly place?: Place;
}

/** A group and not an image, whose links would be hidden. Spread, because the linter offers a fieldset, which SVG lacks. */
const grouped = { role: 'group' } as const;

/** Its bar's own words say it. */
const unheard = { 'aria-hidden': true } as const;

/** What colours the bars of a lane; those of an organization are of many types. */
function colourOf(head: LaneHead): { 'data-family'?: string; 'data-relation'?: RelationType; fill: string } {
  if (head.by === 'family') return { 'data-family': head.family, fill: `var(--family-${head.family})` };
  return head.by === 'type'
    ? { 'data-relation': head.type, fill: relationColour(head.type) }
    : { fill: 'var(--ink-faint)' };
}

/** Paler: what may lie here or elsewhere. */
export const possibly = { fillOpacity: 0.35 } as const;

/** As the style sheet has it, for pictures that have none. */
const thin = { stroke: 'currentColor', fill: 'none', strokeWidth: 1.25, opacity: 0.75 } as const;

function Extent({ mark: { span, force, y, disputed } }: { mark: PlacedMark }) {
  if (force)
    return (
      <>
        <path
          className={styles.force}
          stroke="currentColor"
          strokeWidth="3"
          opacity="0.45"
          strokeDasharray={force.startKnown ? undefined : '1.5 1.5'}
          data-end={force.end}
          data-start={force.startKnown ? undefined : 'unknown'}
          d={`M${force.from} ${y}H${Math.max(force.from + 1, force.until)}`}
        />
        {force.end === 'ended' && <path className={styles.span} {...thin} d={`M${force.until} ${y - 3}v6`} />}
      </>
    );
  if (!span) return null;
  const [from, until] = [span.from + 1, span.until - 1];
  return (
    <path
      className={styles.span}
      {...thin}
      data-disputed={disputed ? '' : undefined}
      d={`M${from} ${y - 2.5}v5M${from} ${y}H${until}M${until} ${y - 2.5}v5`}
    />
  );
}

export function TimelineLanePart({ lane, part, width, ticks, label, links, className, place }: Props) {
  const { height, bars, marks, dates } = part;
  const peak = bars.find(({ atMost }) => bars.every((bar) => bar.atMost <= atMost));
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      {...place}
      overflow="visible"
      {...grouped}
      aria-label={label}
      className={className}
      data-lane=""
    >
      <g>
        <path className={styles.grid} stroke="var(--rule)" d={ticks.map(({ x }) => `M${x} 0v${height}`).join('')} />
        {bars.map((bar, at) => (
          <a
            key={bar.dates.from}
            href={links.barHref(bar)}
            tabIndex={at === 0 ? 0 : -1}
            className={styles.bar}
            {...colourOf(lane.head)}
          >
            <title>{links.barTitle(bar, lane, dates)}</title>
            <rect data-hit="" fill="transparent" x={bar.x} y="0" width={bar.width + 1} height={height} />
            {bar.atMost > bar.count && (
              <rect {...possibly} x={bar.x} y={height - bar.atMostHeight} width={bar.width} height={bar.atMostHeight} />
            )}
            <rect x={bar.x} y={bar.y} width={bar.width} height={bar.height} />
          </a>
        ))}
        {peak && (
          // Placed by its group, so that it keeps its shape while the plane is stretched.
          <g transform={`translate(${peak.x + peak.width / 2} ${height - peak.atMostHeight - 3})`} {...unheard}>
            <text className={styles.peak} fontSize="9" textAnchor="middle" fill="var(--ink-soft)">
              {peak.count === peak.atMost
                ? formatCount(peak.count)
                : `${formatCount(peak.count)}–${formatCount(peak.atMost)}`}
            </text>
          </g>
        )}
        {marks.map((mark, at) => (
          <a
            key={mark.deal.id}
            href={links.markHref(mark.deal)}
            tabIndex={at === 0 ? 0 : -1}
            data-evidence={mark.deal.id}
            data-known={mark.deal.knownSince.slice(0, 10)}
            data-relation={mark.deal.type}
            className={styles.mark}
            color={relationColour(mark.deal.type)}
            {...(links.open === mark.deal.id && { 'aria-current': 'true' })}
          >
            <title>{links.markTitle(mark.deal, dates)}</title>
            <Extent mark={mark} />
            {/* Placed by its group, so that its own transform has the mark's centre for its origin. */}
            <g transform={`translate(${mark.x} ${mark.y})`}>
              <use href={`#${markId(mark.deal.type, mark.deal.status)}`} />
            </g>
          </a>
        ))}
      </g>
    </svg>
  );
}
