// The first half of the way, before any sentence is read: an article's text -> its figures and dates, then its items and who is
// named in it.
import { type Day, parseApproximateDate } from '#lib/domain/approximate-date.ts';
import { versionText } from '#lib/domain/article.ts';
import { slugOf } from '#lib/domain/organization.ts';
import { discover } from './discover.ts';
import { type FoundDate, findDates } from './find-dates.ts';
import { findMentions } from './find-mentions.ts';
import { findQuantities, type Quantity } from './find-quantities.ts';
import { type Items, readItems } from './items.ts';
import { type Letters, readLetters } from './letters.ts';
import type { Lexicon } from './lexicon.ts';
import { numberOrganizations } from './number-organizations.ts';
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

/** An article's words, figures, dates and listed names in a row. */
export interface Itemized {
  readonly measured: Measured;
  readonly items: Items;
}

/** Reads the row of items. */
export const itemize = (measured: Measured, lexicon: Lexicon): Itemized => ({
  measured,
  items: readItems(measured.letters, measured.headlineEnd, lexicon, measured.figures, measured.dates),
});

/** Reads who is named. */
export function readNames({ measured, items }: Itemized, lexicon: Lexicon): Reading {
  const { letters, headlineEnd, day, figures, dates, publisher } = measured;
  const { text, folded } = letters;
  const { organizations, byItem } = discover(text, items, lexicon);
  const mentions = findMentions(items, folded, lexicon, byItem);
  const { numbers, houses } = numberOrganizations(mentions, lexicon, day);
  return {
    text,
    folded,
    headlineEnd,
    lexicon,
    day,
    items,
    figures,
    dates,
    mentions,
    numbers,
    houses,
    discovered: organizations,
    publisher,
  };
}
