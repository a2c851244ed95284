// For whom software is got: one's own people, who work with it, or others, to whom it is sold on. From a sentence and a trigger to
// yes or no.
import type { Sentence } from '#lib/extract/clause/groups.ts';
import { punctAt, wordAt } from '#lib/extract/reading.ts';
import { WordPattern } from '#lib/extract/words/word-pattern.ts';

const staff = new WordPattern(
  /^(?:employees|staff|staffers|workers|workforce|bankers|lawyers|engineers|consultants|advisers|advisors|clinicians|doctors|nurses|teachers|soldiers|personnel|agents|students|pupils|faculty|officials|officers|troops|associates)$/,
);
const reach = 16;

/** "will make the assistant available to its 470,000 employees", "is rolling it out to all staff": who works there uses it. */
export function isForStaff({ reading, end }: Sentence, trigger: number): boolean {
  const { items } = reading;
  for (let item = trigger + 2; item < Math.min(end, trigger + reach); item++) {
    if (punctAt(items, item) === ';') return false;
    if (!staff.written(reading, item)) continue;
    for (let back = item - 1; back > Math.max(trigger, item - 7); back--)
      if (/^(?:to|for|across|among|with)$/.test(wordAt(items, back).text)) return true;
    return false;
  }
  return false;
}

/** How far behind "giving" its staff can stand: "is giving Vella to all of its 30,000 employees". */
const givenReach = 14;

/** "is giving X's assistant to 30,000 employees", "to give students X's assistant". */
export function isGivenToStaff({ reading, end }: Sentence, trigger: number): boolean {
  for (let item = trigger + 1; item < Math.min(end, trigger + givenReach); item++) {
    if (/^[;:]$/.test(punctAt(reading.items, item))) return false;
    if (staff.written(reading, item)) return true;
  }
  return false;
}

/** "bought 100,000 licences of X's assistant": as many as use it, and no right to sell it on. */
export const areSeats = ({ reading }: Sentence, trigger: number, owners: readonly number[]): boolean =>
  /^licen[cs]es$/.test(wordAt(reading.items, trigger).text) &&
  owners.some((one) => reading.mentions[one]?.isProduct === true);
