// Choices out of a seeded source of numbers: the same seed makes the same choices, on every machine.

export type Random = () => number;

/** A whole number from 0 up to, not including, `below`. */
export const wholeBelow = (below: number, random: Random): number => Math.floor(random() * below);

export const chance = (share: number, random: Random): boolean => random() < share;

/** Throws RangeError where there is nothing to choose from. */
export function oneOf<T>(choices: readonly T[], random: Random): T {
  const choice = choices[wholeBelow(choices.length, random)];
  if (choice === undefined) throw new RangeError('nothing to choose from');
  return choice;
}

/** Many small numbers and a few large ones (Pareto with exponent 1.5, from 1 up to `most`). */
export const heavyTailed = (most: number, random: Random): number =>
  Math.min(most, Math.floor((1 - random()) ** (-1 / 1.5)));

/** Picks the i-th of `count` with a weight of 1 / (i + 1)^0.75: the first ones are in the news all the time. */
export function rankedBelow(count: number, random: Random): number {
  // The inverse of the integral of x^-0.75, which is close enough to the sum and needs no table.
  return Math.min(count - 1, Math.floor((random() * (count + 1) ** 0.25) ** 4));
}
