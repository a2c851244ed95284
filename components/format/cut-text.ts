// Text and the spans that mark it -> a tree that nests validly, as HTML must. Spans that cross are cut where the outer one
// ends: the first piece carries the anchor, later pieces say that they continue it. No character is lost or doubled.
export interface Range {
  readonly start: number;
  readonly end: number;
}

export interface MarkedText<T extends Range> {
  readonly start: number;
  readonly end: number;
  /** Everything that marks exactly this span; never empty. */
  readonly marks: readonly T[];
  /** This piece goes on where an earlier one of the same span was cut. */
  readonly continues: boolean;
  readonly children: readonly TextPiece<T>[];
}

export type TextPiece<T extends Range> = string | MarkedText<T>;

interface Group<T> extends Range {
  readonly marks: readonly T[];
  readonly continues: boolean;
}

const outerFirst = (a: Range, b: Range): number => a.start - b.start || b.end - a.end;

function grouped<T extends Range>(spans: readonly T[], from: number, until: number): Group<T>[] {
  const groups = new Map<string, Group<T>>();
  for (const span of spans) {
    const [start, end] = [Math.max(span.start, from), Math.min(span.end, until)];
    if (start >= end) continue;
    const key = `${span.start}-${span.end}`;
    const marks = [...(groups.get(key)?.marks ?? []), span];
    groups.set(key, { start, end, marks, continues: span.start < from });
  }
  return [...groups.values()].toSorted(outerFirst);
}

function nested<T extends Range>(slice: (from: number, to: number) => string, range: Range, groups: Group<T>[]) {
  const pieces: TextPiece<T>[] = [];
  let cursor = range.start;
  let waiting = groups;
  for (let outer = waiting[0]; outer; outer = waiting[0]) {
    const { start, end, marks, continues } = outer;
    const rest = waiting.slice(1);
    const inside = rest.filter((group) => group.start < end);
    const cut = inside.filter((group) => group.end > end).map((group) => ({ ...group, start: end, continues: true }));
    if (start > cursor) pieces.push(slice(cursor, start));
    const clipped = inside.map((group) => ({ ...group, end: Math.min(group.end, end) })).toSorted(outerFirst);
    pieces.push({ start, end, marks, continues, children: nested(slice, { start, end }, clipped) });
    cursor = end;
    waiting = [...cut, ...rest.filter((group) => group.start >= end)].toSorted(outerFirst);
  }
  if (cursor < range.end) pieces.push(slice(cursor, range.end));
  return pieces;
}

/**
 * Cuts `text`, whose first character stands at `offset`, by the spans that touch it. Spans use the offsets of the whole
 * version; the parts of them that lie outside this text are left out.
 */
export function cutText<T extends Range>(text: string, offset: number, spans: readonly T[]): TextPiece<T>[] {
  const range = { start: offset, end: offset + text.length };
  const slice = (from: number, to: number) => text.slice(from - offset, to - offset);
  return nested(slice, range, grouped(spans, range.start, range.end));
}
