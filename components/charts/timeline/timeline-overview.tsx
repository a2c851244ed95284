// All of time in one strip: how many deals, stretch by stretch, and which part of it the chart shows. Every stretch is a link to
// its days; where JavaScript runs a brush lies over it. Data in, SVG out.
import type { ApproximateDate } from '#lib/domain/approximate-date.ts';
import type { Deal } from '#lib/domain/deal.ts';
import { announcedDays } from '#lib/ledger/deal-days.ts';
import { countBins, type TimelineBin } from './timeline-bins.ts';
import { possibly } from './timeline-lane.tsx';
import { rounded } from './timeline-marks.ts';
import styles from './timeline-overview.module.css';
import { type TimelineWindow, windowOf } from './timeline-window.ts';

interface Props {
  readonly deals: readonly Deal[];
  readonly extent: ApproximateDate;
  readonly shown: ApproximateDate;
  readonly label: string;
  readonly hrefOf: (dates: ApproximateDate) => string;
  readonly titleOf: (bin: TimelineBin) => string;
}

const [width, height] = [1000, 32];
const mostBins = 120;
/** As in a lane: the svg groups links. */
const grouped = { role: 'group' } as const;

export function TimelineOverview({ deals, extent, shown, label, hrefOf, titleOf }: Props) {
  const dates = deals.flatMap((deal) => announcedDays(deal)?.date ?? []);
  const bins = countBins(dates, extent, mostBins);
  const most = Math.max(1, ...bins.map(({ atMost }) => atMost));
  const whole = windowOf(extent);
  const placeOf = (at: number): number =>
    rounded(Math.min(width, Math.max(0, ((at - whole.from) / (whole.until - whole.from)) * width)));
  const spanOf = ({ from, until }: TimelineWindow) => ({ x: placeOf(from), width: placeOf(until) - placeOf(from) });
  const barOf = (x: number, wide: number, count: number) => {
    const tall = count === 0 ? 0 : Math.max(1.5, (count / most) * (height - 2));
    return { x, width: Math.max(0.8, wide - 0.8), y: rounded(height - tall), height: rounded(tall) };
  };
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      className={styles.overview}
      aria-label={label}
      data-lane=""
      data-overview=""
      {...grouped}
    >
      <rect className={styles.shown} {...spanOf(windowOf(shown))} y="0" height={height} />
      {bins.map((bin, at) => {
        const { x, width: wide } = spanOf(windowOf(bin.dates));
        return (
          <a
            key={bin.dates.from}
            href={hrefOf(bin.dates)}
            rel="nofollow"
            tabIndex={at === 0 ? 0 : -1}
            className={styles.bar}
          >
            <title>{titleOf(bin)}</title>
            <rect data-hit="" x={x} width={wide} y="0" height={height} />
            {bin.atMost > bin.count && <rect {...possibly} {...barOf(x, wide, bin.atMost)} />}
            <rect {...barOf(x, wide, bin.count)} />
          </a>
        );
      })}
      <g data-brush="" className={styles.brush} />
    </svg>
  );
}
