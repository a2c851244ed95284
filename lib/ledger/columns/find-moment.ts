// The days that place a deal on an axis at a pair of clocks, from its rows: what `foldDeal` gives as its moment. Where claims
// agree on one date, which is nearly always, no claim is made of its row.
import type { Clocks } from '#lib/domain/clocks.ts';
import type { DealMoment } from '#lib/domain/deal.ts';
import { dayNumber, dayOfNumber, noDay } from '../day-number.ts';
import { datesClash, foldFigure } from '../fold-figure.ts';
import { cold, hot, statusRank } from './claim-columns.ts';
import type { DealRows } from './deal-rows.ts';

const ended = 2;

/** The rows of the deal that can be seen at these clocks, in the order in which they became known. */
export function seenRows({ starts, counts, columns }: DealRows, deal: number, clocks: Clocks): number[] {
  const [asOf, knownAt] = [dayNumber(clocks.asOf), dayNumber(clocks.knownAt)];
  const seen: number[] = [];
  const start = starts[deal] ?? 0;
  for (let row = start; row < start + (counts[deal] ?? 0); row += 1) {
    const at = row * hot.width;
    if ((columns.hot[at + hot.known] ?? 0) > knownAt) break;
    if ((columns.hot[at + hot.superseded] ?? 0) > knownAt && (columns.hot[at + hot.from] ?? 0) <= asOf) seen.push(row);
  }
  return seen;
}

/** Null where nothing dates it. */
export function findMoment(rows: DealRows, deal: number, clocks: Clocks): DealMoment | null {
  const { columns } = rows;
  const seen = seenRows(rows, deal, clocks);
  const dayAt = (row: number, place: number) => columns.cold[row * cold.width + place] ?? noDay;
  for (const basis of ['agreed', 'effective', 'talks', 'ended'] as const) {
    const place = cold[basis];
    const dated = seen.filter(
      (row) =>
        dayAt(row, place) !== noDay &&
        (basis !== 'ended' || statusRank(columns.hot[row * hot.width + hot.step] ?? 0) === ended),
    );
    const [first] = dated;
    if (first === undefined) continue;
    const [from, until] = [dayAt(first, place), dayAt(first, place + 1)];
    if (dated.every((row) => dayAt(row, place) === from && dayAt(row, place + 1) === until))
      return { date: { from: dayOfNumber(from), until: dayOfNumber(until) }, basis };
    const claims = dated.map((row) => columns.claimAt(row));
    const figure = foldFigure(claims, (claim) => claim.dates[basis], datesClash);
    if (figure) return { date: figure.value, basis };
  }
  let [from, until] = [noDay, noDay];
  for (const row of seen) {
    const published = dayAt(row, cold.published + 1);
    if (published !== noDay && (until === noDay || published < until))
      [from, until] = [dayAt(row, cold.published), published];
  }
  return until === noDay ? null : { date: { from: dayOfNumber(from), until: dayOfNumber(until) }, basis: 'reported' };
}
