// The parts of a text that may be shown: all of it, the words around evidence, or none. Pure.
import type { DisplayPolicy } from '#lib/domain/article.ts';

export interface Passage {
  readonly start: number;
  readonly text: string;
}

/** How far an excerpt reaches on each side of the words it is there for, in UTF-16 code units. */
const reach = 160;

/** Moves an offset outward to the next white space, so that no word is cut; at most 40 units further. */
function toSpace(text: string, offset: number, step: -1 | 1): number {
  for (let moved = 0, at = offset; moved < 40 && at > 0 && at < text.length; moved += 1, at += step) {
    if (/\s/.test(text.charAt(step === 1 ? at : at - 1))) return at;
  }
  return Math.max(0, Math.min(text.length, offset));
}

/** Excerpts that touch are joined; they come in reading order and never overlap. */
export function cutPassages(
  text: string,
  evidence: ReadonlyArray<{ start: number; end: number }>,
  policy: DisplayPolicy,
): Passage[] {
  if (policy === 'link') return [];
  if (policy === 'full') return [{ start: 0, text }];
  const windows: { start: number; end: number }[] = [];
  for (const span of [...evidence].sort((a, b) => a.start - b.start)) {
    const start = toSpace(text, Math.max(0, span.start - reach), -1);
    const end = toSpace(text, Math.min(text.length, span.end + reach), 1);
    const last = windows.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else windows.push({ start, end });
  }
  return windows.map(({ start, end }) => ({ start, text: text.slice(start, end) }));
}
