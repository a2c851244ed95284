// The years (or months) under the lanes. Places are shares of the width, so that type keeps its size on any screen.
import type { TimelineLayout } from './timeline-layout.ts';

const share = (x: number, width: number): string => `${((100 * x) / width).toFixed(2)}%`;

export function TimelineAxis({ layout, className }: { layout: TimelineLayout; className: string | undefined }) {
  const { width, ticks } = layout;
  return (
    <svg aria-hidden="true" className={className}>
      {ticks.map(({ x, label, year }) => (
        <g key={x}>
          <line x1={share(x, width)} x2={share(x, width)} y1="0" y2="5" stroke="var(--ink-faint)" />
          <text x={share(x, width)} dx="4" y="14" data-year={year ? '' : undefined}>
            {label}
          </text>
        </g>
      ))}
    </svg>
  );
}
