// How far apart in time claims of one deal may lie, and how the days of two claims are compared.
import type { ApproximateDate } from '#lib/domain/approximate-date.ts';
import { dayNumber } from './day-number.ts';
import type { GroupingClaim } from './group-keys.ts';
import { eventDate, statedDate } from './ledger-claim.ts';

/** Two reports of one announcement rarely lie further apart; later figures tell of another round (A24). */
export const sameNewsDays = 21;
export const sameDealDays = 120;
/** So soon nobody puts the same sum into the same firm again. */
export const retoldDays = 75;
/** From the first rumour to the signature. */
export const talksDays = 270;

export const within = (a: ApproximateDate, b: ApproximateDate, days: number): boolean =>
  dayNumber(a.from) <= dayNumber(b.until) + days && dayNumber(b.from) <= dayNumber(a.until) + days;

/** Whether both tell of days that lie no further apart. */
export const near = (a: GroupingClaim, b: GroupingClaim, days: number): boolean =>
  within(eventDate(a), eventDate(b), days);

/** Whether both state a day, and the days lie further apart. */
export function statedApart(a: GroupingClaim, b: GroupingClaim, days: number): boolean {
  const [one, other] = [statedDate(a), statedDate(b)];
  return one !== null && other !== null && !within(one, other, days);
}
