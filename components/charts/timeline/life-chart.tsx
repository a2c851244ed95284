// A deal's life as SVG: its dated events as points or spans with their words, below the line a tick for each article that speaks
// of it, years or months, and the day up to which it is told. Text keeps its size; places are shares of the width.

import type { Place } from '#components/charts/graph/place.ts';
import { formatDate, formatDay } from '#components/format/format-date.ts';
import type { LifeEvent, LifeLayout, LifeStage } from './life-layout.ts';

interface Props {
  readonly layout: LifeLayout;
  readonly label: string;
  readonly stageWords: Readonly<Record<LifeStage, string>>;
  readonly heardWord: string;
  readonly disputedWord: string;
  /** Before a date that is only that of the article which tells of the event. */
  readonly reportedWord: string;
  /** Where it stands in a larger picture. */
  readonly place?: Place;
}

const rowHeight = 34;

export const lifeHeight = ({ rows }: LifeLayout): number => rows * rowHeight + 46;
const share = (place: number): string => `${place.toFixed(2)}%`;

export function LifeChart({ layout, label, stageWords, heardWord, disputedWord, reportedWord, place }: Props) {
  const base = layout.rows * rowHeight;
  const ending = layout.events.find(({ stage }) => stage === 'ended');
  const stops = ending ? ending.until : layout.today;
  const wordOf = ({ stage, disputed }: LifeEvent): string =>
    disputed ? `${stageWords[stage]}, ${disputedWord}` : stageWords[stage];
  const dateOf = ({ date, reported }: LifeEvent): string =>
    reported ? `${reportedWord} ${formatDate(date)}` : formatDate(date);
  return (
    <svg
      role="img"
      aria-label={`${label}: ${layout.events.map((event) => `${wordOf(event)} ${dateOf(event)}`).join('; ')}`}
      width="100%"
      height={lifeHeight(layout)}
      {...place}
      overflow="visible"
      className="block overflow-visible text-relation"
    >
      <title>{label}</title>
      <line x1="0" x2="100%" y1={base} y2={base} stroke="var(--rule)" />
      <line
        x1={share(layout.events[0]?.from ?? 0)}
        x2={share(stops)}
        y1={base}
        y2={base}
        stroke="currentColor"
        strokeWidth="2"
      />
      {layout.events.map(({ stage, date, from, until, row }) => {
        const y = (layout.rows - 1 - row) * rowHeight;
        return (
          <g key={`${stage} ${date.from} ${date.until}`}>
            <line
              x1={share(from)}
              x2={share(from)}
              y1={y + 4}
              y2={base}
              stroke="currentColor"
              strokeDasharray={stage === 'talks' ? '3 2.5' : undefined}
            />
            {until - from > 1.5 && (
              <line
                x1={share(from)}
                x2={share(until)}
                y1={base}
                y2={base}
                stroke="currentColor"
                strokeWidth="6"
                opacity="0.35"
              />
            )}
            <circle
              cx={share(from)}
              cy={base}
              r="4"
              fill={stage === 'talks' || stage === 'ended' ? 'var(--paper)' : 'currentColor'}
              stroke="currentColor"
              strokeWidth="1.5"
            />
          </g>
        );
      })}
      {/* Words lie on the lines of all events, not of their own alone. */}
      {layout.events.map((event) => {
        const { stage, date, from, row, before } = event;
        const y = (layout.rows - 1 - row) * rowHeight;
        const place = { x: share(from), dx: before ? -6 : 6, textAnchor: before ? 'end' : 'start' } as const;
        return (
          <g
            key={`${stage} ${date.from} ${date.until}`}
            fontSize="12"
            stroke="var(--paper)"
            strokeWidth="3"
            strokeLinejoin="round"
            paintOrder="stroke"
          >
            <text {...place} y={y + 12} fontWeight="600" fill="var(--ink)">
              {wordOf(event)}
            </text>
            <text {...place} y={y + 26} fill="var(--ink-soft)">
              {dateOf(event)}
            </text>
          </g>
        );
      })}
      {[...new Set(layout.heard)].map((place) => (
        <line
          key={place}
          x1={share(place)}
          x2={share(place)}
          y1={base + 7}
          y2={base + 15}
          stroke="var(--ink-faint)"
          strokeWidth="1.5"
        />
      ))}
      {layout.ticks.map(({ at, date }) => (
        <g key={date.from} fontSize="11" fill="var(--ink-soft)">
          <line x1={share(at)} x2={share(at)} y1={base + 2} y2={base + 28} stroke="var(--rule)" />
          <text x={share(at)} dx="4" y={base + 27}>
            {formatDate(date)}
          </text>
        </g>
      ))}
      <g fontSize="11" fill="var(--ink-soft)">
        <text x="0" y={base + 43}>
          {heardWord}
        </text>
        <text x="100%" y={base + 43} textAnchor="end">
          {formatDay(layout.asOf)}
        </text>
      </g>
    </svg>
  );
}
