// The features of a pair by their names, none twice: as weights are learned from, and as a verdict is explained by.
import type { Sentence } from '../groups.ts';
import type { Listener } from './features.ts';
import type { SurveyedPair } from './survey-pairs.ts';
import { templateTexts } from './templates.ts';
import { tokensOf } from './tokens.ts';

export interface Feature {
  readonly name: string;
  /** The item that it rests on, or -1. */
  readonly item: number;
}

class Names implements Listener<string> {
  readonly features = new Map<string, Feature>();
  word(text: string): string {
    return text;
  }
  wordsOf(sentence: Sentence): readonly string[] {
    return tokensOf(sentence);
  }
  phrase(sentence: Sentence, from: number, to: number): string {
    return tokensOf(sentence)
      .slice(from - sentence.start, to - sentence.start)
      .join(' ');
  }
  add(template: number, item: number, first = '', second?: string): void {
    const name = `${templateTexts[template]}${second === undefined ? first : `${first} ${second}`}`;
    if (!this.features.has(name)) this.features.set(name, { name, item });
  }
}

/** In the order in which they are told. */
export function nameFeatures({ tell }: Pick<SurveyedPair, 'tell'>): Feature[] {
  const names = new Names();
  tell(names);
  return [...names.features.values()];
}
