// Figures by name as a picture: a bar for each, what is firm full, a ceiling on top outlined, and the figure in words.
import { AmountBar } from '#components/charts/amount-bar.tsx';
import { fitText } from '#components/charts/graph/fit-text.ts';
import type { Range } from '#lib/domain/insight.ts';
import { textWidth } from '#lib/graph/mark-size.ts';
import { nothingDrawn } from './nothing-drawn.tsx';
import type { Drawing } from './picture.ts';

export interface BarRow {
  readonly key: string;
  readonly label: string;
  readonly firm: Range;
  readonly ceiling: number;
  readonly value: string;
  readonly href: string | null;
}

const rowHeight = 24;
const wordsSize = 12;
/** Names are bold, and on other people's pages in whatever font there is: wider than what is estimated. */
const wider = 1.12;

export function drawRows(rows: readonly BarRow[], width: number): Drawing {
  if (rows.length === 0) return nothingDrawn;
  const labels = Math.min(width * 0.42, Math.max(...rows.map(({ label }) => wider * textWidth(label, wordsSize))) + 12);
  const values = Math.max(...rows.map(({ value }) => textWidth(value, wordsSize))) + 12;
  const bars = Math.max(20, width - labels - values);
  const most = Math.max(...rows.map(({ firm, ceiling }) => firm.high + ceiling));
  return {
    height: rows.length * rowHeight + 4,
    body: rows.map(({ key, label, firm, ceiling, value, href }, i) => {
      const y = i * rowHeight;
      const name = (
        <text x="0" y={y + 15} fontSize={wordsSize} fontWeight="600" fill="var(--ink)">
          <title>{label}</title>
          {fitText(label, (labels - 10) / wider, wordsSize)}
        </text>
      );
      return (
        <g key={key} color="var(--ink-soft)">
          {href === null ? name : <a href={href}>{name}</a>}
          <AmountBar
            firm={firm}
            ceiling={ceiling}
            most={most}
            place={{ x: labels, y: y + 4, width: bars, height: 14 }}
          />
          <text x={width} y={y + 15} fontSize={wordsSize} textAnchor="end" fill="var(--ink)">
            {value}
          </text>
          <line x1="0" x2={width} y1={y + rowHeight - 1} y2={y + rowHeight - 1} stroke="var(--rule)" />
        </g>
      );
    }),
  };
}
