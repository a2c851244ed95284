// The features of a pair by their names, none twice: what weights are learned from.
import type { Sentence } from '#lib/extract/clause/groups.ts';
import { words } from '#lib/extract/words/vocabulary.ts';
import { type Listener, marks } from './features.ts';
import type { SurveyedPair } from './survey-pairs.ts';
import { templateTexts } from './templates.ts';
import { tokensOf } from './tokens.ts';

class Names implements Listener<string> {
  readonly names = new Set<string>();
  readonly marks = marks;
  word(text: string): string {
    return text;
  }
  numeral(value: number): string {
    return `${value}`;
  }
  joined(first: string, second: string): string {
    return `${first}/${second}`;
  }
  wordsOf(sentence: Sentence): readonly string[] {
    return tokensOf(sentence);
  }
  framesOf(word: number): readonly string[] {
    return words[word]?.uses.map(({ frame }) => frame.id) ?? [];
  }
  phrase(told: readonly string[], from: number, to: number): string {
    return told.slice(from, to).join(' ');
  }
  add(template: number, _item: number, first = '', second?: string): void {
    this.names.add(`${templateTexts[template]}${second === undefined ? first : `${first} ${second}`}`);
  }
}

/** In the order in which they are told. */
export function nameFeatures(surveyed: SurveyedPair): string[] {
  const listener = new Names();
  surveyed.tell(listener);
  return [...listener.names];
}
