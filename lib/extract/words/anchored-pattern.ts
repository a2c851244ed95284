// A pattern that is tried at one place of a folded text, and only where the two letters there can begin it.
import { type Letters, letterAt } from '#lib/extract/text/letters.ts';
import { Openings } from './openings.ts';

export class AnchoredPattern {
  private readonly pattern: RegExp;
  private readonly openings: Openings;

  constructor(source: string) {
    this.pattern = new RegExp(source, 'y');
    this.openings = new Openings(source);
  }

  /** What it matches at a place, or null. */
  match(letters: Letters, at: number): RegExpExecArray | null {
    if (!this.openings.admits(letterAt(letters, at), letterAt(letters, at + 1))) return null;
    this.pattern.lastIndex = at;
    return this.pattern.exec(letters.folded);
  }
}
