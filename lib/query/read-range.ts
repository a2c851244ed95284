// Two days of an address, the first left out of what is told and the second in it; so many days or a week where the first is left out.
import { addDays, type Day } from '#lib/domain/approximate-date.ts';
import { usualDays } from '#lib/domain/movement.ts';
import { Problem } from '../errors.ts';

function bad(path: 'from' | 'to', message: string): Problem {
  const help = 'Give two days, the earlier one first; neither may lie in the future.';
  return new Problem('bad_request', `${path}: ${message}`, help, [{ path, message }]);
}

/** Throws Problem('bad_request') where a day lies after `last`, or the range runs backwards. */
export function readRange(
  query: { from?: Day | undefined; to?: Day | undefined; days?: number | undefined },
  last: Day,
): { from: Day; to: Day } {
  const to = query.to ?? last;
  const from = query.from ?? addDays(to, -(query.days ?? usualDays));
  if (to > last) throw bad('to', `must not be after ${last}, or it lies in the future`);
  if (from > to) throw bad('from', `must not be after ${to}`);
  return { from, to };
}
