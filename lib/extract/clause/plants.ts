// Places that make power or hold machines, by a word that need not say so itself: "a fusion plant", "the wind farm", "its campus".
import { topicsAt } from '#lib/extract/reading.ts';
import { Topic } from '#lib/extract/words/word-classes.ts';
import { WordPattern } from '#lib/extract/words/word-pattern.ts';
import type { Sentence } from './groups.ts';

const words = new WordPattern(/^(?:plants?|reactors?|farms?|stations?|dams?|parks?|installations?|arrays?)$/);

export const isPlantAt = ({ reading }: Sentence, item: number): boolean =>
  (topicsAt(reading.items, item) & (Topic.Power | Topic.Site)) !== 0 || words.written(reading, item);
