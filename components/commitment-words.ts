// The words of what is promised and how promises went.
import { formatCount } from './format/format-number.ts';

export const commitmentWords = {
  title: 'What is promised',
  by: 'By',
  unit: 'In',
  none: 'No promise in this unit is known.',
  lead: (label: string, firm: string, ceiling: string) => `The most is promised to ${label}: ${firm} firm${ceiling}.`,
  leadSupplier: (label: string, firm: string, ceiling: string) =>
    `The most is promised by ${label}: ${firm} firm${ceiling}.`,
  leadOther: (label: string, firm: string, ceiling: string) => `The most falls to ${label}: ${firm} firm${ceiling}.`,
  ceiling: (amount: string) => `, and up to ${amount} more`,
  heads: { buyer: 'For', supplier: 'By', type: 'Type', year: 'Year' },
  bars: 'Drawn',
  firm: 'Firm',
  ceilings: 'Up to, on top',
  once: 'Counted once',
  isPart: 'part of another of these, counted once',
  delivered: 'Delivered',
  deals: 'Deals',
  unknown: 'without a figure',
  outcomes: 'How promises went',
  outcomeHelp:
    'Told by words alone: a day that has passed breaks no promise. Sources that contradict one another are a dispute, not a promise that shrank.',
  because: {
    ended: 'a text says that it ended',
    expired: 'a text says that it expired',
    smaller_sum: 'a later text states a smaller sum',
    later_start: 'a later text states a later start',
    paid: 'a text says that money has been paid or drawn',
    closed: 'a text says that it closed',
    in_force: 'a text says that it is in force',
    nothing: 'no later word',
  },
  more: (count: number) => `and ${formatCount(count)} more, in the data`,
  formula:
    'Firm = sum of stated totals without ceilings; a dispute makes it a range. "Up to" stands apart and is never added to it; gross is both. Counted once is gross without deals that are part of another one of the row. Delivered is what texts call paid, drawn, closed or in force. Amounts per year or month are left out, since no source says for how long. A deal of several is whole in each one’s row: rows must not be added up.',
} as const;
