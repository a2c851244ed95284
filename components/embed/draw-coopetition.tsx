// Rivals that deal with each other, as a picture: for each pair the texts of both kinds over time, on one axis.

import { fitText } from '#components/charts/graph/fit-text.ts';
import { TensionChart } from '#components/charts/tension-chart.tsx';
import type { CoopetitionView } from '#lib/domain/insight.ts';
import { embedWords } from './embed-words.ts';
import { nothingDrawn } from './nothing-drawn.tsx';
import type { Drawing, HrefOf } from './picture.ts';

const rowHeight = 40;
export const pairsDrawn = 12;

export function drawCoopetition({ pairs, clocks }: CoopetitionView, width: number, href: HrefOf): Drawing {
  const shown = pairs.slice(0, pairsDrawn);
  const days = shown.flatMap(({ days: of }) => of);
  const from = days.map(({ on }) => on).toSorted()[0] ?? clocks.asOf;
  const most = Math.max(1, ...days.map(({ rivalry, cooperation }) => Math.max(rivalry, cooperation)));
  const names = Math.min(220, width * 0.4);
  if (shown.length === 0) return nothingDrawn;
  return {
    height: shown.length * rowHeight + 22,
    body: (
      <>
        {shown.map(({ pair: [a, b], days: tension }, i) => {
          const label = `${a.name} – ${b.name}`;
          return (
            <g key={label}>
              <a href={href(`/compare?a=${a.slug}&b=${b.slug}`)}>
                <text x="0" y={i * rowHeight + 20} fontSize="12" fontWeight="600" fill="var(--ink)">
                  <title>{label}</title>
                  {fitText(label, names - 12, 12)}
                </text>
              </a>
              <TensionChart
                days={tension}
                from={from}
                until={clocks.asOf}
                most={most}
                label={label}
                place={{ x: names, y: i * rowHeight + 2, width: width - names, height: 28 }}
              />
            </g>
          );
        })}
        <text x="0" y={shown.length * rowHeight + 14} fontSize="11" fill="var(--ink-soft)">
          {embedWords.tension}
        </text>
      </>
    ),
  };
}
