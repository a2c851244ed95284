// A digest as a picture: the sentence that sums it up, then the largest movements of each kind, each with its day.
import { fitText } from '#components/charts/graph/fit-text.ts';
import { relationColour } from '#components/charts/graph/relation-symbols.tsx';
import { formatDate } from '#components/format/format-date.ts';
import { movementDate } from '#components/format/movement-date.ts';
import { linksIn, movementSummary } from '#components/format/movement-digest.ts';
import { movementText } from '#components/format/movement-sentence.ts';
import { movementWords as w } from '#components/movement-words.ts';
import { type Movement, MovementKind, type MovementView } from '#lib/domain/movement.ts';
import { embedWords } from './embed-words.ts';
import type { HrefOf, Picture } from './picture.ts';
import { wrapAnywhere } from './wrap-anywhere.ts';

const movementsDrawn = 8;
const [summarySize, wordsSize, lineHeight] = [15, 13, 18] as const;
const dayWidth = 106;
/** Bold letters are wider than those that widths are estimated from. */
const bold = 0.88;

/** In turn the first of each kind, so that many of one kind do not crowd out the others; what is only a detail comes last. */
function firstOfEach(movements: readonly Movement[], most: number): Movement[] {
  const kinds = MovementKind.options.map((kind) => movements.filter((movement) => movement.kind === kind));
  const deepest = Math.max(0, ...kinds.map(({ length }) => length));
  const dealt = Array.from({ length: deepest }, (_, i) => kinds.flatMap((rows) => rows[i] ?? [])).flat();
  return dealt.slice(0, most);
}

export function drawMovements(view: MovementView, href: HrefOf): Picture {
  const links = linksIn(view);
  const drawn = firstOfEach(view.movements, movementsDrawn);
  return {
    figures: {
      heads: [embedWords.date, w.title],
      rows: view.movements.map((movement) => [
        formatDate(movementDate(movement, view.clock)),
        movementText(movement, links),
      ]),
    },
    draw: (width) => {
      const summary = wrapAnywhere(movementSummary(view), width * bold, summarySize, 5);
      let y = summary.length * 21 + 8;
      const rows = drawn.map((movement) => {
        const deal = movement.after ?? movement.before;
        const lines = wrapAnywhere(movementText(movement, links), width - dayWidth, wordsSize, 4);
        const top = y;
        // The day and the kind take two lines of their own.
        y += Math.max(2, lines.length) * lineHeight + 12;
        return (
          <g key={movement.id}>
            <line x1="0" x2={width} y1={top} y2={top} stroke="var(--rule)" />
            <text x="0" y={top + lineHeight} fontSize="12" fill="var(--ink-soft)">
              {formatDate(movementDate(movement, view.clock))}
            </text>
            <text x="0" y={top + 2 * lineHeight - 2} fontSize="11" fill="var(--ink-soft)">
              {fitText(w.kinds[movement.kind].title, dayWidth - 22, 11)}
            </text>
            {deal && (
              <rect
                x={dayWidth - 14}
                y={top + 7}
                width="4"
                height={Math.max(2, lines.length) * lineHeight - 2}
                fill={relationColour(deal.type)}
              />
            )}
            <a href={href(`/deals/${movement.deal}`)}>
              <text fontSize={wordsSize} fill="var(--ink)">
                {lines.map((line, i) => (
                  <tspan key={line} x={dayWidth} y={top + lineHeight * (i + 1)}>
                    {line}
                  </tspan>
                ))}
              </text>
            </a>
          </g>
        );
      });
      const body = (
        <>
          <text fontSize={summarySize} fontWeight="600" fill="var(--ink)">
            {summary.map((line, i) => (
              <tspan key={line} x="0" y={16 + i * 21}>
                {line}
              </tspan>
            ))}
          </text>
          {rows}
        </>
      );
      return { height: Math.max(y, summary.length * 21 + 8), body };
    },
  };
}
