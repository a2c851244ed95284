// A claim in the making: what a frame found, before claims about one relation are merged.
import type { RelationType } from '#lib/domain/relation-kind.ts';
import type { Status, StatusMark } from '#lib/domain/status.ts';
import type { Frame } from '#lib/extract/frames/frame.ts';

/** The rule of what was learned to be likely, and read by no rule. */
export const learned = 'learned';

export interface Candidate {
  type: RelationType;
  /** Places in the list of mentions. */
  from: number[];
  to: number[];
  between: number[];
  /** Of a purchase: who gives up what is bought. */
  sellers?: readonly number[];
  status: Status;
  mark: StatusMark | null;
  readonly frame: Frame | null;
  readonly rule: string;
  readonly sentence: number;
  /** First and last item of the statement, and the trigger in it. */
  first: number;
  last: number;
  readonly trigger: number;
  /** Whether the type was read from words, or only supposed from who the parties are. */
  readonly sure: boolean;
  /** A generic "deal" or "agreement": gives way to what says more about the same pair. */
  readonly generic: boolean;
  confidence: number;
  amount: number | null;
  stake: number | null;
  capacity: number[];
  date: number | null;
  /** In a list that gives each member its day, no other day is meant. */
  readonly hasOwnDay?: boolean;
  /** Of what ended: the date on which it had been made. */
  made?: number | null;
  exclusivity: {
    kind: 'exclusive' | 'right_of_first_refusal' | 'preferred' | 'none';
    state: 'in_force' | 'ended';
    first: number;
    last: number;
  } | null;
  name: { text: string; first: number; last: number } | null;
}

/** What a candidate says besides who and what, before any of it is attached: nothing. A new object each time, since candidates are filled in place. */
export const nothingAttached = (): Pick<
  Candidate,
  'amount' | 'stake' | 'capacity' | 'date' | 'exclusivity' | 'name'
> => ({
  amount: null,
  stake: null,
  capacity: [],
  date: null,
  exclusivity: null,
  name: null,
});

/** Why a trigger made no claim, for `explain`. */
export interface Dropped {
  readonly frame: string;
  readonly sentence: number;
  readonly trigger: number;
  readonly reason: string;
}
