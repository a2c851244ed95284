// Deals over time, a lane for each family, drawn twice: wide for screens with room, narrow for phones; CSS shows one. Data
// in, SVG out. The words at a lane's head (its legend) are given by the caller.
import type { ReactNode } from 'react';
import type { ApproximateDate } from '#lib/domain/approximate-date.ts';
import type { Deal } from '#lib/domain/deal.ts';
import type { Family } from '#lib/domain/relation-kind.ts';
import { TimelineAxis } from './timeline-axis.tsx';
import styles from './timeline-chart.module.css';
import { TimelineKeys } from './timeline-keys.tsx';
import { type LaneLinks, TimelineLane } from './timeline-lane.tsx';
import { layoutTimeline } from './timeline-layout.ts';

interface Props {
  readonly deals: readonly Deal[];
  readonly domain: ApproximateDate;
  readonly links: LaneLinks;
  readonly label: string;
  readonly axisLabel: string;
  readonly laneLabel: (family: Family, count: number) => string;
  /** Said beside the axis: what it leaves to the list. */
  readonly note: ReactNode;
  readonly legend: (family: Family) => ReactNode;
}

const wide = { width: 1000, slot: 7.6, maxRows: 17, tickGap: 80 };
const narrow = { width: 360, slot: 9, maxRows: 4, tickGap: 60 };

export function TimelineChart({ deals, domain, links, label, axisLabel, laneLabel, note, legend }: Props) {
  const drawings = [
    { layout: layoutTimeline(deals, { ...wide, domain }), className: styles.wide },
    { layout: layoutTimeline(deals, { ...narrow, domain }), className: styles.narrow },
  ];
  const families = drawings[0]?.layout.lanes.map((lane) => lane.family) ?? [];
  return (
    <TimelineKeys>
      <figure className={styles.place} aria-label={label}>
        <div className={styles.chart}>
          {families.map((family) => (
            <div key={family} className={styles.lane}>
              <div>{legend(family)}</div>
              <div className={styles.plot}>
                {drawings.map(({ layout, className }) =>
                  layout.lanes
                    .filter((lane) => lane.family === family)
                    .map((lane) => (
                      <TimelineLane
                        key={layout.width}
                        lane={lane}
                        width={layout.width}
                        ticks={layout.ticks}
                        label={laneLabel(family, lane.count)}
                        links={links}
                        className={className}
                      />
                    )),
                )}
              </div>
            </div>
          ))}
          <div className={styles.foot}>
            <div className={styles.note}>{note}</div>
            <div className={styles.axis}>
              {drawings.map(({ layout, className }) => (
                <TimelineAxis
                  key={layout.width}
                  layout={layout}
                  hrefOf={links.tickHref}
                  label={axisLabel}
                  className={className}
                />
              ))}
            </div>
          </div>
        </div>
      </figure>
    </TimelineKeys>
  );
}
