// The pieces of a diff as paragraphs: cut where the text itself breaks or where some of it is left out. Keys are places, so that they
// are the same in every rendering.
import type { DiffPiece } from '#lib/domain/views.ts';

interface Piece {
  readonly key: string;
  readonly kind: DiffPiece['kind'];
  readonly text: string;
}

export interface DiffParagraph {
  readonly key: string;
  readonly pieces: Piece[];
}

/** Where text is left out an ellipsis opens the next paragraph. Empty paragraphs go. */
export function paragraphsOfDiff(pieces: readonly DiffPiece[]): DiffParagraph[] {
  const paragraphs: DiffParagraph[] = [{ key: 'p0', pieces: [] }];
  const open = () => paragraphs.push({ key: `p${paragraphs.length}`, pieces: [] });
  for (const [at, { kind, text, gap }] of pieces.entries()) {
    if (gap) {
      open();
      paragraphs.at(-1)?.pieces.push({ key: `g${at}`, kind: 'same', text: '…' });
    }
    for (const [line, part] of (gap ? ` ${text}` : text).split('\n').entries()) {
      if (line > 0) open();
      if (part !== '') paragraphs.at(-1)?.pieces.push({ key: `${at}-${line}`, kind, text: part });
    }
  }
  return paragraphs.filter(({ pieces: own }) => own.some(({ text }) => text.trim() !== ''));
}
