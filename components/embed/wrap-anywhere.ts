// Lines for pictures on other people's pages: a picture brings no fonts, and what a page has instead can be wider than Inter.
import { wrapText } from '#components/charts/graph/fit-text.ts';

/** Verdana and DejaVu Sans, the widest of the usual ones, need about so much more room. */
const widest = 1.12;

/** Lines of whole words that fit in any of the usual fonts; the last line that is allowed takes the rest, cut. */
export const wrapAnywhere = (text: string, width: number, size: number, most: number): string[] =>
  wrapText(text, width / widest, size, most);
