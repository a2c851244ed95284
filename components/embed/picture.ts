// What a shared picture is made of, before it stands in a page or an image: its drawing at one width, and the same as a table.
import type { ReactNode } from 'react';

/** `body` is SVG content in pixels, from the top left corner; `height` is how much room it takes at the width asked for. */
export interface Drawing {
  readonly height: number;
  readonly body: ReactNode;
}

/** Figures of a view that are no deals: the picture's twin, with the deals below it. */
export interface FigureTable {
  readonly heads: readonly string[];
  readonly rows: ReadonlyArray<readonly string[]>;
}

export interface Picture {
  readonly draw: (width: number) => Drawing;
  readonly figures: FigureTable | null;
}

/** Absolute addresses, for a picture stands on other sites. */
export type HrefOf = (path: string) => string;
