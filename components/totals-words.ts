// The words of sums and of how they were worked out.
import type { Basis } from '#lib/domain/money.ts';
import { formatCount } from './format/format-number.ts';

/** What each kind of money means, as the words of a source tell it. */
const basisHelp: Readonly<Record<Basis, string>> = {
  announced: 'told as a plan or an agreement, not as paid',
  committed: 'told as committed or pledged, not as paid',
  funded: 'told as raised, invested, received or paid: it has changed hands',
  drawn: 'taken out of a credit line, which may be larger',
  carrying: 'what a holding stands for in its owner’s books: nobody paid it',
  fair: 'what a holding is worth to its owner: nobody paid it',
  backlog: 'orders that are signed and not yet delivered',
  unknown: 'no source says whether it is planned, promised or paid',
};

export const totalsWords = {
  title: 'Totals',
  titleOf: (parts: string) => `Totals: ${parts}`,
  what: {
    to: (names: string, kinds: string) => `${kinds === '' ? 'what' : `${kinds} that`} ${names} gets`,
    from: (names: string, kinds: string) => `${kinds === '' ? 'what' : `${kinds} that`} ${names} gives`,
    between: (names: string, kinds: string) => `${kinds === '' ? 'what' : `${kinds} that`} ${names} has with others`,
  },
  lead: 'Three sums of the same deals. What is unknown is left out and listed, never guessed.',
  gross: 'Gross',
  firm: 'Firm',
  once: 'Counted once',
  basis: 'Basis',
  basisHelp,
  of: 'Of',
  inputs: 'What was added',
  leftOut: 'What was left out',
  deal: 'Deal',
  stated: 'Stated',
  counted: 'Counted as',
  note: 'Note',
  reason: 'Why',
  formula: 'How it is worked out',
  rates: 'Rates',
  ratesUntil: (month: string) => `up to ${month}; later sums are converted at the last known rate, and say so`,
  converted: (rate: string, months: string) => `converted at ${rate} (${months})`,
  convertedLast: (rate: string, month: string) => `converted at ${rate}, the last known rate (${month})`,
  countedIn: 'counted in',
  another: 'another deal',
  unknown: (count: number) => (count === 1 ? '1 deal without a sum' : `${formatCount(count)} deals without a sum`),
  section: 'Totals',
  sectionHelp: 'By kind of deal and direction, in dollars. Each figure leads to its deals.',
  gets: 'Gets',
  gives: 'Gives',
  together: 'with others',
  /** In place of a sum of nothing, which is unknown and not zero. */
  nothing: '–',
  none: 'No deal here states a sum on this basis.',
  noDeal: 'No deal at these dates fits what is asked for.',
  choose: 'These amounts are of different kinds, and a sum across them would mean nothing. Choose one kind:',
  soft: { talks: 'in talks: not firm', up_to: '“up to”: not firm' },
  reasons: {
    no_amount: 'no source states an amount',
    undisclosed: 'undisclosed, a source says',
    ended: 'ended or never came about',
    per_period: 'an amount per period is no total',
    other_basis: 'another kind of money',
    undated: 'undated, so there is no rate to convert it',
    no_rate: 'no rate in the table',
  },
} as const;
