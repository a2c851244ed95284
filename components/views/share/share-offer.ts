// What a page about a shared view shows, worked out by the page's address: texts to copy, files to take, frames to look at.

export interface Citations {
  readonly text: string;
  readonly bibtex: string;
  readonly ris: string;
}

export interface SharedFile {
  readonly label: string;
  readonly href: string;
}

/** What the maker of a frozen share is shown, this once. */
export interface FrozenOffer {
  readonly page: string;
  readonly code: string;
  readonly secret: string;
  readonly hash: string;
  readonly citation: string;
}

/** Null before anything was asked for. */
export type FreezeOutcome = { readonly made: FrozenOffer } | { readonly refused: string } | null;
export type RevokeOutcome = { readonly revoked: true } | { readonly refused: string } | null;
