// What the words of one sentence make a pair out to be: how likely any deal is, and which; and the same for rivalries and quarrels.

/** One family of outcomes. */
export interface Belief {
  /** How likely any outcome of the family is. */
  readonly share: number;
  /** The likeliest of them ("compute<") and how likely it is; null where the family is hardly likely. */
  readonly label: string | null;
  readonly likelihood: number;
}

export interface Opinion {
  readonly deal: Belief;
  /** Rivalry or dispute. */
  readonly other: Belief;
}
