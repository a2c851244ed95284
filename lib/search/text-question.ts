// The textual part of a question as an engine gets it: every group has to be met by one of its alternatives, none of the
// excluded may be. Organizations that words name are resolved already.
export interface Alternative {
  readonly text: string;
  readonly phrase: boolean;
  /** Slugs of organizations that the words name: met by a deal with that party, however it is called there. */
  readonly parties: readonly string[];
  /** Other names for the same in running text. */
  readonly names: readonly string[];
  /** The text is what these parties make, and not they themselves: an article that says it tells of it, where they themselves may only be parties. */
  readonly made?: boolean;
  /** The text is a name of theirs, and not what they make or who leads them. */
  readonly itself?: boolean;
  /** Those of the parties that are no more than units of whom the text names. */
  readonly units?: readonly string[];
  /** The small words right before it, which say on which side of a deal somebody is. */
  readonly led?: string;
}

export interface TextQuestion {
  readonly groups: ReadonlyArray<readonly Alternative[]>;
  readonly excluded: readonly Alternative[];
}
