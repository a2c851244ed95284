// The life of a deal on a short axis: what its sources date (talks, agreed, in effect, ended), and when each was heard.
// Places are per cent of the width; pure. Events whose labels would touch are set on the next row.
import { scaleUtc } from 'd3';
import { type ApproximateDate, addDays, type Day } from '#lib/domain/approximate-date.ts';
import type { Deal } from '#lib/domain/deal.ts';

export type LifeStage = 'talks' | 'agreed' | 'effective' | 'ended';

export interface LifeEvent {
  readonly stage: LifeStage;
  readonly date: ApproximateDate;
  readonly disputed: boolean;
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
  readonly rows: number;
  readonly today: number;
}

const stages: readonly LifeStage[] = ['talks', 'agreed', 'effective', 'ended'];
/** The share of the width that a label needs: on a phone, "Agreed, disputed". */
const labelShare = 32;
const instant = (day: Day): number => Date.parse(`${day}T00:00:00Z`);

type Dated = Pick<Deal, LifeStage>;

/** Null where fewer than two moments are known: one point has no life to draw. */
export function layoutLife(deal: Dated, heardOn: readonly ApproximateDate[], asOf: Day): LifeLayout | null {
  const dated = stages.flatMap((stage) => {
    const figure = deal[stage];
    return (figure?.values ?? []).map(({ value }) => ({ stage, date: value, disputed: figure?.disputed ?? false }));
  });
  const days = [...dated.map(({ date }) => date), ...heardOn].flatMap(({ from, until }) => [from, until]).toSorted();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined || dated.length === 0 || dated.length + heardOn.length < 2) return null;
  const end = [last, asOf].toSorted().at(-1) ?? last;
  const scale = scaleUtc([instant(first), instant(addDays(end, 1))], [0, 100]);
  const rowEnds: number[] = [];
  const events = dated
    .toSorted((a, b) => a.date.from.localeCompare(b.date.from))
    .map((event) => {
      const [from, until] = [scale(instant(event.date.from)), scale(instant(addDays(event.date.until, 1)))];
      const before = from > 100 - labelShare;
      const [start, stop] = before ? [from - labelShare, from] : [from, from + labelShare];
      const free = rowEnds.findIndex((end) => end <= start);
      const row = free === -1 ? rowEnds.length : free;
      rowEnds[row] = Math.max(until, stop);
      return { ...event, from, until, row, before };
    });
  const heard = heardOn.map(({ from, until }) => scale((instant(from) + instant(until)) / 2));
  return { events, heard, rows: rowEnds.length, today: scale(instant(asOf)) };
}
