// What is known of an article while it is being read: its text, its items, and who they name. Later steps add to it; none
// changes an offset.
import type { Day } from '#lib/domain/approximate-date.ts';
import type { MentionKind } from '#lib/domain/claim.ts';
import type { FoundDate } from './dates/find-dates.ts';
import type { Quantity } from './figures/find-quantities.ts';
import type { KnownOrganization, Lexicon } from './names/lexicon.ts';
import type { Numbered } from './names/number-organizations.ts';
import { type Items, Kind } from './text/items.ts';
import { type Word, words } from './words/vocabulary.ts';

export interface FoundMention {
  readonly start: number;
  readonly end: number;
  readonly item: number;
  kind: MentionKind;
  /** Null while it could mean several: then it is nobody's, and no party. */
  organization: KnownOrganization | null;
  readonly candidates: readonly KnownOrganization[];
  /** Named by a product: stands for its maker only where no maker is named. */
  readonly isProduct: boolean;
  confidence: number;
}

export interface Reading extends Numbered {
  readonly text: string;
  readonly folded: string;
  readonly headlineEnd: number;
  readonly lexicon: Lexicon;
  /** The article's own day, or null where it is unknown. */
  readonly day: Day | null;
  readonly items: Items;
  readonly figures: readonly Quantity[];
  readonly dates: readonly FoundDate[];
  /** By item: whether the sum there is what a company is worth; remembered when first asked. */
  readonly valuations: Map<number, boolean>;
  readonly mentions: FoundMention[];
  readonly discovered: KnownOrganization[];
  /** The outlet that speaks: never a party of what it reports unless it names itself. */
  readonly publisher: string | null;
}

const none: Word = words[0] ?? { text: '', classes: 0, topics: 0, uses: [] };

/** The number of an item's vocabulary word; 0 for anything else. */
export const wordNumberAt = (items: Items, item: number): number =>
  item < 0 || item >= items.count || items.kind[item] !== Kind.Word ? 0 : (items.word[item] ?? 0);

/** The vocabulary word of an item; the empty word for anything else. */
export const wordAt = (items: Items, item: number): Word => words[wordNumberAt(items, item)] ?? none;

export const classesAt = (items: Items, item: number): number =>
  item < 0 || item >= items.count ? 0 : (items.classes[item] ?? 0);
export const topicsAt = (items: Items, item: number): number =>
  item < 0 || item >= items.count ? 0 : (items.topics[item] ?? 0);
export const kindAt = (items: Items, item: number): number =>
  item < 0 || item >= items.count ? -1 : (items.kind[item] ?? -1);
/** The character of a punctuation item, '' for anything else. */
export const punctAt = (items: Items, item: number): string =>
  kindAt(items, item) === Kind.Punct ? String.fromCharCode(items.word[item] ?? 0) : '';
export const isGlued = (items: Items, item: number): boolean => item > 0 && items.end[item - 1] === items.start[item];
export const sentenceOf = (items: Items, item: number): number => items.sentence[item] ?? 0;
export const sentenceStart = (items: Items, sentence: number): number => items.sentences[sentence] ?? items.count;
export const sentenceEnd = (items: Items, sentence: number): number => items.sentences[sentence + 1] ?? items.count;
