// One edge as a link: a curve whose colour is its type, whose dash and end mark are its status, and whose mark is its
// family, so that nothing rests on colour alone. `GraphEdgeMark` alone serves legends.
import { type Family, isDirected, type RelationType, relationKinds } from '#lib/domain/relation-kind.ts';
import type { Status } from '#lib/domain/status.ts';
import { usualSpot } from './graph-captions.ts';
import css from './graph-chart.module.css';
import { type Point, upright } from './graph-geometry.ts';
import { relationColour } from './relation-symbols.tsx';

export interface EdgeLook {
  readonly type: RelationType;
  readonly status: Status;
  readonly deals: number;
}

const strokeWidth = (deals: number): number => (deals >= 4 ? 2.5 : deals >= 2 ? 1.8 : 1.2);

/** The strokes of a line, from the lowest: a fence for rivalry, a double line for dispute, else one line. */
export function EdgeLine({ type, status, deals, d }: EdgeLook & { readonly d: string }) {
  const line = { d, className: css.line, fill: 'none', stroke: relationColour(type) };
  const dash = status === 'talks' ? { strokeDasharray: '5 4' } : {};
  const width = strokeWidth(deals);
  if (type === 'rivalry')
    return (
      <>
        <path {...line} {...dash} strokeWidth={0.7} />
        <path {...line} strokeWidth={4.5} strokeDasharray="1 9" />
      </>
    );
  if (type === 'dispute')
    return (
      <>
        <path {...line} {...dash} strokeWidth={width + 2.2} />
        <path {...line} className={`${css.line} ${css.hollow}`} stroke="var(--paper)" strokeWidth={width + 0.4} />
      </>
    );
  return <path {...line} {...dash} strokeWidth={width} />;
}

/** Tip at x = 5, so that an end bar can stand right behind it. */
const heads: Readonly<Record<Family, { readonly d: string; readonly filled: 'type' | 'paper' | 'none' }>> = {
  supply: { d: 'M-4.5 -4 5 0 -4.5 4Z', filled: 'type' },
  capital: { d: 'M-4.5 -4 5 0 -4.5 4Z', filled: 'paper' },
  rights: { d: 'M-2.5 -4.5 4 0 -2.5 4.5', filled: 'none' },
  conflict: { d: 'M-4 -4.5 5 0 -4 4.5 -1 0Z', filled: 'type' },
};

const equals: Partial<Record<RelationType, string>> = {
  partnership: 'M-3 0a3 3 0 1 0 6 0a3 3 0 1 0 -6 0Z',
  joint_venture: 'M-4.5 0 0 -4.5 4.5 0 0 4.5Z',
};

/** The mark in the middle of an edge, in pixels around the origin, pointing along the x axis. */
export function EdgeMark({ type, status }: Pick<EdgeLook, 'type' | 'status'>) {
  const colour = relationColour(type);
  const head = isDirected(type) ? heads[relationKinds[type].family] : undefined;
  const shape = head?.d ?? equals[type];
  const fill = head?.filled === 'none' ? 'none' : head?.filled === 'type' ? colour : 'var(--paper)';
  return (
    <>
      {shape && <path d={shape} fill={fill} stroke={colour} strokeWidth={1.3} strokeLinejoin="round" />}
      {status === 'ended' && (
        <path d="M7.5 -6V6M10.5 -6V6" stroke={colour} strokeWidth={1.6} fill="none" strokeLinecap="round" />
      )}
    </>
  );
}

export interface GraphEdgeProps extends EdgeLook {
  readonly id: string;
  readonly href: string;
  readonly sentence: string;
  readonly ends: string;
  /** The one deal that this edge stands for, for the script that opens evidence without a new page. */
  readonly evidence: string | undefined;
  readonly d: string;
  readonly middle: Point & { readonly angle: number };
  /** Where its name stands; at its mark where this is left out. */
  readonly caption?: (Point & { readonly angle: number; readonly rise: number }) | undefined;
  /** How much it says among all that are drawn: the least of three in a crowd is a trace. */
  readonly worth?: 1 | 2 | 3 | undefined;
  /** It does not touch whom the map is around. */
  readonly aside?: boolean | undefined;
  /** How large the mark is drawn where no style sheet says it. */
  readonly size?: number | undefined;
}

/** Marks of a picture that stands by itself; on a page the style sheet scales them. */
export const sized = (size: number | undefined) =>
  size === undefined ? {} : { transform: `scale(${size.toFixed(2)})` };

/** A name has in it what can be read on the line, so that who says the word they see reaches it. */
function nameOf(sentence: string, type: EdgeLook['type']): string {
  const { label } = relationKinds[type];
  return sentence.toLowerCase().includes(label.toLowerCase()) ? sentence : `${label}: ${sentence}`;
}

/** The type stands in the link's name already. Spread, because the linter takes every SVG element for focusable. */
const unspoken = { 'aria-hidden': true } as const;

export function GraphEdgeLink(props: GraphEdgeProps) {
  const {
    id,
    href,
    sentence,
    ends,
    evidence,
    d,
    middle,
    caption = { ...middle, rise: usualSpot.rise },
    size,
    worth,
    aside,
    ...look
  } = props;
  return (
    <a
      href={href}
      aria-label={size === undefined ? nameOf(sentence, look.type) : sentence}
      className={css.edge}
      data-edge={id}
      data-ends={ends}
      data-evidence={evidence}
      data-aside={aside ? '' : undefined}
      {...(size === undefined ? { 'data-worth': worth, 'data-type': look.type, 'data-status': look.status } : {})}
    >
      <title>{sentence}</title>
      <path d={d} className={css.hit} fill="none" stroke="transparent" strokeWidth="10" />
      <g opacity={look.status === 'ended' ? 0.55 : 1}>
        <EdgeLine {...look} d={d} />
        <g transform={`translate(${middle.x} ${middle.y}) rotate(${middle.angle})`}>
          <g className={css.mark} {...sized(size)}>
            <EdgeMark {...look} />
          </g>
        </g>
      </g>
      {size === undefined && (
        <g transform={`translate(${caption.x} ${caption.y}) rotate(${upright(caption.angle)})`} {...unspoken}>
          <text className={`${css.caption} ${css.fixed}`} y={-caption.rise} fill={relationColour(look.type)}>
            {relationKinds[look.type].label}
          </text>
        </g>
      )}
    </a>
  );
}
