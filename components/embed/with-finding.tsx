// A drawing with the sentence above it that says what it shows: on other people's pages there is nothing else to say it.
import { nothingDrawn } from './nothing-drawn.tsx';
import type { Drawing } from './picture.ts';
import { wrapAnywhere } from './wrap-anywhere.ts';

const [size, lineHeight, below] = [13, 18, 10] as const;
/** A sentence that is cut may say the opposite: in a narrow frame it takes the lines that it needs. */
const mostLines = 9;

/** A picture of nothing says so itself. */
export function withFinding(sentence: string, drawing: Drawing, width: number): Drawing {
  if (drawing === nothingDrawn) return drawing;
  const { height, body } = drawing;
  const lines = wrapAnywhere(sentence, width, size, mostLines);
  const top = lines.length * lineHeight + below;
  return {
    height: height + top,
    body: (
      <>
        <text fontSize={size} fill="var(--ink)">
          {lines.map((line, i) => (
            <tspan key={line} x="0" y={(i + 1) * lineHeight - 5}>
              {line}
            </tspan>
          ))}
        </text>
        <g transform={`translate(0 ${top})`}>{body}</g>
      </>
    ),
  };
}
