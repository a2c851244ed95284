// One deal as a picture, under its sentence as the title: its facts, and its life from what was first heard to what is known last.

import { relationColour } from '#components/charts/graph/relation-symbols.tsx';
import { LifeChart, lifeHeight } from '#components/charts/timeline/life-chart.tsx';
import { type Heard, layoutLife } from '#components/charts/timeline/life-layout.ts';
import { formatDate } from '#components/format/format-date.ts';
import { formatMoneyFigure } from '#components/format/format-money.ts';
import { stageWords } from '#components/format/stage-words.ts';
import { statusWord } from '#components/format/status-word.ts';
import { words } from '#components/words.ts';
import type { Clocks } from '#lib/domain/clocks.ts';
import type { Deal } from '#lib/domain/deal.ts';
import { relationKinds } from '#lib/domain/relation-kind.ts';
import { nothingDrawn } from './nothing-drawn.tsx';
import type { Drawing, HrefOf } from './picture.ts';
import { wrapAnywhere } from './wrap-anywhere.ts';

const lineHeight = 19;

/** "Compute, agreed, $300B, 10 Sep 2025, 4 independent sources" */
const factsOf = (deal: Deal): string =>
  [
    relationKinds[deal.type].label,
    statusWord(deal),
    ...(deal.amount ? [formatMoneyFigure(deal.amount)] : []),
    ...(deal.moment ? [formatDate(deal.moment.date)] : []),
    words.deals.originsCount(deal.origins),
  ].join(' · ');

export function drawDeal(
  deal: Deal | null,
  heard: readonly Heard[],
  clocks: Clocks,
  width: number,
  href: HrefOf,
): Drawing {
  if (!deal) return nothingDrawn;
  const life = layoutLife(deal, heard, clocks.asOf);
  const lines = wrapAnywhere(factsOf(deal), width, 13, 3);
  const top = lines.length * lineHeight + 14;
  return {
    height: top + (life ? lifeHeight(life) + 4 : 0),
    body: (
      <g color={relationColour(deal.type)}>
        <a href={href(`/deals/${deal.id}`)}>
          <text fontSize="13" fill="var(--ink-soft)">
            {lines.map((line, i) => (
              <tspan key={line} x="0" y={14 + i * lineHeight}>
                {line}
              </tspan>
            ))}
          </text>
        </a>
        {life && (
          <LifeChart
            layout={life}
            label={words.deal.life}
            stageWords={stageWords(deal.type)}
            heardWord={words.deal.heard}
            disputedWord={words.deals.disputed}
            reportedWord={words.deals.reportedDate}
            place={{ x: 0, y: top, width, height: lifeHeight(life) }}
          />
        )}
      </g>
    ),
  };
}
