// A frame: a way in which English news states a relation. The trigger is a verb, a noun or a hyphenated adjective; each
// side of the relation names the places of the sentence where its party may stand, in the order they are tried.
import type { RelationType } from '#lib/domain/relation-kind.ts';

/**
 * Where a party stands, seen from the trigger. subject: of the verb, or of the verb that governs a noun. object: of the verb
 * (in a passive these two change places). possessor: "X's deal". compound: "the X deal". filler: the organization that a
 * relational noun names ("rivals such as X", "X, a rival"). sold: what is sold, or of which a share is. recipient: "sent X a letter".
 * that: "alleges that X". own: "on its platform". A preposition: the noun after it. signers: "a pact that was signed by X and Y".
 * causer: "has Y build it".
 */
export type Slot =
  | 'subject'
  | 'object'
  | 'possessor'
  | 'compound'
  | 'filler'
  | 'holder'
  | 'with'
  | 'in'
  | 'into'
  | 'to'
  | 'from'
  | 'by'
  | 'for'
  | 'of'
  | 'on'
  | 'against'
  | 'between'
  | 'among'
  | 'via'
  | 'through'
  | 'purpose'
  | 'owner'
  | 'recipient'
  | 'that'
  | 'own'
  | 'signers'
  | 'causer'
  | 'around'
  | 'listed'
  | 'at'
  | 'over'
  | 'behind'
  | 'sold';

export interface Frame {
  readonly id: string;
  /** 'deal': the clause and the kinds of the two parties decide the type. */
  readonly type: RelationType | 'deal';
  readonly trigger: 'verb' | 'noun' | 'adjective';
  /** Base forms parted by spaces; a phrase is written with underscores. */
  readonly words: string;
  readonly from?: readonly Slot[] | undefined;
  readonly to?: readonly Slot[] | undefined;
  /** Symmetric frames: the parties are all that stand in these places. */
  readonly between?: readonly Slot[] | undefined;
  /** Of a purchase: who gives up what is bought. */
  readonly seller?: readonly Slot[] | undefined;
  /** Topic bits of which one at least must stand in the clause. */
  readonly needs?: number | undefined;
  /** Topic bits of which one at least must stand in the noun phrase that the trigger governs. */
  readonly goods?: number | undefined;
  /** A figure must stand in the clause for the words to mean a deal. */
  readonly needsMoney?: boolean | undefined;
  /** Part of the story of a funding round: 'raise' names who gets the money, 'investors' who brings it. Found apart. */
  readonly round?: 'raise' | 'investors' | undefined;
  /** How often the frame is right when it matches cleanly, 0..1. */
  readonly trust: number;
  readonly must: readonly string[];
  readonly mustNot: readonly string[];
}

/** Whether a party may stand in a place. */
export const hasSlot = ({ from, to, between }: Frame, slot: string): boolean =>
  has(from, slot) || has(to, slot) || has(between, slot);

function has(slots: readonly Slot[] | undefined, slot: string): boolean {
  if (slots) for (const one of slots) if (one === slot) return true;
  return false;
}
