// The words of the evidence beside a view.
import { formatCount } from './format/format-number.ts';

export const evidenceWords = {
  title: 'Evidence',
  close: 'Close',
  says: 'Who says so',
  quotes: 'In their words',
  openDeal: 'All terms and claims',
  inArticle: 'In the article',
  atPublisher: 'At the publisher',
  withheld: 'Its publisher’s terms keep the words out of here. Read them there.',
  missing: 'This deal is not known at these dates.',
  notYet: 'Known by then, but not yet true on that day.',
  loading: 'Fetching the evidence',
  failed: 'The evidence could not be fetched.',
  retry: 'Try again',
  more: (count: number) => (count === 1 ? '1 more claim' : `${formatCount(count)} more claims`),
} as const;
