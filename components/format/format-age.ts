// How long between two instants, as people say it: "40 s", "12 min", "3 h", "5 days". Whole units, rounded down.
import type { Instant } from '#lib/domain/approximate-date.ts';

const units = [
  [86_400_000, 'day', 'days'],
  [3_600_000, 'h', 'h'],
  [60_000, 'min', 'min'],
  [1_000, 's', 's'],
] as const;

/** Two days and more are told in days, below that in hours, minutes or seconds. */
export function formatAge(from: Instant, until: Instant): string {
  const ms = Math.abs(Date.parse(until) - Date.parse(from));
  const unit = units.find(([size, one]) => ms >= (one === 'day' ? 2 * size : size)) ?? units[3];
  const count = Math.floor(ms / unit[0]);
  return `${count} ${count === 1 ? unit[1] : unit[2]}`;
}
