// Deals over time, a lane for each family, type, organization or pair, drawn twice: wide for screens with room, narrow for
// phones; CSS shows one. Data in, SVG out. The words at a lane's head (its legend) are given by the caller.
import { Fragment, type ReactNode } from 'react';
import { SentOnce } from '#components/ui/sent-once.tsx';
import type { Deal } from '#lib/domain/deal.ts';
import type { DateBasis } from '#lib/domain/view-query.ts';
import { TimelineAxis } from './timeline-axis.tsx';
import styles from './timeline-chart.module.css';
import type { LaneHead } from './timeline-groups.ts';
import { TimelineKeys } from './timeline-keys.tsx';
import { type LaneLinks, TimelineLanePart } from './timeline-lane.tsx';
import { dateLanes, layoutLanes, type TimelineAsked, type TimelineLane } from './timeline-layout.ts';

interface Props {
  readonly deals: readonly Deal[];
  readonly options: TimelineAsked;
  readonly links: LaneLinks;
  readonly label: string;
  readonly axisLabel: string;
  readonly laneLabel: (lane: TimelineLane, dates: DateBasis, count: number) => string;
  /** Beside a part, where a lane has two. */
  readonly partLabel: (dates: DateBasis) => string;
  /** Said beside the axis: what it leaves to the list. */
  readonly note: ReactNode;
  readonly legend: (head: LaneHead, count: number) => ReactNode;
}

const wide = { width: 1000, slot: 7.6, maxRows: 17, tickGap: 80, labelRoom: 23 };
/** On a phone the last label may reach into the margin of the page. */
const narrow = { width: 360, slot: 9, maxRows: 4, tickGap: 60, labelRoom: 18 };
/** Lanes of one organization or pair are many: each may be lower, and so may those of types where thousands of marks would weigh on the page. */
const lowRows = 6;
const crowd = 1_000;

export function TimelineChart(props: Props) {
  const { deals, options, links, label, axisLabel, laneLabel, partLabel, note, legend } = props;
  const many =
    options.by === 'organization' || options.by === 'pair' || (options.by === 'type' && deals.length > crowd);
  const dated = dateLanes(deals, options);
  const drawings = [
    { layout: layoutLanes(dated, { ...wide, ...options, ...(many && { maxRows: lowRows }) }), className: styles.wide },
    {
      // Beside the lane of all other pairs the bars of a single one would be flat.
      layout: layoutLanes(dated, { ...narrow, ...options, ...(options.by === 'pair' && { maxRows: lowRows }) }),
      className: styles.narrow,
    },
  ];
  const lanes = drawings[0]?.layout.lanes ?? [];
  return (
    <TimelineKeys>
      <figure className={styles.place} aria-label={label}>
        <SentOnce as="div" className={styles.chart}>
          {lanes.map(({ key, head, count, parts }) => (
            <div key={key} className={styles.lane}>
              <div className={styles.head}>{legend(head, count)}</div>
              {parts.map(({ dates }) => (
                <Fragment key={dates}>
                  {(parts.length > 1 || dates === 'in_force') && (
                    <span className={styles.part}>{partLabel(dates)}</span>
                  )}
                  <div className={styles.plot} data-dates={dates}>
                    {drawings.flatMap(({ layout, className }) =>
                      layout.lanes
                        .filter((lane) => lane.key === key)
                        .flatMap((lane) =>
                          lane.parts
                            .filter((part) => part.dates === dates)
                            .map((part) => (
                              <TimelineLanePart
                                key={layout.width}
                                lane={lane}
                                part={part}
                                width={layout.width}
                                ticks={layout.ticks}
                                label={laneLabel(lane, dates, part.count)}
                                links={links}
                                className={className}
                              />
                            )),
                        ),
                    )}
                  </div>
                </Fragment>
              ))}
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
        </SentOnce>
      </figure>
    </TimelineKeys>
  );
}
