// On whom a buyer depends, as a picture: the tapes of its suppliers with their names and what each holds today.

import { fitText } from '#components/charts/graph/fit-text.ts';
import { relationColour } from '#components/charts/graph/relation-symbols.tsx';
import { TapePlot, tapeAxis, tapeRow } from '#components/charts/timeline/tape-chart.tsx';
import { layoutTapes } from '#components/charts/timeline/tape-layout.ts';
import { formatShare } from '#components/format/format-figure.ts';
import { insightWords } from '#components/insight-words.ts';
import { type Dependence, typesOfResource } from '#lib/domain/insight.ts';
import type { Drawing, HrefOf } from './picture.ts';

const valueWidth = 64;

export function drawDependence(dependence: Dependence, width: number, href: HrefOf): Drawing | null {
  const layout = layoutTapes(dependence);
  if (!layout) return null;
  const names = width < 480 ? 84 : 130;
  const height = layout.tapes.length * tapeRow + tapeAxis;
  const [type] = typesOfResource[dependence.resource];
  return {
    height,
    body: (
      <>
        {layout.tapes.map(({ organization, now }, i) => {
          const y = i * tapeRow + tapeRow / 2 + 4;
          return (
            <g key={organization.slug} fontSize="12" fill="var(--ink)">
              <a href={href(`/organizations/${organization.slug}`)}>
                <text x={names - 10} y={y} textAnchor="end" fontWeight="600">
                  <title>{organization.name}</title>
                  {fitText(organization.name, names - 10, 12)}
                </text>
              </a>
              <text x={width} y={y} textAnchor="end">
                {now ? formatShare(now) : '–'}
              </text>
            </g>
          );
        })}
        <g color={type ? relationColour(type) : undefined}>
          <TapePlot
            layout={layout}
            label={insightWords.dependence.chart(dependence.buyer.name, insightWords.resources[dependence.resource])}
            yearStep={width < 480 ? 3 : 1}
            place={{ x: names, y: 0, width: width - names - valueWidth, height }}
          />
        </g>
      </>
    ),
  };
}
