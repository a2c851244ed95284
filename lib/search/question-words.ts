// The words that questions are made of here: what relations, parties and countries are called, and what only asks. A word that occurs nowhere
// is first compared with these: "lawsiut" is a slip, and no name. Pure.
import { editDistance, lettersForgiven } from './nearest-word.ts';
import { countryWords, kindWords } from './party-words.ts';
import { askingWords } from './plain-words.ts';
import { relationWords, wordsOfSome } from './relation-words.ts';

/** In shorter ones a wrong letter makes another word. */
const fewestLetters = 5;

const questionWords: readonly string[] = [
  ...new Set(
    [
      ...Object.values(relationWords),
      ...Object.values(wordsOfSome),
      ...Object.values(kindWords),
      ...Object.values(countryWords),
      ...askingWords,
    ]
      .flatMap((words) => words.split(' '))
      .filter((word) => word.length >= fewestLetters),
  ),
];

export interface NearWord {
  readonly word: string;
  readonly distance: number;
}

/** Which of `words` a misspelt one was meant to be, by the letters that are wrong; null where none is near enough. The first of several alike. */
export function nearestOf(typed: string, words: readonly string[]): NearWord | null {
  const lower = typed.toLowerCase();
  const most = lettersForgiven(lower.length);
  let best: NearWord | null = null;
  for (const word of words) {
    const distance = editDistance(lower, word, Math.min(most, (best?.distance ?? most + 1) - 1));
    if (distance <= most && distance < (best?.distance ?? most + 1)) best = { word, distance };
  }
  return best;
}

/** The word that a misspelt one of a question was meant to be; null where it is none of ours. */
export const nearestQuestionWord = (typed: string): NearWord | null =>
  typed.length < fewestLetters ? null : nearestOf(typed, questionWords);
