// One circle of payments: each as wide as what is known of it, dashed where no source states a sum. What is written at a payment
// leads to its words.

import type { FlowLeg, FlowLoop } from '#lib/domain/insight.ts';
import { relationKinds } from '#lib/domain/relation-kind.ts';
import { circleDot, circleSize, layoutCircle } from './circle-layout.ts';
import { fitText } from './graph/fit-text.ts';
import type { Place } from './graph/place.ts';
import { relationColour } from './graph/relation-symbols.tsx';

interface Props {
  readonly loop: FlowLoop;
  readonly label: string;
  /** The sum of a payment in words, or that it is not known. */
  readonly amountOf: (leg: FlowLeg) => string;
  readonly hrefOf: (leg: FlowLeg) => string;
  readonly place?: Place;
}

const nameSize = 13;
const nameRoom = 156;
/** Bold letters are wider than those that widths are estimated from. */
const bold = 1.12;
/** How much of a text lies before the place that it is set at. */
const before = { start: 0, middle: 0.5, end: 1 } as const;

export function CircleChart({ loop, label, amountOf, hrefOf, place }: Props) {
  const { nodes, arcs } = layoutCircle(loop);
  const { width, height } = circleSize;
  const shared = nodes.length > 2;
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      {...place}
      className="block h-auto max-w-full"
    >
      <title>{label}</title>
      {arcs.map(({ leg, path, width: thick, isKnown, tip, label: words }) => {
        const [type] = leg.types;
        const colour = type ? relationColour(type) : 'var(--ink)';
        const kinds = leg.types.map((one) => relationKinds[one].label);
        const [first = '', ...others] = kinds;
        return (
          <g key={leg.payer.slug}>
            <path
              d={path}
              fill="none"
              stroke={colour}
              strokeWidth={thick}
              strokeDasharray={isKnown ? undefined : '4 4'}
            />
            <path d={tip} fill={colour} />
            <a href={hrefOf(leg)} data-evidence={leg.deals[0]}>
              <title>{`${leg.payer.name} → ${leg.payee.name}: ${amountOf(leg)} (${kinds.join(', ')})`}</title>
              {/* A finger or a pointer between the two lines means them as well; a picture has neither. */}
              {place === undefined && (
                <rect
                  x={words.x - words.room * before[words.anchor]}
                  y={words.y - 13}
                  width={words.room}
                  height={32}
                  fill="transparent"
                />
              )}
              <text x={words.x} y={words.y} textAnchor={words.anchor} fontSize="13" fontWeight="600" fill="var(--ink)">
                {amountOf(leg)}
              </text>
              <text x={words.x} y={words.y + 14} textAnchor={words.anchor} fontSize="11" fill="var(--ink-soft)">
                {fitText(others.length === 0 ? first : `${first} +${others.length}`, words.room, 11)}
              </text>
            </a>
          </g>
        );
      })}
      {nodes.map(({ organization, x, y, nameY }, i) => {
        // Two names on one line share it.
        const pair = shared && nodes.some((other, j) => j !== i && Math.abs(other.nameY - nameY) < 1);
        const anchor = pair ? (x > width / 2 ? 'start' : 'end') : 'middle';
        const inset = pair ? (x > width / 2 ? 2 : -2) : 0;
        return (
          <g key={organization.slug}>
            <circle cx={x} cy={y} r={circleDot} fill="var(--ink)" />
            <text x={x + inset} y={nameY} textAnchor={anchor} fontSize={nameSize} fontWeight="600" fill="var(--ink)">
              <title>{organization.name}</title>
              {fitText(organization.name, (pair ? Math.min(x, width - x) - 2 : nameRoom) / bold, nameSize)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
