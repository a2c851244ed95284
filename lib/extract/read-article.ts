// The first half of the way, before any sentence is read: an article's text -> its figures and dates, then its items and who is
// named in it.
import { type Day, parseApproximateDate } from '#lib/domain/approximate-date.ts';
import { versionText } from '#lib/domain/article.ts';
import { slugOf } from '#lib/domain/organization.ts';
import { discover } from './discover.ts';
import { type FoundDate, findDates } from './find-dates.ts';
import { findMentions } from './find-mentions.ts';
import { findQuantities, type Quantity } from './find-quantities.ts';
import { readItems } from './items.ts';
import { type Letters, readLetters } from './letters.ts';
import type { Lexicon } from './lexicon.ts';
import type { Reading } from './reading.ts';

export interface ExtractInput {
  readonly title: string;
  readonly text: string;
  /** ISO date or instant; what cannot be read leaves relative dates unresolved. */
  readonly published: string | null;
  readonly publisher?: string | null;
}

/** An article's letters with the figures and dates in them. */
export interface Measured {
  readonly letters: Letters;
  readonly headlineEnd: number;
  readonly day: Day | null;
  readonly figures: readonly Quantity[];
  readonly dates: readonly FoundDate[];
  readonly publisher: string | null;
}

/** Reads the figures and the dates. */
export function readMeasures({ title, text: body, published, publisher }: ExtractInput): Measured {
  const { text, headlineEnd } = versionText(title, body);
  const letters = readLetters(text);
  const day: Day | null = (published && parseApproximateDate(published)?.from) || null;
  const exactDay = published && /^\d{4}-\d{2}-\d{2}/.test(published.trim()) ? day : null;
  const monthDay = published && /^\d{4}-\d{2}/.test(published.trim()) ? day : null;
  return {
    letters,
    headlineEnd,
    day,
    figures: findQuantities(letters),
    dates: findDates(letters, exactDay, monthDay),
    publisher: publisher ? slugOf(publisher) : null,
  };
}

/** Reads who is named. */
export function readNames({ letters, ...measured }: Measured, lexicon: Lexicon): Reading {
  const { text, folded } = letters;
  const items = readItems(letters, measured.headlineEnd, lexicon, measured.figures, measured.dates);
  const { organizations, byItem } = discover(text, items, lexicon);
  const mentions = findMentions(items, folded, lexicon, byItem);
  return { text, folded, lexicon, ...measured, items, mentions, discovered: organizations };
}
