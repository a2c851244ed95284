// The days that place a deal on an axis, from its rows and in numbers: what `foldDeal` gives as its moment.
import type { DealMoment } from '#lib/domain/deal.ts';
import { StatusMark } from '#lib/domain/status.ts';
import { sameNewsDays } from '../claim-days.ts';
import { neverDay, noDay } from '../day-number.ts';
import { agreedOnce } from '../fold-deal.ts';
import { type ClaimColumns, cold, hot, isLapse, isPriced, markRank, statusRank } from './claim-columns.ts';
import type { Sight } from './read-state.ts';

const [agreed, ended] = [1, 2];

/** The kinds of dates that can place a deal. */
type Basis = Exclude<DealMoment['basis'], 'reported'>;

/** A moment in numbers: of a hundred thousand deals nobody wants to read more than a number. */
export interface Found {
  readonly from: number;
  readonly until: number;
  readonly basis: DealMoment['basis'];
}

/** The rows of a deal that can be seen at these clocks, in the order in which they became known. */
function seenRows({ hot: data }: ClaimColumns, start: number, count: number, { asOf, knownAt }: Sight): number[] {
  const seen: number[] = [];
  for (let row = start; row < start + count; row += 1) {
    const at = row * hot.width;
    if ((data[at + hot.known] ?? 0) > knownAt) break;
    if ((data[at + hot.superseded] ?? 0) > knownAt && (data[at + hot.from] ?? 0) <= asOf) seen.push(row);
  }
  return seen;
}

interface Stated {
  readonly from: number;
  readonly until: number;
  readonly stories: Set<number>;
  lastKnown: number;
}

/** What a row says in a place of `cold`, if it dates the deal there. */
const statesDay = ({ cold: details, hot: columns }: ClaimColumns, row: number, place: number, basis: Basis): boolean =>
  (details[row * cold.width + place] ?? noDay) !== noDay && datesDeal(columns[row * hot.width + hot.step] ?? 0, basis);

const isVaguer = (a: Stated, b: Stated): boolean =>
  a.from <= b.from && b.until <= a.until && (a.from !== b.from || a.until !== b.until);

/** The date that most stories state, exactly or less so; of several such the most exact, then the one known last: the rule of `foldFigure`. */
function weigh(columns: ClaimColumns, seen: readonly number[], place: number, basis: Basis): Stated | null {
  const stated: Stated[] = [];
  for (const row of seen) {
    if (!statesDay(columns, row, place, basis)) continue;
    const at = row * cold.width + place;
    const [from, until] = [columns.cold[at] ?? noDay, columns.cold[at + 1] ?? noDay];
    const story = columns.hot[row * hot.width + hot.story] ?? 0;
    const lastKnown = columns.knownMs(row);
    const known = stated.find((one) => one.from === from && one.until === until);
    if (known) {
      known.stories.add(story);
      known.lastKnown = lastKnown;
    } else stated.push({ from, until, stories: new Set([story]), lastKnown });
  }
  const ranked = stated.map((date) => {
    const vaguer = stated.filter((other) => isVaguer(other, date));
    const stories = new Set([date, ...vaguer].flatMap((one) => [...one.stories]));
    return { date, stories: stories.size, exactness: vaguer.length };
  });
  ranked.sort((a, b) => b.stories - a.stories || b.exactness - a.exactness || b.date.lastKnown - a.date.lastKnown);
  return ranked[0]?.date ?? null;
}

/** The date at the head of a place: where all that is said is one date, without weighing who says it. */
function headline(columns: ClaimColumns, seen: readonly number[], place: number, basis: Basis): Found | null {
  let [from, until] = [noDay, noDay];
  for (const row of seen) {
    if (!statesDay(columns, row, place, basis)) continue;
    const at = row * cold.width + place;
    const [begins, ends] = [columns.cold[at] ?? noDay, columns.cold[at + 1] ?? noDay];
    if (from === noDay) [from, until] = [begins, ends];
    else if (from !== begins || until !== ends) {
      const stated = weigh(columns, seen, place, basis);
      return stated && { from: stated.from, until: stated.until, basis };
    }
  }
  return from === noDay ? null : { from, until, basis };
}

/** Whether a claim's date of that kind is one of the deal. */
const datesDeal = (step: number, basis: Basis): boolean =>
  basis === 'ended' ? statusRank(step) === ended : basis === 'talks' || !isLapse(step);

const denied = StatusMark.options.indexOf('denied') + 1;
const isToldAsAgreed = (step: number): boolean => statusRank(step) === agreed && markRank(step) !== denied;

const closed = StatusMark.options.indexOf('closed') + 1;

/** Without the rows that tell a day on which what was agreed before was closed, or passed: the rule of `foldDeal`. */
function withoutLaterDays(all: ClaimColumns, seen: number[]): number[] {
  const { hot: columns, cold: details } = all;
  const stepAt = (row: number) => columns[row * hot.width + hot.step] ?? 0;
  const isClosed = (row: number) => markRank(stepAt(row)) === closed;
  const dayAt = (row: number, place: number) => details[row * cold.width + place] ?? noDay;
  const isAgreement = (row: number) => isToldAsAgreed(stepAt(row)) && !isLapse(stepAt(row));
  const newsOf = (told: number | undefined) =>
    told === undefined ? neverDay : (columns[told * hot.width + hot.known] ?? 0) + sameNewsDays;
  const first = newsOf(seen.find(isAgreement));
  const dated = newsOf(
    seen.find((row) => isAgreement(row) && (dayAt(row, cold.agreed) !== noDay || isPriced(stepAt(row)))),
  );
  const isOnce = (row: number) => agreedOnce.has(all.shapes.at(columns[row * hot.width + hot.shape] ?? 0).type);
  // The first agreement that is told with a day or a sum is none before the first.
  const isNews = (row: number): boolean => {
    const day = dayAt(row, cold.agreed);
    return day <= first || (day <= dated && !isOnce(row));
  };
  const open = seen.filter(
    (row) => !isClosed(row) && dayAt(row, cold.agreed) !== noDay && !isLapse(stepAt(row)) && isNews(row),
  );
  const last = open.length === 0 ? neverDay : Math.max(...open.map((row) => dayAt(row, cold.agreed + 1)));
  return seen.filter((row) => {
    return isClosed(row) ? dayAt(row, cold.agreed) <= last : isNews(row);
  });
}

/** Null where nothing dates the deal whose rows these are. */
export function findDays(columns: ClaimColumns, start: number, count: number, sight: Sight): Found | null {
  const seen = seenRows(columns, start, count, sight);
  const dayAt = (row: number, place: number) => columns.cold[row * cold.width + place] ?? noDay;
  const dated = (basis: Basis): Found | null => headline(columns, seen, cold[basis], basis);
  const agreement = (): Found | null =>
    seen.some((row) => dayAt(row, cold.agreed) !== noDay)
      ? headline(columns, withoutLaterDays(columns, seen), cold.agreed, 'agreed')
      : null;
  const reported = (of: readonly number[]): Found | null => {
    let [from, until] = [noDay, noDay];
    for (const row of of) {
      const published = dayAt(row, cold.published + 1);
      if (published !== noDay && (until === noDay || published < until))
        [from, until] = [dayAt(row, cold.published), published];
    }
    return until === noDay ? null : { from, until, basis: 'reported' };
  };
  const stated = agreement() ?? dated('effective');
  if (stated) return stated;
  const end = dated('ended');
  const last = end?.until ?? neverDay;
  const told = seen.filter(
    (row) => isToldAsAgreed(columns.hot[row * hot.width + hot.step] ?? 0) && dayAt(row, cold.published + 1) <= last,
  );
  return reported(told) ?? dated('talks') ?? end ?? reported(seen);
}
