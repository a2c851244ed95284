// How many circles chance makes, as a small picture: a bar for each count that the shuffled networks had, and a line where the real
// network stands. The figures and the sentence stand beside it.
import { scaleLinear } from 'd3';
import type { LoopSignificance } from '#lib/domain/insight.ts';
import type { Place } from './graph/place.ts';

interface Props {
  readonly row: LoopSignificance;
  readonly label: string;
  /** "here: 31" */
  readonly here: string;
  readonly place?: Place;
}

const size = { width: 300, height: 92 } as const;
const [top, axis] = [18, 16];
/** Half of a number at the axis: one nearer to the end would be cut. */
const labelRoom = 10;
/** More bars than this would be thinner than the gaps between them. */
const mostBars = 40;

/** Neighbouring counts share a bar where there are many. */
export function binCounts(drawn: NonNullable<LoopSignificance['drawn']>, most = mostBars) {
  const [least, last] = [drawn[0]?.loops ?? 0, drawn.at(-1)?.loops ?? 0];
  const step = Math.max(1, Math.ceil((last - least + 1) / most));
  const bins = Map.groupBy(drawn, ({ loops }) => Math.floor((loops - least) / step));
  return [...bins].map(([bin, rows]) => ({
    from: least + bin * step,
    until: least + (bin + 1) * step,
    networks: rows.reduce((sum, { networks }) => sum + networks, 0),
  }));
}

export function ChanceChart({ row: { count, drawn = [], significant }, label, here, place }: Props) {
  if (drawn.length === 0) return null;
  const bins = binCounts(drawn);
  const ends = [count, count + 1, ...bins.flatMap(({ from, until }) => [from, until])];
  const x = scaleLinear([Math.min(...ends), Math.max(...ends)], [4, size.width - 4]);
  const bottom = size.height - axis;
  const tall = scaleLinear([0, Math.max(...bins.map(({ networks }) => networks))], [0, bottom - top]);
  const real = x(count + 0.5);
  const colour = significant ? 'var(--ink)' : 'var(--ink-soft)';
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size.width} ${size.height}`}
      width={size.width}
      height={size.height}
      {...place}
      className="block h-auto max-w-full"
    >
      <title>{label}</title>
      {bins.map(({ from, until, networks }) => (
        <rect
          key={from}
          x={x(from) + 0.5}
          width={Math.max(1, x(until) - x(from) - 1)}
          y={bottom - tall(networks)}
          height={tall(networks)}
          fill="var(--ink-faint)"
          opacity="0.55"
        />
      ))}
      <line x1="0" x2={size.width} y1={bottom} y2={bottom} stroke="var(--rule)" />
      {x
        .ticks(4)
        .filter((tick) => Number.isInteger(tick) && x(tick + 0.5) <= size.width - labelRoom)
        .map((tick) => (
          <text key={tick} x={x(tick + 0.5)} y={bottom + 13} textAnchor="middle" fontSize="11" fill="var(--ink-soft)">
            {tick}
          </text>
        ))}
      <line x1={real} x2={real} y1={top - 4} y2={bottom} stroke={colour} strokeWidth="2" />
      <text
        x={real}
        y={top - 7}
        textAnchor={real > size.width / 2 ? 'end' : 'start'}
        fontSize="12"
        fontWeight="600"
        fill={colour}
      >
        {here}
      </text>
    </svg>
  );
}
