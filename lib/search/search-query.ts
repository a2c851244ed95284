// A question as the parser understood it: groups that must all be met, each by any of its terms. Spans are offsets in
// what was typed, so that a mistake can be shown where it stands.
import type { Day } from '#lib/domain/approximate-date.ts';
import type { FieldName } from './search-fields.ts';

export interface Place {
  readonly start: number;
  readonly end: number;
}

/** Numbers are decimal strings; `null` is an open side. The unit is a currency, or GW, MW, chips. */
export interface NumberRange {
  readonly kind: 'number';
  readonly low: string | null;
  readonly high: string | null;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
  readonly unit: string | null;
}

export type FieldValue =
  | NumberRange
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  | { readonly kind: 'name'; readonly names: readonly string[] }
  | { readonly kind: 'dates'; readonly from: Day | null; readonly until: Day | null };

export interface TextTerm extends Place {
  readonly kind: 'text';
  readonly text: string;
  readonly phrase: boolean;
  readonly negated: boolean;
  /** The words before it leave it out, where it is a name: "without nvidia". */
  readonly leftOut: boolean;
  /** The small words right before it that say nothing by themselves: some are part of a name ("Department of War"), or say on which side one is. */
  readonly led: string;
}

export interface FieldTerm extends Place {
  readonly kind: 'field';
  readonly field: FieldName;
  readonly value: FieldValue;
  readonly negated: boolean;
  /** Read out of plain words ("over $10 billion"), not typed as a field. */
  readonly implied: boolean;
}

export type Term = TextTerm | FieldTerm;
export type Group = readonly Term[];

/** What could not be understood, where, and what was probably meant: `suggestion` is the whole question put right. */
export interface Mistake extends Place {
  readonly message: string;
  readonly suggestion: string | null;
}

export interface SpokenOrder extends Place {
  readonly by: 'amount' | 'date';
}

export interface SearchQuery {
  readonly groups: readonly Group[];
  /** The words ask for what is over: "ended", "cancelled", "former". */
  readonly asksForPast: boolean;
  /** The words ask for the largest or the latest. */
  readonly order: SpokenOrder | null;
  readonly mistakes: readonly Mistake[];
}
