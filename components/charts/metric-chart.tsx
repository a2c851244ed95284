// The course of one figure as SVG: points where a day is known, bars over the days that a value can mean, ranges where sources
// differ. Each value is a link to its words. Text keeps its size; places are shares of the width.
import type { MetricLayout, MetricPoint } from './metric-layout.ts';

interface Props {
  readonly layout: MetricLayout;
  readonly label: string;
  readonly highest: string;
  readonly hrefOf: (point: MetricPoint) => string;
  readonly titleOf: (point: MetricPoint) => string;
}

const plotHeight = 72;
const top = 18;
const share = (place: number): string => `${place.toFixed(2)}%`;
/** As in the lanes of the timeline: the svg groups links. */
const grouped = { role: 'group' } as const;
/** A year that begins further right has no room for its name. */
const lastNamed = 90;
/** Per cent of the width under which a span is a point. */
const leastSpan = 2.5;

export function MetricChart({ layout: { points, ranges, years }, label, highest, hrefOf, titleOf }: Props) {
  const base = top + plotHeight;
  const y = (height: number): number => Math.round((base - height * plotHeight) * 10) / 10;
  return (
    <svg aria-label={label} {...grouped} width="100%" height={base + 18} className="block overflow-visible">
      {years.map(({ year, at }) => (
        <g key={year}>
          <line x1={share(at)} x2={share(at)} y1={top} y2={base} stroke="var(--rule)" />
          {at < lastNamed && (
            <text x={share(at)} dx="3" y={base + 13} fontSize="11" fill="var(--ink-soft)">
              {year}
            </text>
          )}
        </g>
      ))}
      <line x1="0" x2="100%" y1={top} y2={top} stroke="var(--rule)" strokeDasharray="1 3" />
      <text x="0" y={top - 5} fontSize="11" fill="var(--ink-soft)">
        {highest}
      </text>
      <line x1="0" x2="100%" y1={base} y2={base} stroke="var(--ink-faint)" />
      {ranges.map(({ at, low, high }) => (
        <path
          key={`${at} ${low} ${high}`}
          d={`M-4 ${y(low)}h8M0 ${y(low)}V${y(high)}M-4 ${y(high)}h8`}
          style={{ transform: `translateX(${share(at)})`, transformBox: 'view-box' }}
          fill="none"
          stroke="var(--ink)"
          strokeWidth="1.5"
        />
      ))}
      {points.map((point) => (
        <a key={point.id} href={hrefOf(point)} className="text-ink hover:text-ink-soft">
          <title>{titleOf(point)}</title>
          {point.until - point.from > leastSpan && (
            <line
              x1={share(point.from)}
              x2={share(point.until)}
              y1={y(point.height)}
              y2={y(point.height)}
              stroke="currentColor"
              strokeWidth="2"
              opacity="0.45"
            />
          )}
          <circle cx={share((point.from + point.until) / 2)} cy={y(point.height)} r="3.5" fill="currentColor" />
          <circle cx={share((point.from + point.until) / 2)} cy={y(point.height)} r="12" fill="transparent" />
        </a>
      ))}
    </svg>
  );
}
