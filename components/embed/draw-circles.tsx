// Circles of payments as a picture: the most telling side by side, each with what can come back by it.
import { CircleChart } from '#components/charts/circle-chart.tsx';
import { circleSize } from '#components/charts/circle-layout.ts';
import { tellingLoops } from '#components/charts/telling-loops.ts';
import { circleText, comesBack, paymentAmount } from '#components/format/circle-text.ts';
import type { FlowView } from '#lib/domain/insight.ts';
import { nothingDrawn } from './nothing-drawn.tsx';
import type { Drawing, HrefOf } from './picture.ts';
import { wrapAnywhere } from './wrap-anywhere.ts';

/** A multiple of two and of three, so that rows are full. */
const circlesDrawn = 6;
const wordsSize = 11;
const [lines, lineHeight, space] = [3, 15, 22] as const;
const cellHeight = circleSize.height + lines * lineHeight + space;

export function drawCircles({ loops }: FlowView, width: number, href: HrefOf): Drawing {
  const drawn = tellingLoops(loops, circlesDrawn);
  if (drawn.length === 0) return nothingDrawn;
  const columns = Math.max(1, Math.min(3, drawn.length, Math.floor(width / 280)));
  const cell = width / columns;
  const across = Math.min(cell, circleSize.width);
  const height = (circleSize.height * across) / circleSize.width;
  return {
    height: Math.ceil(drawn.length / columns) * cellHeight - space,
    body: drawn.map((loop, i) => {
      const [x, y] = [(i % columns) * cell, Math.floor(i / columns) * cellHeight];
      return (
        <g key={loop.id}>
          <CircleChart
            loop={loop}
            label={circleText(loop)}
            amountOf={paymentAmount}
            hrefOf={({ deals: [deal = ''] }) => href(`/deals/${deal}`)}
            place={{ x: x + (cell - across) / 2, y, width: across, height }}
          />
          {wrapAnywhere(comesBack(loop), cell - 24, wordsSize, lines).map((line, at) => (
            <text
              key={line}
              x={x + cell / 2}
              y={y + circleSize.height + 12 + at * lineHeight}
              textAnchor="middle"
              fontSize={wordsSize}
              fill="var(--ink-soft)"
            >
              {line}
            </text>
          ))}
        </g>
      );
    }),
  };
}
