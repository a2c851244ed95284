// Deals on a time axis: data in, places out; pure. A lane for each family, type, organization or pair, each in up to two parts,
// announced and in force. Marks are stacked; where stacks would grow too high they are counted in bars. Widths are in the units
// of the drawing, which scales as a whole.
import { scaleUtc } from 'd3-scale';
import { type ApproximateDate, addDays, type Day, laterOf, overlaps } from '#lib/domain/approximate-date.ts';
import type { Deal } from '#lib/domain/deal.ts';
import type { DateBasis, LaneKind } from '#lib/domain/view-query.ts';
import { announcedDays, inForceDays, isInForceWithin } from '#lib/ledger/deal-days.ts';
import { countBins } from './timeline-bins.ts';
import { instantOf } from './timeline-domain.ts';
import { groupLanes, type LaneGroup, type LaneHead } from './timeline-groups.ts';
import { type DatedDeal, type PlacedMark, rounded, type Scale, stackMarks } from './timeline-marks.ts';
import { type TimelineTick, ticksOver } from './timeline-ticks.ts';

export interface PlacedBar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly count: number;
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

export interface TimelineOptions {
  readonly width: number;
  /** First and last day of the axis. */
  readonly domain: ApproximateDate;
  readonly asOf: Day;
  readonly by: LaneKind;
  /** Only this part; both where it is undefined, in force then only where it is dated otherwise than announced. */
  readonly dates: DateBasis | undefined;
  /** Organizations asked for. */
  readonly only: readonly string[];
  /** The height and least width that a mark needs. */
  readonly slot: number;
  /** A lane that would stack higher than this is drawn as bars. */
  readonly maxRows: number;
  readonly tickGap: number;
}

const base = 3;
/** The height of a lane of bars, in slots. */
const barRows = 8;
const leastBar = 7;

function announcedOn(deals: readonly Deal[], domain: ApproximateDate): DatedDeal[] {
  return deals.flatMap((deal) => {
    const days = announcedDays(deal);
    return days && overlaps(days.date, domain) ? [{ deal, ...days, force: null }] : [];
  });
}

function inForceOn(deals: readonly Deal[], { domain, dates, asOf }: TimelineOptions): DatedDeal[] {
  return deals.flatMap((deal) => {
    const force = inForceDays(deal);
    if (!force || !(force.stated || dates === 'in_force') || !isInForceWithin(force, domain, asOf)) return [];
    return [{ deal, date: force.begins, disputed: force.disputed, force }];
  });
}

function layoutBars(dated: readonly DatedDeal[], scale: Scale, options: TimelineOptions): PlacedBar[] {
  const { domain, width, slot, maxRows, asOf } = options;
  const spread = dated.some(({ force }) => force !== null);
  const days = dated.map(({ date, force }) => {
    if (!force) return date;
    const until = force.ends?.until ?? (force.over ? date.until : asOf);
    return { from: date.from, until: laterOf(until, date.from) };
  });
  const bins = countBins(days, domain, Math.floor(width / leastBar), spread);
  const most = Math.max(1, ...bins.map(({ count }) => count));
  const full = slot * Math.min(maxRows, barRows);
  return bins.map(({ dates, count }) => {
    const [left, right] = [Math.max(0, scale(dates.from)), Math.min(width, scale(addDays(dates.until, 1)))];
    const height = Math.max(1.5, (count / most) * full);
    return {
      x: rounded(left),
      y: rounded(full - height + base),
      width: rounded(Math.max(1.5, right - left - 1)),
      height: rounded(height),
      count,
      dates,
    };
  });
}

function layoutPart(dates: DateBasis, dated: readonly DatedDeal[], scale: Scale, options: TimelineOptions): LanePart {
  const { slot, maxRows, domain, asOf } = options;
  const stacked = stackMarks(dated, { scale, domain, asOf, slot, maxRows, base });
  if (!stacked) {
    const height = slot * Math.min(maxRows, barRows) + base;
    return { dates, count: dated.length, height, marks: [], bars: layoutBars(dated, scale, options) };
  }
  const height = Math.max(2, stacked.rows) * slot + base;
  return { dates, count: dated.length, height, marks: stacked.marks, bars: [] };
}

function layoutLane({ key, head, deals }: LaneGroup, scale: Scale, options: TimelineOptions): TimelineLane[] {
  const sets = [
    { dates: 'announced', dated: options.dates === 'in_force' ? [] : announcedOn(deals, options.domain) },
    { dates: 'in_force', dated: options.dates === 'announced' ? [] : inForceOn(deals, options) },
  ] as const;
  const drawn = sets.filter(({ dated }) => dated.length > 0);
  if (drawn.length === 0) return [];
  const count = new Set(drawn.flatMap(({ dated }) => dated.map(({ deal }) => deal.id))).size;
  return [{ key, head, count, parts: drawn.map(({ dates, dated }) => layoutPart(dates, dated, scale, options)) }];
}

/** Lays out the dated deals among `deals`; the others have no place on an axis. Lanes without deals are left out. */
export function layoutTimeline(deals: readonly Deal[], options: TimelineOptions): TimelineLayout {
  const { domain, width, slot, tickGap, by, only } = options;
  const time = scaleUtc([instantOf(domain.from), instantOf(addDays(domain.until, 1))], [slot / 2, width - slot / 2]);
  const scale: Scale = (day) => time(instantOf(day));
  const lanes = groupLanes(deals, by, only).flatMap((group) => layoutLane(group, scale, options));
  const ticks = ticksOver(time, domain, { count: Math.max(2, Math.floor(width / tickGap)), room: slot * 3 });
  return { width, lanes, ticks };
}
