// Deals on a time axis: data in, places out; pure. One lane for each family; marks are stacked from the lane's base where
// they would overlap, and counted in bars where stacks would grow too high: density, never overplotting. Widths are in the
// units of the drawing, which scales as a whole.
import { scaleUtc, utcFormat, utcMonth, utcMonths, utcYear } from 'd3';
import { type ApproximateDate, addDays, type Day } from '#lib/domain/approximate-date.ts';
import type { Deal } from '#lib/domain/deal.ts';
import { type Family, relationKinds } from '#lib/domain/relation-kind.ts';

export interface PlacedMark {
  readonly deal: Deal;
  readonly x: number;
  readonly y: number;
  /** The days that an approximate date can mean; null where they are hardly wider than the mark. */
  readonly span: { readonly from: number; readonly until: number } | null;
}

export interface PlacedBar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly count: number;
  readonly dates: ApproximateDate;
}

export interface TimelineLane {
  readonly family: Family;
  readonly count: number;
  readonly height: number;
  readonly marks: readonly PlacedMark[];
  readonly bars: readonly PlacedBar[];
}

export interface TimelineTick {
  readonly x: number;
  readonly label: string;
  readonly year: boolean;
  /** From this tick to the day before the next. */
  readonly dates: ApproximateDate;
}

export interface TimelineLayout {
  readonly width: number;
  readonly lanes: readonly TimelineLane[];
  readonly ticks: readonly TimelineTick[];
}

interface Options {
  readonly width: number;
  /** First and last day of the axis. */
  readonly domain: ApproximateDate;
  /** The height and least width that a mark needs. */
  readonly slot: number;
  /** A lane that would stack higher than this is drawn as bars. */
  readonly maxRows: number;
  readonly tickGap: number;
}

const order: readonly Family[] = ['supply', 'capital', 'rights', 'conflict'];
const instant = (day: Day): Date => new Date(`${day}T00:00:00Z`);
const dayOf = (date: Date): Day => date.toISOString().slice(0, 10);
const laneBase = 3;
/** A tenth of a unit is finer than any screen; more digits only weigh. */
const rounded = (n: number): number => Math.round(n * 10) / 10;

type Dated = Deal & { readonly moment: NonNullable<Deal['moment']> };
const isDated = (deal: Deal): deal is Dated => deal.moment !== null;
type Scale = (day: Day) => number;

/** A few old deals may not squeeze the rest: at most this share is left to the list, and only to win this much room. */
const leftOutShare = 0.02;
const worthwhile = 0.6;

export interface TimelineDomain extends ApproximateDate {
  /** Deals before the axis begins; they must be told and led to, for they are in the list. */
  readonly earlier: number;
}

const daysBetween = (from: Day, until: Day): number => (Date.parse(until) - Date.parse(from)) / 86_400_000;

interface Asked {
  /** The days that the reader filters by; the axis keeps to them. */
  readonly from: Day | undefined;
  readonly until: Day | undefined;
  readonly asOf: Day;
}

const least = (a: Day, b: Day): Day => (a < b ? a : b);
const latest = (a: Day, b: Day): Day => (a < b ? b : a);

/**
 * The axis for these deals: the days asked for; where none are, from the first deal's month to the clock or the last
 * moment, at least a quarter wide. It begins later where a handful of old deals would take two fifths of it for themselves.
 */
export function domainOf(deals: readonly Deal[], { from, until, asOf }: Asked): TimelineDomain {
  const dates = deals.filter(isDated).map((deal) => deal.moment.date);
  const last = until ?? dates.map((date) => date.until).reduce(latest, asOf);
  const starts = dates.map((date) => date.from).toSorted();
  const first = starts[0] ?? last;
  const later = starts[Math.floor(starts.length * leftOutShare)] ?? first;
  const trimmed = daysBetween(later, last) < worthwhile * daysBetween(first, last) ? later : first;
  const begins = from ?? least(dayOf(utcMonth.floor(instant(trimmed))), addDays(last, -90));
  return { from: begins, until: latest(begins, last), earlier: dates.filter((date) => date.until < begins).length };
}

/** Greedy stacking in order of time: the lowest row whose last mark ends before this one begins. */
function stack(deals: readonly Dated[], scale: Scale, { slot, domain }: Options) {
  const ends: number[] = [];
  return deals.map((deal) => {
    // What reaches beyond the axis is cut at its ends.
    const [from, until] = [latest(deal.moment.date.from, domain.from), least(deal.moment.date.until, domain.until)];
    const [left, right] = [scale(from), scale(addDays(until, 1))];
    // A day is a point at any scale: only what its source left open has a width.
    const wide = deal.moment.date.from !== deal.moment.date.until && right - left > 2 * slot;
    const x = (left + right) / 2;
    const [begins, stops] = wide ? [left, right] : [x - slot / 2, x + slot / 2];
    const free = ends.findIndex((end) => end <= begins);
    const row = free === -1 ? ends.length : free;
    ends[row] = stops;
    return { deal, row, x, span: wide ? { from: left, until: right } : null };
  });
}

/** Months to a bar, so that a bar is wide enough to be hit. */
const monthsPerBar = (monthWidth: number): number => [1, 3, 6, 12].find((months) => months * monthWidth >= 7) ?? 24;

function bars(deals: readonly Dated[], scale: Scale, { domain, slot, maxRows }: Options): PlacedBar[] {
  const monthWidth = scale(addDays(domain.from, 30)) - scale(domain.from);
  const months = monthsPerBar(monthWidth);
  const first = months === 24 ? utcYear.floor(instant(domain.from)) : utcMonth.floor(instant(domain.from));
  const aligned = utcMonth.offset(first, -(first.getUTCMonth() % Math.min(months, 12)));
  const starts = utcMonths(aligned, instant(addDays(domain.until, 1)), months).map(dayOf);
  const bins = starts.map((from, at) => {
    const next = starts[at + 1] ?? dayOf(utcMonth.offset(instant(from), months));
    // A wide date counts once, where it begins or the axis does.
    const count = deals.filter(({ moment: { date } }) => {
      const begins = latest(date.from, domain.from);
      return begins >= from && begins < next;
    }).length;
    return { from, next, count };
  });
  const most = Math.max(1, ...bins.map((bin) => bin.count));
  const full = slot * Math.min(maxRows, 8);
  return bins
    .filter((bin) => bin.count > 0)
    .map(({ from, next, count }) => {
      const [left, right] = [Math.max(0, scale(from)), scale(next)];
      const height = Math.max(1.5, (count / most) * full);
      const dates = { from, until: addDays(next, -1) };
      return {
        x: rounded(left),
        y: rounded(full - height + laneBase),
        width: rounded(Math.max(1.5, right - left - 1)),
        height: rounded(height),
        count,
        dates,
      };
    });
}

function placeLane(family: Family, deals: readonly Dated[], scale: Scale, options: Options): TimelineLane {
  const placed = stack(deals, scale, options);
  const rows = Math.max(1, ...placed.map(({ row }) => row + 1));
  if (rows > options.maxRows) {
    const drawn = bars(deals, scale, options);
    return {
      family,
      count: deals.length,
      height: options.slot * Math.min(options.maxRows, 8) + laneBase,
      marks: [],
      bars: drawn,
    };
  }
  const height = Math.max(2, rows) * options.slot + laneBase;
  const marks = placed.map(({ deal, row, x, span }) => ({
    deal,
    x: rounded(x),
    y: rounded(height - (row + 0.5) * options.slot - 1),
    span: span && { from: rounded(span.from), until: rounded(span.until) },
  }));
  return { family, count: deals.length, height, marks, bars: [] };
}

const dayLabel = utcFormat('%-d %b');
const monthLabel = utcFormat('%b');
const yearLabel = utcFormat('%Y');

/** Lays out the dated deals among `deals`; the others have no place on an axis. Lanes without deals are left out. */
export function layoutTimeline(deals: readonly Deal[], options: Options): TimelineLayout {
  const { domain, width, slot, tickGap } = options;
  const time = scaleUtc([instant(domain.from), instant(addDays(domain.until, 1))], [slot / 2, width - slot / 2]);
  const scale: Scale = (day) => time(instant(day));
  const dated = deals
    .filter(isDated)
    .filter(({ moment: { date } }) => date.until >= domain.from && date.from <= domain.until)
    .toSorted((a, b) => a.moment.date.from.localeCompare(b.moment.date.from) || a.id.localeCompare(b.id));
  const lanes = order
    .map((family) => ({ family, own: dated.filter((deal) => relationKinds[deal.type].family === family) }))
    .filter(({ own }) => own.length > 0)
    .map(({ family, own }) => placeLane(family, own, scale, options));
  // A label needs room to its right: a tick at the very end of the axis has none.
  const at = time.ticks(Math.max(2, Math.floor(width / tickGap))).filter((date) => time(date) < width - slot * 3);
  const ticks = at.map((date, index) => {
    const next = at[index + 1];
    const year = utcYear.floor(date).getTime() === date.getTime();
    const label = year ? yearLabel(date) : date.getUTCDate() === 1 ? monthLabel(date) : dayLabel(date);
    const dates = { from: dayOf(date), until: next ? addDays(dayOf(next), -1) : domain.until };
    return { x: rounded(time(date)), label, year, dates };
  });
  return { width, lanes, ticks };
}
