// What somebody wants to share before it is complete: a view with those parameters that its page's address has. `completeShare` makes
// a state of it, once, when the address to be given out is made; after that nothing is ever filled in.
import type { SharedView } from './share.ts';
import type { ShareParameters } from './share-migrations.ts';

export interface AskedShare {
  readonly view: SharedView;
  /** Without what only the answer can tell: whose dependence is shown, how a search is sorted. */
  readonly parameters: ShareParameters;
}

/** How a shared view is drawn where nobody chose. Only what is given out later changes with it. */
export const usualLook = { theme: 'auto', locale: 'en-GB', width: '640' } as const;
