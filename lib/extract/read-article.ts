// The first half of the way: an article's text -> its figures, dates, items and who is named in it, before any sentence is read.
import { type Day, parseApproximateDate } from '#lib/domain/approximate-date.ts';
import { versionText } from '#lib/domain/article.ts';
import { slugOf } from '#lib/domain/organization.ts';
import { discover } from './discover.ts';
import { findDates } from './find-dates.ts';
import { findMentions } from './find-mentions.ts';
import { findQuantities } from './find-quantities.ts';
import { readItems } from './items.ts';
import { readLetters } from './letters.ts';
import type { Lexicon } from './lexicon.ts';
import type { Reading } from './reading.ts';

export interface ExtractInput {
  readonly title: string;
  readonly text: string;
  /** ISO date or instant; what cannot be read leaves relative dates unresolved. */
  readonly published: string | null;
  readonly publisher?: string | null;
}

/** Reads an article as far as its mentions. */
export function readArticle(article: ExtractInput, lexicon: Lexicon): Reading {
  const { text, headlineEnd } = versionText(article.title, article.text);
  const letters = readLetters(text);
  const { folded } = letters;
  const day: Day | null = (article.published && parseApproximateDate(article.published)?.from) || null;
  const exactDay = article.published && /^\d{4}-\d{2}-\d{2}/.test(article.published.trim()) ? day : null;
  const monthDay = article.published && /^\d{4}-\d{2}/.test(article.published.trim()) ? day : null;
  const figures = findQuantities(letters);
  const dates = findDates(letters, exactDay, monthDay);
  const items = readItems(letters, headlineEnd, lexicon, figures, dates);
  const { organizations, byItem } = discover(text, items, lexicon);
  const mentions = findMentions(items, folded, lexicon, byItem);
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
    discovered: organizations,
    publisher: article.publisher ? slugOf(article.publisher) : null,
  };
}
