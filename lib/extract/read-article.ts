// The first half of the way, before any sentence is read: an article's text -> its figures and dates, then its items and who is
// named in it. Each step is small and is taken for many articles before the next one.
import { type Day, parseApproximateDate } from '#lib/domain/approximate-date.ts';
import { versionText } from '#lib/domain/article.ts';
import { slugOf } from '#lib/domain/organization.ts';
import { type FoundDate, findDates } from './dates/find-dates.ts';
import { findQuantities, type Quantity } from './figures/find-quantities.ts';
import { candidateNames, type Discovery, discover } from './names/discover.ts';
import { findMentions } from './names/find-mentions.ts';
import type { Lexicon } from './names/lexicon.ts';
import { signsOfName } from './names/name-signs.ts';
import { numberOrganizations } from './names/number-organizations.ts';
import type { Reading } from './reading.ts';
import { type Items, readItems } from './text/items.ts';
import { type Letters, readLetters } from './text/letters.ts';
import { splitHeadings } from './text/split-headings.ts';

export interface ExtractInput {
  readonly title: string;
  readonly text: string;
  /** ISO date or instant; what cannot be read leaves relative dates unresolved. */
  readonly published: string | null;
  readonly publisher?: string | null;
}

/** An article's letters, and the day from which its dates are counted. */
export interface Page {
  readonly letters: Letters;
  readonly headlineEnd: number;
  readonly day: Day | null;
  /** The day itself where the article gives one, and a day of its month where it gives at least that. */
  readonly exactDay: Day | null;
  readonly monthDay: Day | null;
  readonly publisher: string | null;
}

/** Reads the letters and the article's own date. */
export function readPage({ title, text: body, published, publisher }: ExtractInput): Page {
  const { text, headlineEnd } = versionText(title, body);
  const day: Day | null = (published && parseApproximateDate(published)?.from) || null;
  return {
    letters: readLetters(text),
    headlineEnd,
    day,
    exactDay: published && /^\d{4}-\d{2}-\d{2}/.test(published.trim()) ? day : null,
    monthDay: published && /^\d{4}-\d{2}/.test(published.trim()) ? day : null,
    publisher: publisher ? slugOf(publisher) : null,
  };
}

export const figuresOf = ({ letters }: Page): Quantity[] => findQuantities(letters);
export const datesOf = ({ letters, exactDay, monthDay }: Page): FoundDate[] => findDates(letters, exactDay, monthDay);

/** A page with the figures and dates in it, and all that stands on it in a row. */
export interface Itemized extends Page {
  readonly figures: readonly Quantity[];
  readonly dates: readonly FoundDate[];
  readonly items: Items;
}

/** Reads the row of items: words, figures, dates and listed names. */
export function itemize(
  { letters, headlineEnd, day, exactDay, monthDay, publisher }: Page,
  figures: readonly Quantity[],
  dates: readonly FoundDate[],
  lexicon: Lexicon,
): Itemized {
  const items = readItems(letters, headlineEnd, lexicon, figures, dates);
  splitHeadings(letters.text, items);
  return { letters, headlineEnd, day, exactDay, monthDay, publisher, figures, dates, items };
}

/** Finds the organizations that no list has; their names become items. */
export const discoverIn = ({ letters, items }: Itemized, lexicon: Lexicon): Discovery =>
  discover(letters.text, items, lexicon);

/** What an article shows of each name that could be an unlisted organization's. */
export function namesToJudge(page: Page, lexicon: Lexicon): Array<{ name: string; signs: readonly string[] }> {
  const { letters, items } = itemize(page, figuresOf(page), datesOf(page), lexicon);
  return [...candidateNames(letters.text, items, lexicon).values()].map((candidate) => ({
    name: candidate.name,
    signs: [...signsOfName(letters.text, items, candidate)],
  }));
}

/** Reads who is named. */
export function readNames(itemized: Itemized, { organizations, byItem }: Discovery, lexicon: Lexicon): Reading {
  const { letters, items, day } = itemized;
  const mentions = findMentions(items, letters.folded, lexicon, byItem);
  const { numbers, houses } = numberOrganizations(mentions, lexicon, day);
  return {
    text: letters.text,
    folded: letters.folded,
    headlineEnd: itemized.headlineEnd,
    lexicon,
    day,
    items,
    figures: itemized.figures,
    dates: itemized.dates,
    valuations: new Map(),
    mentions,
    numbers,
    houses,
    discovered: organizations,
    publisher: itemized.publisher,
  };
}

/** Who is named in one article. */
export function readOne(article: ExtractInput, lexicon: Lexicon): Reading {
  const page = readPage(article);
  const itemized = itemize(page, figuresOf(page), datesOf(page), lexicon);
  return readNames(itemized, discoverIn(itemized, lexicon), lexicon);
}
