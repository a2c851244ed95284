// Suppliers as tapes on one axis of time: thick where a share is large, paler where it is disputed, hatched where it was
// exclusive. To a screen reader the drawing says its label and no more; the names and shares beside it are a list.
import type { CSSProperties } from 'react';
import type { Place } from '#components/charts/graph/place.ts';
import type { TapeLayout, TapePiece } from './tape-layout.ts';
import { rounded } from './timeline-marks.ts';

interface Props {
  readonly layout: TapeLayout;
  readonly label: string;
  readonly formatShare: (share: { low: number; high: number }) => string;
  /** A table by it says the names and shares: who hears the page does not need them twice. */
  readonly isTold?: boolean;
}

const thickest = 22;
/** What is little is still seen. */
const thinnest = 1.5;
export const tapeRow = 34;
export const tapeAxis = 20;
/** On a page as large as its reader has letters; a picture knows no such unit. */
const inRem = (pixels: number): string => `${rounded(pixels) / 16}rem`;
const share = (place: number): string => `${place.toFixed(3)}%`;

interface PlotProps extends Pick<Props, 'layout' | 'label'> {
  readonly className?: string;
  readonly style?: CSSProperties;
  /** Where it stands in a larger picture. */
  readonly place?: Place;
  /** Every so many years have their number, where no style sheet thins them out. */
  readonly yearStep?: number;
}

/** The range below what is sure; one alone where both are the same, for a large buyer's tapes have thousands of pieces. */
function endsOf({ share: { low, high } }: TapePiece): ReadonlyArray<{ end: 'low' | 'high'; opacity: number }> {
  if (low === high && low * thickest >= thinnest) return [{ end: 'low', opacity: 1 }];
  return [
    { end: 'high', opacity: 0.35 },
    { end: 'low', opacity: 1 },
  ];
}

/** The tapes without the names beside them. */
export function TapePlot({
  layout: { tapes, years, exclusive },
  label,
  className,
  style,
  place,
  yearStep = 1,
}: PlotProps) {
  const height = tapes.length * tapeRow;
  const down = place ? rounded : inRem;
  // Two drawings of one page, a wide and a narrow one, each have their own hatching.
  const hatching = `exclusive${place ? Math.round(place.width) : ''}`;
  return (
    <svg
      role="img"
      aria-label={label}
      width="100%"
      height={down(height + tapeAxis)}
      className={className}
      style={style}
      {...place}
      overflow="visible"
    >
      <title>{label}</title>
      <defs>
        <pattern id={hatching} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line x1="0" y1="0" x2="0" y2="5" stroke="var(--ink)" strokeWidth="1.2" />
        </pattern>
      </defs>
      {years.map(({ year, at }, i) => (
        <g key={year}>
          <line x1={share(at)} x2={share(at)} y1="0" y2={down(height)} stroke="var(--rule)" />
          <text
            x={share(at)}
            dx="3"
            y={down(height + 14)}
            fontSize={down(11)}
            fill="var(--ink-soft)"
            className={i % 3 === 0 ? undefined : 'max-sm:hidden'}
          >
            {i % yearStep === 0 && year}
          </text>
        </g>
      ))}
      {tapes.map(({ organization, pieces }, row) => {
        const middle = row * tapeRow + tapeRow / 2;
        return (
          <g key={organization.slug}>
            <line x1="0" x2="100%" y1={down(middle)} y2={down(middle)} stroke="var(--rule)" strokeDasharray="1 3" />
            {exclusive
              .filter(({ slug }) => slug === organization.slug)
              .flatMap(({ from, until, ended, doubtedFrom }) => {
                const sure = Math.min(until, Math.max(from, doubtedFrom ?? until));
                return [
                  { key: `${from} ${until} ${ended}`, x: from, end: sure, opacity: 1 },
                  { key: `${from} ${until} ${ended} in doubt`, x: sure, end: until, opacity: 0.3 },
                ];
              })
              .filter(({ x, end }) => end > x)
              .map(({ key, x, end, opacity }) => (
                <rect
                  key={key}
                  x={share(x)}
                  width={share(end - x)}
                  y={down(middle - thickest / 2 - 5)}
                  height={down(4)}
                  fill={`url(#${hatching})`}
                  opacity={opacity}
                />
              ))}
            {pieces.flatMap((piece) =>
              endsOf(piece).map(({ end, opacity }) => (
                <rect
                  key={`${piece.from} ${end}`}
                  x={share(piece.from)}
                  width={share(piece.until - piece.from)}
                  y={down(middle - (piece.share[end] * thickest) / 2)}
                  height={down(Math.max(end === 'high' ? thinnest : 0, piece.share[end] * thickest))}
                  fill="currentColor"
                  opacity={opacity}
                />
              )),
            )}
          </g>
        );
      })}
    </svg>
  );
}

export function TapeChart({ layout, label, formatShare, isTold = false }: Props) {
  const { tapes } = layout;
  return (
    <div className="grid grid-cols-[minmax(4rem,auto)_1fr_auto] gap-x-3">
      <ul className="label contents" aria-hidden={isTold}>
        {tapes.map(({ organization, units, now }, i) => (
          <li key={organization.slug} className="contents">
            <span
              className="col-start-1 flex flex-col items-end justify-center text-right leading-tight font-semibold text-ink"
              style={{ gridRow: i + 1, height: inRem(tapeRow) }}
            >
              {organization.name}
              {units[0] !== undefined && <span className="font-normal text-ink-soft">{units[0]}</span>}
            </span>
            <span className="col-start-3 flex items-center text-ink" style={{ gridRow: i + 1, height: inRem(tapeRow) }}>
              {now ? formatShare(now) : '–'}
            </span>
          </li>
        ))}
      </ul>
      <TapePlot
        layout={layout}
        label={label}
        className="col-start-2 row-start-1 block overflow-visible text-relation"
        style={{ gridRow: `1 / span ${layout.tapes.length + 1}` }}
      />
    </div>
  );
}
