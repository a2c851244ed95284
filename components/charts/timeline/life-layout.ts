// The life of a deal on a short axis: what its sources date (talks, agreed, in effect, ended), and when each was heard. An end that
// nobody dates stands where it was first told. Places are per cent of the width; pure. Words are stacked so that no event's own line
// goes through those of another, where that can be.
import { scaleUtc } from 'd3-scale';
import { type ApproximateDate, addDays, type Day } from '#lib/domain/approximate-date.ts';
import type { DateFigure, Deal } from '#lib/domain/deal.ts';
import { lifeTicks } from './life-ticks.ts';

export type LifeStage = 'talks' | 'agreed' | 'effective' | 'ended';

export interface LifeEvent {
  readonly stage: LifeStage;
  readonly date: ApproximateDate;
  readonly disputed: boolean;
  /** Dated by the article that tells of it alone. */
  readonly reported: boolean;
  readonly from: number;
  readonly until: number;
  readonly row: number;
  /** Near the end of the axis words stand before their event. */
  readonly before: boolean;
}

export interface LifeLayout {
  readonly events: readonly LifeEvent[];
  /** Where each article that speaks of it stands. */
  readonly heard: readonly number[];
  readonly ticks: ReadonlyArray<{ readonly at: number; readonly date: ApproximateDate }>;
  readonly rows: number;
  readonly asOf: Day;
  readonly today: number;
}

/** When an article appeared that speaks of it, and whether it tells of the end. */
export interface Heard {
  readonly date: ApproximateDate;
  readonly ended: boolean;
}

const stages: readonly LifeStage[] = ['talks', 'agreed', 'effective', 'ended'];
/** The share of the width that a label needs: on a phone, "Agreed, disputed". */
const labelShare = 32;
/** What a tick's label needs to its right. */
const tickShare = 15;
const instant = (day: Day): number => Date.parse(`${day}T00:00:00Z`);

type Dated = Pick<Deal, LifeStage | 'status'>;
type Span = readonly [number, number];

const isWithin = (inner: ApproximateDate, outer: ApproximateDate): boolean =>
  inner.from >= outer.from && inner.until <= outer.until && (inner.from > outer.from || inner.until < outer.until);

/** "In January" adds nothing to a day of January. */
function finest(figure: DateFigure | null): ApproximateDate[] {
  const dates = (figure?.values ?? []).map(({ value }) => value);
  return dates.filter((date) => !dates.some((other) => isWithin(other, date)));
}

/** When the end of what has ended was first told, where no source dates it. */
function endTold({ status, ended }: Dated, heard: readonly Heard[]): ApproximateDate | null {
  if (status !== 'ended' || ended) return null;
  const telling = heard.filter((one) => one.ended).map(({ date }) => date);
  return telling.toSorted((a, b) => a.until.localeCompare(b.until))[0] ?? null;
}

interface Placed {
  readonly from: number;
  readonly until: number;
  readonly before: boolean;
}

const wordsOf = ({ from, before }: Placed): Span => (before ? [from - labelShare, from] : [from, from + labelShare]);

/** Each event's row, counted from the axis: of words that would touch, those go lower whose own line is then out of the way. */
function stack(events: readonly Placed[]): number[] {
  const after = events.filter(({ before }) => !before).toReversed();
  const rows: Span[][] = [];
  const rowOf = new Map<Placed, number>();
  for (const event of [...after, ...events.filter(({ before }) => before)]) {
    const [start, stop] = wordsOf(event);
    const free = rows.findIndex((spans) => spans.every(([from, until]) => until <= start || stop <= from));
    const row = free === -1 ? rows.length : free;
    rows[row] = [...(rows[row] ?? []), [start, Math.max(stop, event.until)]];
    rowOf.set(event, row);
  }
  return events.map((event) => rowOf.get(event) ?? 0);
}

/** Null where fewer than two moments are known: one point has no life to draw. */
export function layoutLife(deal: Dated, heard: readonly Heard[], asOf: Day): LifeLayout | null {
  const told = endTold(deal, heard);
  const dated = stages.flatMap((stage) =>
    finest(deal[stage]).map((date) => ({ stage, date, disputed: deal[stage]?.disputed ?? false, reported: false })),
  );
  const known = told ? [...dated, { stage: 'ended' as const, date: told, disputed: false, reported: true }] : dated;
  const days = [...known, ...heard].flatMap(({ date }) => [date.from, date.until]).toSorted();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined || dated.length === 0 || dated.length + heard.length < 2) return null;
  const end = [last, asOf].toSorted().at(-1) ?? last;
  const scale = scaleUtc([instant(first), instant(addDays(end, 1))], [0, 100]);
  const placed = known
    .toSorted((a, b) => a.date.from.localeCompare(b.date.from))
    .map((event) => {
      const [from, until] = [scale(instant(event.date.from)), scale(instant(addDays(event.date.until, 1)))];
      return { ...event, from, until, before: from > 100 - labelShare };
    });
  const rows = stack(placed);
  const events = placed.map((event, at) => ({ ...event, row: rows[at] ?? 0 }));
  return {
    events,
    heard: heard.map(({ date: { from, until } }) => scale((instant(from) + instant(until)) / 2)),
    ticks: lifeTicks(first, end)
      .map((date) => ({ at: scale(instant(date.from)), date }))
      .filter(({ at }) => at <= 100 - tickShare),
    rows: Math.max(0, ...rows) + 1,
    asOf,
    today: scale(instant(asOf)),
  };
}
