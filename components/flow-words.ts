// The words of circles of money.
import { formatCount } from './format/format-number.ts';

export const flowWords = {
  title: 'Money that goes in circles',
  none: 'No circle of payments is known.',
  lead: (two: number, three: number) =>
    `${two === 0 ? 'No two organizations pay each other' : two === 1 ? 'Two organizations pay each other' : `${formatCount(two)} pairs of organizations pay each other`}, and ${three === 0 ? 'no circle leads' : three === 1 ? 'one circle leads' : `${formatCount(three)} circles lead`} over three.`,
  significant: (length: number, count: string, mean: string) =>
    `Circles of ${length} are more than chance would make: ${count} here, about ${mean} where partners are shuffled.`,
  fewer: (length: number, count: string, mean: string) =>
    `Circles of ${length} are fewer than chance would make: ${count} here, about ${mean} where partners are shuffled.`,
  notSignificant: (length: number, count: string, mean: string) =>
    `Circles of ${length} are no more than chance would make: ${count} here, about ${mean} where partners are shuffled. Their number means nothing.`,
  circle: 'Circle',
  drawn: (drawn: number, all: number) =>
    `${drawn === all ? '' : `The ${drawn} circles of ${formatCount(all)} with most money stated for each payment. `}A dashed payment is one of which no source states the sum.`,
  all: (count: number) => (count === 1 ? 'The circle as a table' : `All ${formatCount(count)} circles as a table`),
  payment: (payer: string, payee: string, amount: string, what: string) => `${payer} pays ${payee} ${amount} (${what})`,
  comesBack: (gross: string, firm: string, once: string) =>
    `At most ${gross} can come back: the smallest payment. Firm ${firm}, counted once ${once}.`,
  missing: (payer: string, payee: string, others: number) =>
    `How much comes back is unknown: no source states what ${payer} pays ${payee}${others === 0 ? '' : `, nor ${others === 1 ? 'one other payment' : `${others} others`} of it`}.`,
  here: (count: number) => `here: ${count}`,
  chanceOf: (length: number, networks: number) =>
    `Circles of ${length}: how many there are in ${networks} shuffled networks, and here`,
  networks: 'Networks',
  gross: 'Gross',
  firm: 'Firm',
  once: 'Counted once',
  unknown: 'unknown',
  unknownHelp: 'A leg of it has no amount that any source states for it alone',
  pays: 'pays',
  shown: (shown: number, all: number) => `The first ${shown} of ${all} circles of up to four.`,
  length: 'Length',
  count: 'Circles',
  mean: 'By chance',
  z: 'z',
  p: 'p',
  withoutHub: (name: string) => `p without ${name}`,
  otherSeed: 'p with another seed',
  deal: 'deal',
  chance: 'Beside chance',
  formula: (networks: number, seed: number) =>
    `Investors and lenders pay those they fund; buyers pay those who supply them. A circle is worth what its smallest leg is, and unknown where a leg is. Gross takes ceilings whole, firm leaves them out, counted once leaves out deals that are part of another. Chance: ${networks} networks in which each organization keeps the number of its payments and the partners are swapped (Maslov and Sneppen 2002), seed ${seed}; p = (1 + networks with as many) / (1 + networks), and for fewer those with as few.`,
} as const;
