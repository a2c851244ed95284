// Deals on a time axis: data in, places out; pure. A lane for each family, type, organization or pair, each in up to two parts,
// announced and in force. Marks are stacked; where stacks would grow too high they are counted in bars, which all lanes measure
// alike. Widths are in the units of the drawing, which scales as a whole.
import { scaleUtc } from 'd3-scale';
import { type ApproximateDate, addDays, type Day, laterOf, overlaps } from '#lib/domain/approximate-date.ts';
import type { Deal } from '#lib/domain/deal.ts';
import type { DateBasis, LaneKind } from '#lib/domain/view-query.ts';
import { announcedDays, inForceDays, isInForceWithin } from '#lib/ledger/deal-days.ts';
import { countBins, type TimelineBin } from './timeline-bins.ts';
import { instantOf } from './timeline-domain.ts';
import { groupLanes, type LaneHead } from './timeline-groups.ts';
import { type DatedDeal, type PlacedMark, rounded, type Scale, stackMarks } from './timeline-marks.ts';
import { type TimelineTick, ticksOver } from './timeline-ticks.ts';

export interface PlacedBar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** How high it is with all that may lie in it. */
  readonly atMostHeight: number;
  readonly count: number;
  readonly atMost: number;
  readonly dates: ApproximateDate;
}

/** One svg: what was announced, or what was in force. */
export interface LanePart {
  readonly dates: DateBasis;
  readonly count: number;
  readonly height: number;
  readonly marks: readonly PlacedMark[];
  readonly bars: readonly PlacedBar[];
}

export interface TimelineLane {
  readonly key: string;
  readonly head: LaneHead;
  readonly count: number;
  readonly parts: readonly LanePart[];
}

export interface TimelineLayout {
  readonly width: number;
  readonly lanes: readonly TimelineLane[];
  readonly ticks: readonly TimelineTick[];
}

/** What is asked of an axis, however large it is drawn. */
export interface TimelineAsked {
  /** First and last day of the axis. */
  readonly domain: ApproximateDate;
  readonly asOf: Day;
  readonly by: LaneKind;
  /** Only this part; both where it is undefined, in force then only where it is dated otherwise than announced. */
  readonly dates: DateBasis | undefined;
  /** Organizations asked for. */
  readonly only: readonly string[];
}

export interface TimelineOptions extends TimelineAsked {
  readonly width: number;
  /** The height and least width that a mark needs. */
  readonly slot: number;
  /** A lane that would stack higher than this is drawn as bars. */
  readonly maxRows: number;
  readonly tickGap: number;
  /** What the label of the last tick needs before the end of the axis. */
  readonly labelRoom: number;
}

/** A lane with the days that its deals have in each of its parts. */
export interface DatedLane {
  readonly key: string;
  readonly head: LaneHead;
  readonly count: number;
  readonly parts: ReadonlyArray<{ readonly dates: DateBasis; readonly dated: readonly DatedDeal[] }>;
}

const base = 3;
/** The height of the tallest bar, in slots. */
const barRows = 8;
const leastBar = 7;
/** Above the tallest bar of a lane stands how many it counts. */
const peakRoom = 11;

function announcedOn(deals: readonly Deal[], domain: ApproximateDate): DatedDeal[] {
  return deals.flatMap((deal) => {
    const days = announcedDays(deal);
    return days && overlaps(days.date, domain) ? [{ deal, ...days, force: null }] : [];
  });
}

function inForceOn(deals: readonly Deal[], { domain, dates, asOf }: TimelineAsked): DatedDeal[] {
  return deals.flatMap((deal) => {
    const force = inForceDays(deal);
    if (!force || !(force.stated || dates === 'in_force') || !isInForceWithin(force, domain, asOf)) return [];
    return [{ deal, date: force.begins, disputed: force.disputed, force }];
  });
}

/** Lanes with the dated deals of each of their parts; those without any are left out. The dearest step, the same for any size. */
export function dateLanes(deals: readonly Deal[], asked: TimelineAsked): DatedLane[] {
  // The busiest by what is drawn at all, on any day: lanes keep their order while the reader zooms.
  const drawn = asked.dates === 'in_force' ? deals.filter((deal) => inForceDays(deal) !== null) : deals;
  return groupLanes(drawn, asked.by, asked.only).flatMap((group) => {
    const sets = [
      { dates: 'announced', dated: asked.dates === 'in_force' ? [] : announcedOn(group.deals, asked.domain) },
      { dates: 'in_force', dated: asked.dates === 'announced' ? [] : inForceOn(group.deals, asked) },
    ] as const;
    const parts = sets.filter(({ dated }) => dated.length > 0);
    if (parts.length === 0) return [];
    const count = new Set(parts.flatMap(({ dated }) => dated.map(({ deal }) => deal.id))).size;
    return [{ key: group.key, head: group.head, count, parts }];
  });
}

function countDated(dated: readonly DatedDeal[], { domain, width, asOf }: TimelineOptions): TimelineBin[] {
  const spread = dated.some(({ force }) => force !== null);
  const days = dated.map(({ date, force }) => {
    if (!force) return date;
    const until = force.ends?.until ?? (force.over ? date.until : asOf);
    return { from: date.from, until: laterOf(until, date.from) };
  });
  return countBins(days, domain, Math.floor(width / leastBar), spread);
}

const peakOf = (bins: readonly TimelineBin[]): number => bins.reduce((most, { atMost }) => Math.max(most, atMost), 1);

/** Bars as high as their share of `most`, the peak of all lanes: a lane with little in it looks like one. */
function placeBars(bins: readonly TimelineBin[], most: number, scale: Scale, options: TimelineOptions) {
  const { width, slot, maxRows } = options;
  const full = slot * Math.min(maxRows, barRows);
  const heightOf = (count: number): number => (count === 0 ? 0 : Math.max(1.5, (count / most) * full));
  const height = Math.max(2 * slot, heightOf(peakOf(bins)) + peakRoom) + base;
  const bars = bins.map(({ dates, count, atMost }): PlacedBar => {
    const [left, right] = [Math.max(0, scale(dates.from)), Math.min(width, scale(addDays(dates.until, 1)))];
    return {
      x: rounded(left),
      y: rounded(height - heightOf(count)),
      width: rounded(Math.max(1.5, right - left - 1)),
      height: rounded(heightOf(count)),
      atMostHeight: rounded(heightOf(atMost)),
      count,
      atMost,
      dates,
    };
  });
  return { height: rounded(height), bars };
}

/** Lays lanes out in one size. */
export function layoutLanes(lanes: readonly DatedLane[], options: TimelineOptions): TimelineLayout {
  const { domain, width, slot, maxRows, tickGap, labelRoom, asOf } = options;
  const time = scaleUtc([instantOf(domain.from), instantOf(addDays(domain.until, 1))], [slot / 2, width - slot / 2]);
  const scale: Scale = (day) => time(instantOf(day));
  const tried = lanes.map(({ key, head, count, parts }) => ({
    key,
    head,
    count,
    parts: parts.map(({ dates, dated }) => {
      const stacked = stackMarks(dated, { scale, domain, asOf, slot, maxRows, base, width });
      return { dates, count: dated.length, stacked, bins: stacked ? [] : countDated(dated, options) };
    }),
  }));
  const most = { announced: 1, in_force: 1 };
  for (const { parts } of tried) for (const { dates, bins } of parts) most[dates] = Math.max(most[dates], peakOf(bins));
  return {
    width,
    lanes: tried.map(({ parts, ...lane }) => ({
      ...lane,
      parts: parts.map(({ dates, count, stacked, bins }) =>
        stacked
          ? { dates, count, height: Math.max(2, stacked.rows) * slot + base, marks: stacked.marks, bars: [] }
          : { dates, count, marks: [], ...placeBars(bins, most[dates], scale, options) },
      ),
    })),
    ticks: ticksOver(time, domain, { count: Math.max(2, Math.floor(width / tickGap)), room: labelRoom }),
  };
}

/** Lays out the dated deals among `deals`; the others have no place on an axis. Lanes without deals are left out. */
export const layoutTimeline = (deals: readonly Deal[], options: TimelineOptions): TimelineLayout =>
  layoutLanes(dateLanes(deals, options), options);
