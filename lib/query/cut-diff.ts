// Two texts and the parts of each that may be shown -> what changed, word by word, in reading order. Pure. Nothing outside the parts
// goes out: an excerpt's diff shows changes near evidence only, while the counts are those of the whole texts.
import { diffWordsWithSpace } from 'diff';
import type { DiffPiece } from '#lib/domain/views.ts';
import type { Passage } from './cut-passages.ts';

export interface DiffText {
  readonly text: string;
  /** In reading order, not overlapping. */
  readonly shown: readonly Passage[];
}

export interface CutDiff {
  readonly pieces: DiffPiece[];
  readonly wordsRemoved: number;
  readonly wordsAdded: number;
}

interface Change {
  readonly value: string;
  readonly added: boolean;
  readonly removed: boolean;
}

/** Two texts with little in common would take minutes to compare; then all of one is gone and all of the other is new. */
const timeoutMs = 1_000;

const compare = (from: string, to: string): Change[] =>
  diffWordsWithSpace(from, to, { timeout: timeoutMs }) ?? [
    { value: from, added: false, removed: true },
    { value: to, added: true, removed: false },
  ];

const wordsIn = (text: string): number => text.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0;

/** The stretches of `text`, which begins at `start`, that lie in a shown part. */
function visible(text: string, start: number, shown: readonly Passage[]): { from: number; to: number }[] {
  return shown.flatMap((passage) => {
    const from = Math.max(start, passage.start) - start;
    const to = Math.min(start + text.length, passage.start + passage.text.length) - start;
    return from < to ? [{ from, to }] : [];
  });
}

export function cutDiff(from: DiffText, to: DiffText): CutDiff {
  const pieces: DiffPiece[] = [];
  let [atFrom, atTo, wordsRemoved, wordsAdded, hidden] = [0, 0, 0, 0, false];
  for (const { value, added, removed } of compare(from.text, to.text)) {
    const kind = removed ? 'removed' : added ? 'added' : 'same';
    if (removed) wordsRemoved += wordsIn(value);
    if (added) wordsAdded += wordsIn(value);
    let end = 0;
    for (const part of visible(value, removed ? atFrom : atTo, removed ? from.shown : to.shown)) {
      pieces.push({ kind, text: value.slice(part.from, part.to), gap: hidden || part.from > end });
      [end, hidden] = [part.to, false];
    }
    hidden ||= end < value.length;
    if (!added) atFrom += value.length;
    if (!removed) atTo += value.length;
  }
  if (hidden && pieces.length > 0) pieces.push({ kind: 'same', text: '', gap: true });
  return { pieces, wordsRemoved, wordsAdded };
}
