// The features of a pair by their names, none twice: what weights are learned from.
import type { Sentence } from '#lib/extract/clause/groups.ts';
import type { Word } from '#lib/extract/words/vocabulary.ts';
import type { Listener } from './features.ts';
import type { SurveyedPair } from './survey-pairs.ts';
import { templateTexts } from './templates.ts';
import { tokensOf } from './tokens.ts';

class Names implements Listener<string> {
  readonly names = new Set<string>();
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
  framesOf({ uses }: Word): readonly string[] {
    return uses.map(({ frame }) => frame.id);
  }
  phrase(sentence: Sentence, from: number, to: number): string {
    return tokensOf(sentence)
      .slice(from - sentence.start, to - sentence.start)
      .join(' ');
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
