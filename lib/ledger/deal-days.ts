// The days of a deal on an axis: when it was announced, and while it is in force. A disputed date is the whole range that its
// sources give; a day that no source states is never made up, so an open end stays open.
import { type ApproximateDate, type Day, earlierOf, laterOf, overlaps } from '#lib/domain/approximate-date.ts';
import type { DateFigure, Deal } from '#lib/domain/deal.ts';

export interface DealDays {
  readonly date: ApproximateDate;
  readonly disputed: boolean;
}

export interface ForceDays {
  readonly begins: ApproximateDate;
  /** Null where no source dates an end. */
  readonly ends: ApproximateDate | null;
  /** It has ended, dated or not. */
  readonly over: boolean;
  /** A source dates its effect or its end: in force is then something else than announced. */
  readonly stated: boolean;
  /** No source says when it took effect: it is drawn from the day of its agreement. */
  readonly fromAgreement: boolean;
  readonly disputed: boolean;
}

/** From the first to the last day that any source means. */
function rangeOf({ values }: DateFigure): ApproximateDate {
  const [first, ...more] = values.map(({ value }) => value);
  if (!first) return { from: '', until: '' };
  return more.reduce(
    (all, { from, until }) => ({ from: earlierOf(all.from, from), until: laterOf(all.until, until) }),
    first,
  );
}

/** Where its moment stands; over all that its sources say, where they disagree. Null for an undated deal. */
export function announcedDays(deal: Deal): DealDays | null {
  const { moment } = deal;
  if (!moment) return null;
  const figure = moment.basis === 'reported' ? null : deal[moment.basis];
  return figure?.disputed ? { date: rangeOf(figure), disputed: true } : { date: moment.date, disputed: false };
}

/** Null for talks, and for what no source dates as agreed or in effect: nothing is known to be in force. */
export function inForceDays(deal: Deal): ForceDays | null {
  const start = deal.effective ?? deal.agreed;
  if (deal.status === 'talks' || !start) return null;
  return {
    begins: rangeOf(start),
    ends: deal.ended && rangeOf(deal.ended),
    over: deal.status === 'ended',
    stated: deal.effective !== null || deal.ended !== null,
    fromAgreement: deal.effective === null,
    disputed: start.disputed || (deal.ended?.disputed ?? false),
  };
}

/** Whether it may have been in force on one of those days; what ended on an unknown day counts where it began. */
export function isInForceWithin({ begins, ends, over }: ForceDays, days: ApproximateDate, asOf: Day): boolean {
  const last = ends?.until ?? (over || asOf < begins.until ? begins.until : asOf);
  return overlaps({ from: begins.from, until: laterOf(last, begins.from) }, days);
}
