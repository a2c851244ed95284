// When a movement happened, no more exactly than its sources say: on the world's clock what is dated "2025" happened in 2025, and not on
// its first day, with which it is put in order.
import type { ApproximateDate } from '#lib/domain/approximate-date.ts';
import type { Movement, MovementClock } from '#lib/domain/movement.ts';

export function movementDate({ on, before, after }: Movement, clock: MovementClock): ApproximateDate {
  const deal = after ?? before;
  if (clock === 'known' || !deal) return { from: on, until: on };
  const { moment, talks, agreed, effective, ended } = deal;
  const stated = [
    moment?.date,
    ...[talks, agreed, effective, ended].flatMap((one) => one?.values ?? []).map(({ value }) => value),
  ];
  return stated.find((date) => date?.from === on) ?? { from: on, until: on };
}
