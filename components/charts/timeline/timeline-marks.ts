// The marks of one lane, stacked from its base where they would overlap; pure. Null where the stack would grow too high: such a
// lane is counted, never overplotted. Widths are in the units of the drawing.
import { type ApproximateDate, addDays, type Day, earlierOf, laterOf } from '#lib/domain/approximate-date.ts';
import type { Deal } from '#lib/domain/deal.ts';
import type { ForceDays } from '#lib/ledger/deal-days.ts';

export interface PlacedSpan {
  readonly from: number;
  readonly until: number;
}

export interface PlacedMark {
  readonly deal: Deal;
  readonly x: number;
  readonly y: number;
  /** The days that an approximate or disputed date can mean; null where they are hardly wider than the mark. */
  readonly span: PlacedSpan | null;
  readonly disputed: boolean;
  /** While it is in force, in a lane that shows that; where its ends are dated, and where they lie on the axis. */
  readonly force: (PlacedSpan & { readonly startKnown: boolean; readonly end: 'open' | 'ended' | 'cut' }) | null;
}

/** A deal with the days it has in this lane. */
export interface DatedDeal {
  readonly deal: Deal;
  readonly date: ApproximateDate;
  readonly disputed: boolean;
  readonly force: ForceDays | null;
}

export type Scale = (day: Day) => number;

interface Options {
  readonly scale: Scale;
  readonly domain: ApproximateDate;
  /** The last day that is known about: an open end reaches no further. */
  readonly asOf: Day;
  readonly width: number;
  readonly slot: number;
  readonly maxRows: number;
  readonly base: number;
}

/** A tenth of a unit is finer than any screen; more digits only weigh. */
export const rounded = (n: number): number => Math.round(n * 10) / 10;

function placeForce({ begins, ends, over, fromAgreement }: ForceDays, { scale, domain, asOf }: Options) {
  const last = ends?.until ?? (over ? begins.until : laterOf(asOf, begins.from));
  const until = earlierOf(laterOf(last, begins.from), domain.until);
  return {
    from: scale(laterOf(begins.from, domain.from)),
    until: scale(addDays(until, 1)),
    startKnown: !fromAgreement && begins.from >= domain.from,
    end: last > domain.until ? ('cut' as const) : over || ends ? ('ended' as const) : ('open' as const),
  };
}

function place(dated: DatedDeal, options: Options) {
  const { scale, domain, slot } = options;
  const { deal, date, disputed } = dated;
  if (dated.force) {
    const force = placeForce(dated.force, options);
    return { deal, disputed, span: null, force, x: force.from, begins: force.from, stops: force.until + slot / 2 };
  }
  // What reaches beyond the axis is cut at its ends.
  const [left, right] = [
    scale(laterOf(date.from, domain.from)),
    scale(addDays(earlierOf(date.until, domain.until), 1)),
  ];
  // A day is a point at any scale: only what its sources left open has a width.
  const wide = date.from !== date.until && right - left > 2 * slot;
  const x = (left + right) / 2;
  return wide
    ? { deal, disputed, span: { from: left, until: right }, force: null, x, begins: left, stops: right }
    : { deal, disputed, span: null, force: null, x, begins: x - slot / 2, stops: x + slot / 2 };
}

/** Greedy stacking in order of time: the lowest row whose last mark ends before this one begins. */
export function stackMarks(
  dated: readonly DatedDeal[],
  options: Options,
): { marks: PlacedMark[]; rows: number } | null {
  const { width, slot, maxRows, base } = options;
  // A mark takes at least half a slot of a row: more than fit need not be tried.
  if (dated.length > maxRows * ((2 * width) / slot + 1)) return null;
  const ends: number[] = [];
  const placed = [];
  const ordered = dated.toSorted((a, b) =>
    a.date.from === b.date.from ? (a.deal.id < b.deal.id ? -1 : 1) : a.date.from < b.date.from ? -1 : 1,
  );
  for (const one of ordered) {
    const { begins, stops, ...mark } = place(one, options);
    const free = ends.findIndex((end) => end <= begins);
    const row = free === -1 ? ends.length : free;
    if (row >= maxRows) return null;
    ends[row] = stops;
    placed.push({ ...mark, row });
  }
  const rows = Math.max(1, ends.length);
  const height = Math.max(rows, 2) * slot + base;
  return {
    rows,
    marks: placed.map(({ row, x, span, force, ...mark }) => ({
      ...mark,
      x: rounded(x),
      y: rounded(height - (row + 0.5) * slot - 1),
      span: span && { from: rounded(span.from), until: rounded(span.until) },
      force: force && { ...force, from: rounded(force.from), until: rounded(force.until) },
    })),
  };
}
