// The words of the page of changes.

import { dealWords } from '#components/deal-words.ts';
import { formatCount } from '#components/format/format-number.ts';
import type { ChangeField, ChangeKind } from '#lib/domain/change.ts';

const count = (n: number, one: string, many: string) => `${formatCount(n)} ${n === 1 ? one : many}`;

const kinds: Readonly<Record<ChangeKind, { title: string; help: string }>> = {
  new: { title: 'New', help: 'Deals that nobody had told of before.' },
  ended: { title: 'Ended', help: 'Deals that a source now says are over.' },
  changed: { title: 'Changed', help: 'Deals that read otherwise than before, and what about them.' },
  withdrawn: { title: 'Withdrawn', help: 'Deals that their sources no longer tell of.' },
};

const { name: _, ...terms } = dealWords.fields;
const fields: Readonly<Record<ChangeField, string>> = {
  ...terms,
  status: 'Status',
  parties: dealWords.parties,
  exclusivity: dealWords.exclusivity,
};

export const changesWords = {
  title: 'Changes',
  heading: (changes: number) => (changes === 0 ? 'Nothing changed' : count(changes, 'deal changed', 'deals changed')),
  between: (from: string, to: string) => `known by ${to}, not yet by ${from}`,
  kinds,
  fields,
  from: 'Not yet known by',
  to: 'Known by',
  show: 'Show the changes',
  none: 'Between these two days no article told of anything new. Choose other days.',
  list: 'The changes between these days',
  was: 'before',
  is: 'after',
  nothing: 'not stated',
  sources: 'Sources:',
  more: (n: number) => `and ${n} more`,
  cut: (shown: number, all: number) =>
    `Showing the first ${formatCount(shown)} of ${formatCount(all)}; the API has them all.`,
  asData: 'As data',
} as const;
