// The marks and ties that stand for relations, defined once on a page (symbol-definitions.tsx) and drawn by reference. Families differ by shape,
// statuses by line: agreed is solid, talks are dashed, what ended is hollow and struck. All of them take currentColor.
import type { ReactNode } from 'react';
import { type Family, isDirected, type RelationType, relationKinds } from '#lib/domain/relation-kind.ts';
import type { Status } from '#lib/domain/status.ts';

const families: readonly Family[] = ['supply', 'capital', 'rights', 'conflict'];
export const statuses: readonly Status[] = ['talks', 'agreed', 'ended'];

/** The id of the mark of a family and status, centred on its origin, about 8 by 8. */
export const markId = (type: RelationType, status: Status): string => `mark-${relationKinds[type].family}-${status}`;

/** The id of the line between two parties, 30 by 10, from left to right. */
function tieId(type: RelationType, status: Status): string {
  const line = type === 'rivalry' || type === 'dispute' ? type : isDirected(type) ? 'directed' : 'between';
  return `tie-${line}-${status}`;
}

export const relationColour = (type: RelationType): string => `var(--relation-${type.replace('_', '-')})`;

const shapes: Readonly<Record<Family, ReactNode>> = {
  supply: <circle r="3.4" />,
  capital: <rect x="-3.1" y="-3.1" width="6.2" height="6.2" />,
  rights: <path d="M0-3.8 3.8 3H-3.8Z" />,
  conflict: <path d="M-2.9-2.9 2.9 2.9M2.9-2.9-2.9 2.9" strokeWidth="1.8" />,
};

const looks = {
  agreed: { fill: 'currentColor', stroke: 'currentColor', strokeWidth: 1 },
  talks: { fill: 'var(--paper)', stroke: 'currentColor', strokeWidth: 1.3, strokeDasharray: '2 1.4' },
  ended: { fill: 'var(--paper)', stroke: 'currentColor', strokeWidth: 1 },
} as const;

/** The marks alone, for a picture that refers to them. */
export function MarkDefinitions() {
  return families.flatMap((family) =>
    statuses.map((status) => (
      <g key={`${family}-${status}`} id={`mark-${family}-${status}`} {...looks[status]}>
        {/* What the pointer hits, and the ring of a mark that sets --ring. */}
        <circle r="6" fill="transparent" stroke="var(--ring, none)" strokeWidth="1.5" strokeDasharray="none" />
        {shapes[family]}
        {status === 'ended' && <path d="M-4.8 4.8 4.8-4.8" strokeWidth="1.4" />}
      </g>
    )),
  );
}

interface MarkProps {
  readonly type: RelationType;
  readonly status?: Status;
}

/** A mark in a line of text, in the colour of its type. Says nothing to a screen reader: the type's name stands by it. */
export function RelationMark({ type, status = 'agreed' }: MarkProps) {
  return (
    <svg width="12" height="12" viewBox="-6 -6 12 12" aria-hidden="true" data-relation={type} className="mark">
      <use href={`#${markId(type, status)}`} />
    </svg>
  );
}

/** The line between two parties, drawn as the graph draws it. */
export function RelationTie({ type, status }: Required<MarkProps>) {
  return (
    <svg width="30" height="10" viewBox="0 0 30 10" aria-hidden="true" className="tie">
      <use href={`#${tieId(type, status)}`} />
    </svg>
  );
}
