// A text as it is read letter by letter: the code unit at each place and its folded form in flat arrays, which are several times
// quicker to look into than a string. Both end in zeros, so that looking a little beyond the last letter finds none.
import { foldCode, textOf } from './fold.ts';
import { silence } from './silence.ts';
import { takeMemory } from './slab.ts';

export interface Letters {
  readonly text: string;
  /** The folded form of the text: as long as it, so that every place holds in both. */
  readonly folded: string;
  readonly raw: Uint16Array;
  readonly codes: Uint16Array;
}

/** How far beyond the end a reader may look. */
const beyond = 8;

/** Reads a text into its letters, but for what a page says of its links. */
export function readLetters(text: string): Letters {
  const { length } = text;
  const heard = silence(text);
  const { buffer, offset } = takeMemory((length + beyond) * 4);
  const raw = new Uint16Array(buffer, offset, length + beyond);
  const codes = new Uint16Array(buffer, offset + (length + beyond) * 2, length + beyond);
  for (let at = 0; at < length; at++) {
    const code = heard.charCodeAt(at);
    raw[at] = code;
    codes[at] = foldCode(code);
  }
  return { text, folded: textOf(codes.subarray(0, length)), raw, codes };
}

/** The folded letter at a place, 0 outside the text. */
export const letterAt = ({ codes }: Letters, at: number): number => (at < 0 ? 0 : (codes[at] ?? 0));
/** The letter at a place as the text has it, 0 outside the text. */
export const rawAt = ({ raw }: Letters, at: number): number => (at < 0 ? 0 : (raw[at] ?? 0));
