import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutText, type Range, type TextPiece } from './cut-text.ts';

const text = 'CoreWeave supplies compute to OpenAI';
const plain = (pieces: readonly TextPiece<Range>[]): string =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : plain(piece.children))).join('');

/** `[start-end children]`, with `~` for a piece that continues. */
const shape = (pieces: readonly TextPiece<Range>[]): string =>
  pieces
    .map((p) => (typeof p === 'string' ? p : `[${p.continues ? '~' : ''}${p.start}-${p.end} ${shape(p.children)}]`))
    .join('');

describe('cutText', () => {
  test('a party inside a statement nests in it', () => {
    expect(
      shape(
        cutText(text, 0, [
          { start: 0, end: 9 },
          { start: 0, end: 36 },
        ]),
      ),
    ).toBe('[0-36 [0-9 CoreWeave] supplies compute to OpenAI]');
  });

  test('spans that cross are cut at the end of the outer one, and the anchor stays with the first piece', () => {
    expect(
      shape(
        cutText(text, 0, [
          { start: 0, end: 18 },
          { start: 10, end: 26 },
        ]),
      ),
    ).toBe('[0-18 CoreWeave [10-18 supplies]][~18-26  compute] to OpenAI');
  });

  test('equal spans are one element, so that no id stands twice', () => {
    const pieces = cutText(text, 0, [
      { start: 30, end: 36 },
      { start: 30, end: 36 },
    ]);
    expect(shape(pieces)).toBe('CoreWeave supplies compute to [30-36 OpenAI]');
  });

  test('offsets are those of the version, not of the passage', () => {
    expect(shape(cutText('compute to OpenAI', 119, [{ start: 130, end: 136 }]))).toBe('compute to [130-136 OpenAI]');
  });

  test('a span that begins before the passage continues in it', () => {
    expect(shape(cutText('compute to', 19, [{ start: 10, end: 26 }]))).toBe('[~19-26 compute] to');
  });

  test('whatever the spans, no character is lost or doubled and every span is covered by its pieces', () => {
    const span = fc
      .tuple(fc.nat(40), fc.integer({ min: 1, max: 12 }))
      .map(([start, length]) => ({ start, end: start + length }));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 12 }), (spans) => {
        const pieces = cutText(text, 0, spans);
        expect(plain(pieces)).toBe(text);
        const covered = new Map<Range, number>();
        const walk = (list: readonly TextPiece<Range>[]) => {
          for (const piece of list) {
            if (typeof piece === 'string') continue;
            for (const mark of piece.marks) covered.set(mark, (covered.get(mark) ?? 0) + piece.end - piece.start);
            walk(piece.children);
          }
        };
        walk(pieces);
        for (const one of spans) {
          expect(covered.get(one) ?? 0).toBe(Math.max(0, Math.min(one.end, text.length) - one.start));
        }
      }),
    );
  });
});
