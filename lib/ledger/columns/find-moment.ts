// The moment of a deal at a pair of clocks, from its rows: what `foldDeal` gives as such.
import type { Clocks } from '#lib/domain/clocks.ts';
import type { DealMoment } from '#lib/domain/deal.ts';
import { dayNumber, dayOfNumber, noDay } from '../day-number.ts';
import type { DealRows } from './deal-rows.ts';
import { turn } from './deal-turns.ts';
import { type Found, findDays } from './find-days.ts';
import { last } from './last-states.ts';
import { nothing, type Sight } from './read-state.ts';

const sightOf = ({ asOf, knownAt }: Clocks): Sight => ({ asOf: dayNumber(asOf), knownAt: dayNumber(knownAt) });

const daysOf = ({ columns, starts, counts }: DealRows, deal: number, sight: Sight): Found | null =>
  findDays(columns, starts[deal] ?? 0, counts[deal] ?? 0, sight);

/** Null where nothing dates it. */
export function findMoment(rows: DealRows, deal: number, clocks: Clocks): DealMoment | null {
  const found = daysOf(rows, deal, sightOf(clocks));
  return found && { date: { from: dayOfNumber(found.from), until: dayOfNumber(found.until) }, basis: found.basis };
}

/** Reads the last day that a deal's date can mean at these clocks, as a number; `noDay` where nothing dates it. */
export function untilReader(rows: DealRows, clocks: Clocks): (deal: number) => number {
  const sight = sightOf(clocks);
  const { states, columns, starts, counts } = rows;
  return (deal) => {
    if (states.isWhole(deal, sight)) return states.numbers[deal * last.width + last.until] ?? noDay;
    const at = states.turnAt(deal, sight, columns, starts[deal] ?? 0, counts[deal] ?? 0);
    return (at === nothing ? daysOf(rows, deal, sight)?.until : states.turns.numbers[at + turn.until]) ?? noDay;
  };
}
