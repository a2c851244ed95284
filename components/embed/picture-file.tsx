// A shared view as one self-standing picture: title, drawing, and the line that says when it holds and where it is from. All
// colours are written out, for whoever opens it has no style sheet of ours.

import { wrapText } from '#components/charts/graph/fit-text.ts';
import { fonts, type PictureTheme, writeOut } from '#components/charts/tokens.ts';
import { renderStatic, withoutClasses } from '#components/ui/render-static.ts';
import type { Picture } from './picture.ts';

interface PictureFile {
  readonly title: string;
  readonly alt: string;
  readonly stated: string;
  readonly theme: PictureTheme;
  readonly width: number;
  /**
   * Of the whole picture, where it has a shape to fit: then it is drawn at `drawnAt`, or wider where that leaves it larger, and
   * scaled until it fills the room.
   */
  readonly height?: number;
  readonly drawnAt?: number;
  readonly picture: Picture;
}

const margin = 28;
const titleSize = 22;
const footer = 30;
/** Circles stand side by side then instead of below one another. */
const wider = 1.4;

export async function pictureFile({
  title,
  alt,
  stated,
  theme,
  width,
  height,
  drawnAt,
  picture,
}: PictureFile): Promise<string> {
  const inner = width - 2 * margin;
  const lines = wrapText(title, inner * 0.9, titleSize, 2);
  const top = margin + 6 + lines.length * 28 + 8;
  const widths = drawnAt === undefined ? [inner] : [drawnAt, drawnAt * wider];
  const fits = widths.map((across) => {
    const drawing = picture.draw(across);
    const whole = height ?? Math.ceil(top + drawing.height + footer + margin / 2);
    const room = whole - top - footer - margin / 2;
    return { across, whole, ...drawing, scale: Math.min(inner / across, room / drawing.height) };
  });
  const [first, ...others] = fits;
  if (!first) return '';
  const { across, whole, height: drawn, body, scale } = others.reduce((a, b) => (b.scale > a.scale ? b : a), first);
  const left = margin + (inner - across * scale) / 2;
  const svg = await renderStatic(
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${whole}`}
      width={width}
      height={whole}
      fontFamily={fonts.label}
      role="img"
      aria-label={alt}
    >
      <title>{alt}</title>
      <rect width={width} height={whole} fill="var(--paper)" />
      <rect x={margin} y={margin - 6} width={inner} height="3" fill="var(--ink)" />
      <text fontFamily={fonts.text} fontSize={titleSize} fontWeight="600" fill="var(--ink)">
        {lines.map((line, i) => (
          <tspan key={line} x={margin} y={margin + 24 + i * 28}>
            {line}
          </tspan>
        ))}
      </text>
      <svg
        x={left}
        y={top}
        width={across * scale}
        height={drawn * scale}
        viewBox={`0 0 ${across} ${drawn}`}
        overflow="visible"
        aria-hidden="true"
      >
        {body}
      </svg>
      <text x={margin} y={whole - margin / 2 - 4} fontSize="12" fill="var(--ink-soft)">
        {stated}
      </text>
    </svg>,
  );
  return writeOut(withoutClasses(svg), theme);
}
